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

    /** The events of one article; that somebody acts for somebody else in general is for all articles to tell. */
    static List<Happening> read(Knowledge article) {
        FactLines lines = new FactLines(article);
        return article.all(Parley.Talks)
                .distinct()
                .map(event -> happening(event, lines, article))
                .toList();
    }

    /** Talks that meetings are part of, by name. */
    List<Thing> talks() {
        return all.stream()
                .flatMap(happening -> happening.talks().stream())
                .distinct()
                .sorted(Thing.BY_NAME)
                .toList();
    }

    private static Happening happening(Node event, FactLines lines, Knowledge known) {
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
                        .flatMap(participation -> presence(participation, known).stream())
                        .distinct()
                        .sorted((one, other) -> Thing.BY_NAME.compare(one.actor(), other.actor()))
                        .toList());
    }

    private static Optional<Happening.Presence> presence(Node participation, Knowledge known) {
        List<Thing> principals = known.objects(participation, Parley.onBehalfOf)
                .map(principal -> Thing.of(principal, known))
                .sorted(Thing.BY_NAME)
                .toList();
        return known.one(participation, Parley.actor)
                .map(node -> Thing.of(node, known))
                .map(actor -> new Happening.Presence(
                        actor,
                        principals.stream().findFirst().orElse(actor),
                        principals.stream().map(Thing::iri).collect(Collectors.toSet())));
    }
}
