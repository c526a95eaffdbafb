package org.parley.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Talks or a meeting, with what there is to draw of it.
 *
 * @param event with its page
 * @param date as ISO 8601 to the precision that is known; empty when nothing is
 * @param status held, planned, proposed or cancelled
 * @param talks that it is part of
 * @param place where it was, the city before the venue
 * @param within places that its places lie in, where there are no better coordinates
 * @param presences who took part, for whom
 */
record Happening(
        Thing event,
        String date,
        String status,
        Optional<Thing> talks,
        Optional<Thing> place,
        List<Thing> within,
        List<Happening.Presence> presences) {
    /**
     * Somebody at an event.
     *
     * @param actor who was there
     * @param party for whom the actor acts in general, or at this event
     * @param principals whom the actor stood for at this event, by IRI
     */
    record Presence(Thing actor, Thing party, Set<String> principals) {}

    static final Comparator<Happening> LATEST_FIRST = Comparator.comparing(Happening::date)
            .reversed()
            .thenComparing(happening -> happening.event().iri());

    boolean isWithin(String from, String to) {
        return (from.isEmpty() || date.compareTo(from) >= 0)
                && (to.isEmpty()
                        || !date.isEmpty()
                                && date.substring(0, Math.min(date.length(), to.length()))
                                                .compareTo(to)
                                        <= 0);
    }

    boolean isOf(String iri) {
        return iri.isEmpty()
                || event.iri().equals(iri)
                || talks.filter(it -> it.iri().equals(iri)).isPresent();
    }
}
