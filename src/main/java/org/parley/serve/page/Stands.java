package org.parley.serve.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.parley.vocab.Parley;

/**
 * All positions of a store.
 *
 * @param all the latest first
 * @param talks events at or with which positions were taken, by name
 */
public record Stands(List<Stand> all, List<Thing> talks) {
    /** Reads them; to be kept, since it reads much. */
    public static Stands of(Knowledge known) {
        Parties parties = new Parties(known);
        Map<String, Set<Node>> events = new HashMap<>();
        List<Stand> all = known.all(Parley.Position)
                .distinct()
                .flatMap(position -> stand(position, parties, events, known).stream())
                .sorted(Stand.LATEST_FIRST)
                .toList();
        Set<String> used = all.stream().flatMap(stand -> stand.talks().stream()).collect(Collectors.toSet());
        List<Thing> talks = used.stream()
                .map(iri -> Thing.of(Names.iri(iri), known))
                .sorted(Thing.BY_NAME)
                .toList();
        return new Stands(all, talks);
    }

    private static List<Stand> stand(Node position, Parties parties, Map<String, Set<Node>> events, Knowledge known) {
        List<Evidence> evidence = known.evidence(position);
        return known.one(position, Parley.holder).filter(holder -> !evidence.isEmpty()).stream()
                .map(holder -> new Stand(
                        Thing.of(position, known),
                        Thing.of(holder, known),
                        Thing.of(parties.of(holder), known),
                        known.one(position, Parley.issue).map(issue -> Thing.of(issue, known)),
                        known.one(position, Parley.stance).map(known::label).orElse(""),
                        Stances.side(known.concept(position, Parley.stance).orElse("")),
                        known.text(position, Parley.content).orElse(""),
                        known.text(position, Parley.condition),
                        known.one(position, Parley.takenOn).map(known::label).orElse(Evidence.latest(evidence)),
                        evidence.get(0),
                        Thing.of(evidence.get(0).passage(), known),
                        talks(position, evidence, events, known)))
                .toList();
    }

    /** Those it was taken at, or else all that the same articles report; with the talks that they are part of. */
    private static Set<String> talks(
            Node position, List<Evidence> evidence, Map<String, Set<Node>> events, Knowledge known) {
        Set<Node> at = known.objects(position, Parley.takenAt).collect(Collectors.toCollection(HashSet::new));
        if (at.isEmpty()) {
            evidence.forEach(one -> at.addAll(events.computeIfAbsent(
                    one.graph(),
                    graph -> Iter.asStream(known.data()
                                    .find(Names.iri(graph), Node.ANY, RDF.Nodes.type, Parley.Talks.asNode()))
                            .map(Quad::getSubject)
                            .collect(Collectors.toSet()))));
        }
        return at.stream()
                .flatMap(event -> Stream.concat(Stream.of(event), known.objects(event, Parley.partOf)))
                .map(Node::getURI)
                .collect(Collectors.toSet());
    }
}
