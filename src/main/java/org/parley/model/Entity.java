package org.parley.model;

import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who or what a mention stands for, across articles.
 *
 * @param id stable local name such as {@code state/ukraine}; the same for the same thing in every article
 * @param kind what sort of thing it is
 * @param label its name
 * @param aliases other names, sorted
 * @param sameAs its IRI in Wikidata, empty when unknown
 */
public record Entity(String id, Kind kind, String label, SortedSet<String> aliases, Optional<URI> sameAs) {
    public Entity {
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    }
}
