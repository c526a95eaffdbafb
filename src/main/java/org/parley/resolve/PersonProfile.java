package org.parley.resolve;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one article tells of a person that says who it is.
 *
 * @param name the fullest name that it uses
 * @param aliases its other names for the person
 * @param titles of the offices held, as slugs
 * @param affiliations identifiers of the states, organisations and places whose offices they are, or on whose behalf the
 *     person acts or speaks
 */
public record PersonProfile(
        String name, SortedSet<String> aliases, SortedSet<String> titles, SortedSet<String> affiliations) {
    public PersonProfile {
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
        titles = Collections.unmodifiableSortedSet(new TreeSet<>(titles));
        affiliations = Collections.unmodifiableSortedSet(new TreeSet<>(affiliations));
    }
}
