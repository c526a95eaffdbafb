package org.parley.serve.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.parley.vocab.Parley;

/**
 * All talks and meetings of a store.
 *
 * @param all the latest first
 */
public record Happenings(List<Happening> all) {
    private static final Set<String> AWAY = Set.of("absent", "invited");

    /** Reads them; to be kept, since it reads much. */
    public static Happenings of(Knowledge known) {
        FactLines lines = new FactLines(known);
        Parties parties = new Parties(known);
        return new Happenings(known.all(Parley.Talks)
                .distinct()
                .map(event -> happening(event, lines, parties, known))
                .sorted(Happening.LATEST_FIRST)
                .toList());
    }

    /** Talks that meetings are part of, by name. */
    List<Thing> talks() {
        return all.stream()
                .flatMap(happening -> happening.talks().stream())
                .distinct()
                .sorted(Thing.BY_NAME)
                .toList();
    }

    private static Happening happening(Node event, FactLines lines, Parties parties, Knowledge known) {
        List<Node> places = Stream.of(Parley.place, Parley.venue)
                .flatMap(property -> known.one(event, property).stream())
                .toList();
        return new Happening(
                Thing.of(event, known),
                lines.date(event).orElse(""),
                lines.status(event).orElse("held"),
                known.one(event, Parley.partOf).map(talks -> Thing.of(talks, known)),
                places.stream().findFirst().map(place -> Thing.of(place, known)),
                places.stream()
                        .flatMap(place -> known.objects(place, Parley.within))
                        .map(place -> Thing.of(place, known))
                        .toList(),
                known.subjects(Parley.event, event)
                        .filter(participation -> known.concept(participation, Parley.role)
                                .filter(AWAY::contains)
                                .isEmpty())
                        .flatMap(participation -> presence(participation, parties, known).stream())
                        .distinct()
                        .sorted((one, other) -> Thing.BY_NAME.compare(one.actor(), other.actor()))
                        .toList());
    }

    private static Optional<Happening.Presence> presence(Node participation, Parties parties, Knowledge known) {
        Set<Node> principals = known.objects(participation, Parley.onBehalfOf).collect(Collectors.toSet());
        return known.one(participation, Parley.actor)
                .map(actor -> new Happening.Presence(
                        Thing.of(actor, known),
                        Thing.of(
                                principals.stream()
                                        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                                        .findFirst()
                                        .orElseGet(() -> parties.of(actor)),
                                known),
                        principals.stream().map(Node::getURI).collect(Collectors.toSet())));
    }
}
