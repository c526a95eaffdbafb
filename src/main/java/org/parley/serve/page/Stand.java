package org.parley.serve.page;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Where somebody stood on an issue at one time.
 *
 * @param position with its page
 * @param holder whose position it is
 * @param party for whom the holder acts; the holder itself if it acts for nobody else
 * @param issue what it is about
 * @param stance what the holder does, in one word
 * @param side for, against or neutral
 * @param content in the article's words
 * @param condition under which it holds, in the article's words
 * @param day when it was taken, or else last reported, as ISO date; empty when unknown
 * @param evidence the latest
 * @param source where the sentence stands
 * @param talks events that it was taken at, or else that the same articles report, by IRI
 */
record Stand(
        Thing position,
        Thing holder,
        Thing party,
        Optional<Thing> issue,
        String stance,
        String side,
        String content,
        Optional<String> condition,
        String day,
        Evidence evidence,
        Thing source,
        Set<String> talks) {
    static final Comparator<Stand> LATEST_FIRST = Comparator.comparing(Stand::day)
            .reversed()
            .thenComparing(stand -> stand.source().iri())
            .thenComparing(stand -> stand.position().iri());

    Stand with(Thing otherHolder, Thing otherParty, Optional<Thing> otherIssue, Set<String> otherTalks) {
        return new Stand(
                position,
                otherHolder,
                otherParty,
                otherIssue,
                stance,
                side,
                content,
                condition,
                day,
                evidence,
                source,
                otherTalks);
    }

    /** Whether it was taken in a period; both ends may be empty, what has no date is in none but the open one. */
    boolean isWithin(String from, String to) {
        return (from.isEmpty() || day.compareTo(from) >= 0)
                && (to.isEmpty()
                        || !day.isEmpty()
                                && day.substring(0, Math.min(day.length(), to.length()))
                                                .compareTo(to)
                                        <= 0);
    }
}
