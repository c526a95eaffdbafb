package org.parley.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.parley.vocab.Parley;

/** Talks or a meeting: when, where, who in which role, what was said, how it is known. */
record EventPage(Knowledge known) {
    private static final int SHORT = 12;
    private static final List<String> ROLES = List.of(
            "party",
            "delegation-lead",
            "delegate",
            "signatory",
            "mediator",
            "chair",
            "host",
            "observer",
            "invited",
            "absent");

    List<Element> of(Node event) {
        FactLines lines = new FactLines(known);
        List<Element> body = new ArrayList<>(new Heading(known).of(event));
        body.add(circumstances(event, lines));
        List<Node> participations =
                known.subjects(Parley.event, event).distinct().toList();
        List<Evidence> evidence = known.evidence(event);
        Stream.of(
                        Heading.section("Who took part", participants(participations, lines)),
                        Heading.section("Meetings", meetings(event, lines)),
                        Heading.section("What was said", said(event, lines)),
                        Heading.section(
                                "Positions of those who took part, in the same articles",
                                around(evidence, participations, lines)),
                        Heading.section("How it is known", new Proof(known.names()).shown(evidence)))
                .flatMap(Function.identity())
                .forEach(body::add);
        return body;
    }

    private Element circumstances(Node event, FactLines lines) {
        Element list = Element.of("dl").css("facts-about");
        lines.status(event)
                .ifPresent(
                        status -> row(list, "status", Element.of("span", status).css("tag " + status)));
        for (Property moment : List.of(Parley.date, Parley.begins, Parley.ends)) {
            known.one(event, moment)
                    .map(known::label)
                    .ifPresent(iso -> row(list, known.names().label(moment.asNode()), Days.element(iso)));
        }
        known.text(event, Parley.minutes)
                .ifPresent(minutes -> row(list, "length", Element.of("span", minutes + " minutes")));
        for (Property property : List.of(Parley.venue, Parley.place, Parley.partOf)) {
            known.one(event, property)
                    .ifPresent(it -> row(
                            list,
                            known.names().label(property.asNode()),
                            known.names().show(it)));
        }
        return list;
    }

    private static void row(Element list, String name, Element value) {
        list.add(Element.of("div").add(Element.of("dt", name), Element.of("dd").add(value)));
    }

    /** By role, in the order of how much they have to say. */
    private List<Element> participants(List<Node> participations, FactLines lines) {
        Map<Integer, List<Fact>> byRole = new TreeMap<>();
        participations.forEach(participation -> byRole.computeIfAbsent(
                        ROLES.indexOf(known.concept(participation, Parley.role).orElse("party")),
                        role -> new ArrayList<>())
                .add(Fact.of(participation, known)));
        return byRole.values().stream()
                .flatMap(same -> Stream.of(
                        Element.of("h3", lines.role(same.get(0).node()).orElse("party")),
                        Element.of("ul")
                                .css("facts")
                                .addAll(same.stream()
                                        .sorted(Comparator.comparing(fact -> known.one(fact.node(), Parley.actor)
                                                .map(known::label)
                                                .orElse("")))
                                        .map(fact -> lines.participation(fact, false))
                                        .toList())))
                .toList();
    }

    private List<Element> meetings(Node talks, FactLines lines) {
        List<Element> meetings = known.subjects(Parley.partOf, talks)
                .distinct()
                .sorted(Comparator.comparing(
                                (Node meeting) -> lines.date(meeting).orElse(""))
                        .reversed())
                .map(lines::event)
                .toList();
        return meetings.isEmpty() ? List.of() : FactLines.list(meetings, SHORT);
    }

    private List<Element> said(Node event, FactLines lines) {
        List<Element> said = known.subjects(Parley.takenAt, event)
                .distinct()
                .map(node -> Fact.of(node, known))
                .sorted(Fact.LATEST_FIRST)
                .map(fact -> lines.position(fact, true))
                .toList();
        return said.isEmpty() ? List.of() : FactLines.list(said, SHORT);
    }

    /** What the articles that report the event say its participants want; those taken at it have been shown. */
    private List<Element> around(List<Evidence> evidence, List<Node> participations, FactLines lines) {
        Set<Node> people = participations.stream()
                .flatMap(it -> Stream.concat(known.objects(it, Parley.actor), known.objects(it, Parley.onBehalfOf)))
                .collect(Collectors.toSet());
        Set<String> articles = evidence.stream().map(Evidence::graph).collect(Collectors.toSet());
        List<Element> positions = people.stream()
                .sorted(Comparator.comparing(known::label))
                .flatMap(person -> known.subjects(Parley.holder, person).distinct())
                .filter(held -> known.isA(held, Parley.Position))
                .filter(position -> known.one(position, Parley.takenAt).isEmpty())
                .map(position -> Fact.of(position, known))
                .filter(fact -> fact.evidence().stream().map(Evidence::graph).anyMatch(articles::contains))
                .map(fact -> lines.position(fact, true))
                .toList();
        return positions.isEmpty() ? List.of() : FactLines.list(positions, SHORT);
    }
}
