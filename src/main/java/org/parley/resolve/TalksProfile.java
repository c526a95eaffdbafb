package org.parley.resolve;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.model.EventStatus;

/**
 * What one article tells of talks, or of a meeting on no certain day, that says which they are.
 *
 * @param meeting whether it is one sitting
 * @param label what the article calls it
 * @param status whether it took place, empty when the article does not say
 * @param period ISO year, month or day, as precise as the article; empty when it does not say
 * @param published when the article appeared, empty when unknown
 * @param place identifier of the city, region or country
 * @param actors identifiers of the states and organisations at it, as themselves or through people
 */
public record TalksProfile(
        boolean meeting,
        String label,
        Optional<EventStatus> status,
        Optional<String> period,
        Optional<LocalDate> published,
        Optional<String> place,
        SortedSet<String> actors) {
    public TalksProfile {
        actors = Collections.unmodifiableSortedSet(new TreeSet<>(actors));
    }
}
