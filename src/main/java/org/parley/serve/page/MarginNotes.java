package org.parley.serve.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.parley.serve.page.ArticleReading.Claimed;
import org.parley.vocab.Parley;

/** The facts of a stretch of an article in short, each with a way to its sentence. */
record MarginNotes(Knowledge known) {
    List<Element> of(List<Claimed> claims) {
        FactLines lines = new FactLines(known);
        List<Element> notes = new ArrayList<>();
        Map<Node, Element> events = new LinkedHashMap<>();
        Set<Node> told = new HashSet<>();
        Optional<Node> speaker = Optional.empty();
        for (Claimed claim : claims) {
            if (!told.add(claim.fact())) {
                continue;
            }
            switch (claim.kind()) {
                case "position" ->
                    notes.add(note(
                            claim,
                            Element.of("span")
                                    .add(lines.link(claim.fact(), Parley.holder))
                                    .text(" ")
                                    .add(lines.stance(claim.fact()))
                                    .text(" ")
                                    .add(Element.link(
                                            known.names().path(claim.fact().getURI()), content(claim.fact())))));
                case "statement" -> {
                    Optional<Node> now = known.one(claim.fact(), Parley.speaker);
                    // Who goes on speaking needs no line for every sentence.
                    if (now.isPresent() && now.equals(speaker)) {
                        notes.get(notes.size() - 1).text(" ").add(again(claim));
                    } else {
                        notes.add(note(
                                claim,
                                Element.of("span")
                                        .add(lines.link(claim.fact(), Parley.speaker))
                                        .text(" ")
                                        .add(Element.link(
                                                known.names().path(claim.fact().getURI()), "says"))));
                    }
                    speaker = now;
                    continue;
                }
                case "office" -> {
                    Element line = Element.of("span")
                            .add(lines.link(claim.fact(), Parley.person))
                            .text(", ");
                    known.one(claim.fact(), Parley.office).ifPresent(office -> lines.office(office, true, line));
                    notes.add(note(claim, line));
                }
                case "meeting" -> event(claim, events, notes, lines);
                default -> throw new IllegalArgumentException("no note for " + claim.kind());
            }
            speaker = Optional.empty();
        }
        return notes;
    }

    /** One note for an event and all who took part in it. */
    private void event(Claimed claim, Map<Node, Element> events, List<Element> notes, FactLines lines) {
        Node event = known.one(claim.fact(), Parley.event).orElse(claim.fact());
        Element line = events.computeIfAbsent(event, it -> {
            Element begun = Element.of("span").add(known.names().show(it));
            lines.date(it).ifPresent(date -> begun.text(", ").add(Days.element(date)));
            notes.add(note(claim, begun));
            return begun;
        });
        if (!event.equals(claim.fact())) {
            line.text(" · ").add(lines.link(claim.fact(), Parley.actor));
            lines.role(claim.fact())
                    .filter(role -> !role.equals("party"))
                    .ifPresent(role -> line.text(" (" + role + ")"));
        }
    }

    private static Element again(Claimed claim) {
        return Element.link("#" + claim.passage().id(), "and ¶").with("aria-label", "and in this sentence");
    }

    private static Element note(Claimed claim, Element line) {
        return Element.of("li")
                .css(claim.kind())
                .add(
                        Element.link("#" + claim.passage().id(), "¶").css("to").with("aria-label", "to the sentence"),
                        line);
    }

    private String content(Node position) {
        return known.text(position, Parley.content).orElse(known.label(position));
    }
}
