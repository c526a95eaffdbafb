package org.parley.serve.page;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A fact and what proves it.
 *
 * @param node the position, statement, participation or other fact
 * @param evidence the latest first
 */
record Fact(Node node, List<Evidence> evidence) {
    /** What was reported last comes first. */
    static final Comparator<Fact> LATEST_FIRST = Comparator.comparing(Fact::day)
            .reversed()
            .thenComparing(fact -> fact.evidence().isEmpty()
                    ? ""
                    : fact.evidence().get(0).passage().getURI())
            .thenComparing(fact -> fact.node().toString());

    static Fact of(Node node, Knowledge known) {
        return new Fact(node, known.evidence(node));
    }

    /** When it was last reported, as ISO date; empty when unknown. */
    String day() {
        return Evidence.latest(evidence);
    }
}
