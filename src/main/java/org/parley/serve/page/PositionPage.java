package org.parley.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.parley.vocab.Parley;

/** A position or a statement: in which words, whose, and every claim of it side by side. */
record PositionPage(Knowledge known) {
    private static final int SHORT = 10;
    private static final List<Property> ABOUT = List.of(
            Parley.issue,
            Parley.addressee,
            Parley.onBehalfOf,
            Parley.channel,
            Parley.mode,
            Parley.takenAt,
            Parley.takenOn);

    List<Element> of(Node position) {
        FactLines lines = new FactLines(known);
        List<Element> body = new ArrayList<>();
        boolean isStatement = known.isA(position, Parley.Statement);
        Element lead = Element.of("p")
                .css("lead")
                .add(lines.link(position, isStatement ? Parley.speaker : Parley.holder))
                .text(" ");
        body.add(isStatement ? lead.text("says") : lead.add(lines.stance(position)));
        body.add(Element.of("h1", known.text(position, Parley.content).orElse(known.label(position)))
                .css("content"));
        known.text(position, Parley.condition)
                .ifPresent(condition -> body.add(
                        Element.of("p", "on the condition: " + condition).css("condition")));
        Element about = Element.of("dl").css("facts-about");
        for (Property property : ABOUT) {
            known.one(position, property)
                    .ifPresent(value -> about.add(Element.of("div")
                            .add(
                                    Element.of("dt", known.names().label(property.asNode())),
                                    Element.of("dd").add(known.names().plain(value)))));
        }
        body.add(about);
        List<Evidence> evidence = known.evidence(position);
        Stream.of(
                        Heading.section(
                                evidence.size() == 1 ? "One report says so" : evidence.size() + " reports say so",
                                List.of(Element.of("div")
                                        .css("side-by-side")
                                        .addAll(new Proof(known.names()).shown(evidence)))),
                        Heading.section("The same holder on the same issue", others(position, lines)))
                .flatMap(Function.identity())
                .forEach(body::add);
        return body;
    }

    private List<Element> others(Node position, FactLines lines) {
        List<Element> others = known.one(position, Parley.issue).stream()
                .flatMap(issue -> known.one(position, Parley.holder).stream()
                        .flatMap(holder -> known.subjects(Parley.holder, holder))
                        .filter(other -> !other.equals(position)
                                && known.isA(other, Parley.Position)
                                && known.has(other, Parley.issue, issue)))
                .distinct()
                .map(node -> Fact.of(node, known))
                .sorted(Fact.LATEST_FIRST)
                .map(fact -> lines.position(fact, false))
                .toList();
        return others.isEmpty() ? List.of() : FactLines.list(others, SHORT);
    }
}
