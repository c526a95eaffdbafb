package org.parley.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.parley.vocab.Parley;

/** Where a holder stands on an issue, in all the words that articles have for it. */
record StandpointPage(Knowledge known) {
    private static final int SHOWN = 50;

    List<Element> of(Node standpoint) {
        FactLines lines = new FactLines(known);
        List<Element> body = new ArrayList<>();
        body.add(Element.of("p")
                .css("lead")
                .add(lines.link(standpoint, Parley.holder))
                .text(" ")
                .add(lines.stance(standpoint)));
        body.add(Element.of(
                "h1", known.one(standpoint, Parley.issue).map(known::label).orElse(known.label(standpoint))));
        List<Element> positions = known.subjects(Parley.expresses, standpoint)
                .distinct()
                .map(node -> Fact.of(node, known))
                .sorted(Fact.LATEST_FIRST)
                .map(fact -> lines.position(fact, false))
                .toList();
        Heading.section("In these words", FactLines.list(positions, SHOWN)).forEach(body::add);
        return body;
    }
}
