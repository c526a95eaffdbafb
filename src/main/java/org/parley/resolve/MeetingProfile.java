package org.parley.resolve;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one article tells of a meeting that says which one it is.
 *
 * @param begin its first day
 * @param end its last day, not before the first
 * @param place identifier of the city, region or country
 * @param actors identifiers of the states and organisations at it, as themselves or through people
 * @param people names of the people at it
 */
public record MeetingProfile(
        LocalDate begin, LocalDate end, Optional<String> place, SortedSet<String> actors, SortedSet<String> people) {
    public MeetingProfile {
        actors = Collections.unmodifiableSortedSet(new TreeSet<>(actors));
        people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
    }
}
