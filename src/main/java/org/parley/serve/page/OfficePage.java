package org.parley.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.parley.vocab.Parley;

/** An office: whose it is and who is said to hold it, the latest report first. */
record OfficePage(Knowledge known) {
    List<Element> of(Node office) {
        FactLines lines = new FactLines(known);
        List<Element> body = new ArrayList<>(new Heading(known).of(office));
        known.one(office, Parley.of)
                .ifPresent(of -> body.add(Element.of("p")
                        .css("lead")
                        .text("of ")
                        .add(known.names().show(of))));
        List<Element> holders = known.subjects(Parley.office, office)
                .distinct()
                .map(node -> Fact.of(node, known))
                .sorted(Fact.LATEST_FIRST)
                .map(fact -> lines.holding(fact, true, false, false))
                .toList();
        Heading.section("Who holds it", FactLines.list(holders, holders.size())).forEach(body::add);
        return body;
    }
}
