package org.parley.serve.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.parley.vocab.Parley;

/** For whom people act: by the offices they hold, and by whom they spoke for and represented. */
final class Parties {
    private final Knowledge known;
    private final Map<Node, Node> parties = new HashMap<>();

    Parties(Knowledge known) {
        this.known = known;
    }

    /** The actor itself, or for a person the one that most is said of. */
    Node of(Node actor) {
        return parties.computeIfAbsent(actor, this::find);
    }

    private Node find(Node actor) {
        if (known.isA(actor, Parley.State) || known.isA(actor, Parley.Organisation)) {
            return actor;
        }
        Map<Node, Integer> votes = new HashMap<>();
        Stream<Node> offices = known.subjects(Parley.person, actor)
                .filter(holding -> known.concept(holding, Parley.tenure)
                        .filter("former"::equals)
                        .isEmpty())
                .flatMap(holding -> known.objects(holding, Parley.office))
                .flatMap(office -> known.objects(office, Parley.of));
        Stream<Node> principals = Stream.of(Parley.actor, Parley.speaker)
                .flatMap(by -> known.subjects(by, actor))
                .flatMap(fact -> known.objects(fact, Parley.onBehalfOf));
        Stream.concat(offices, principals)
                .filter(party -> known.isA(party, Parley.State) || known.isA(party, Parley.Organisation))
                .forEach(party -> votes.merge(party, 1, Integer::sum));
        return votes.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<Node, Integer> party) -> -party.getValue())
                        .thenComparing(party -> party.getKey().getURI()))
                .map(Map.Entry::getKey)
                .orElse(actor);
    }
}
