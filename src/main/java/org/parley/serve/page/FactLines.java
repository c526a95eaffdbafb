package org.parley.serve.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.parley.vocab.Parley;

/** Says facts in a line each, with the sentences that prove them folded in. */
record FactLines(Knowledge known) {
    /** HOLDER demands: content. The holder is left out where the page is about it. */
    Element position(Fact fact, boolean withHolder) {
        Node position = fact.node();
        Element line = Element.of("p").css("fact");
        if (withHolder) {
            line.add(link(position, Parley.holder)).text(" ");
        }
        line.add(stance(position)).text(" ");
        line.add(Element.link(
                        known.names().path(position.getURI()),
                        known.text(position, Parley.content).orElse(known.label(position)))
                .css("content"));
        known.text(position, Parley.condition)
                .ifPresent(condition ->
                        line.add(Element.of("span", " " + condition).css("condition")));
        addressee(position, line);
        return item(line, fact);
    }

    private void addressee(Node position, Element line) {
        known.one(position, Parley.addressee)
                .ifPresent(to -> line.add(Element.of("span")
                        .css("quiet")
                        .text(" — to ")
                        .add(known.names().show(to))));
    }

    /** A coloured word; the word says all, the colour only helps to find it. */
    Element stance(Node position) {
        String stance = known.concept(position, Parley.stance).orElse("takes a position on");
        String label = known.one(position, Parley.stance).map(known::label).orElse(stance);
        return Element.of("span", label).css("stance " + Stances.side(stance));
    }

    Element statement(Fact fact, boolean withSpeaker) {
        Node statement = fact.node();
        Element line = Element.of("p").css("fact");
        if (withSpeaker) {
            line.add(link(statement, Parley.speaker)).text(" ");
        }
        boolean direct =
                known.concept(statement, Parley.mode).filter("direct"::equals).isPresent();
        String content = known.text(statement, Parley.content).orElse(known.label(statement));
        line.add(Element.link(known.names().path(statement.getURI()), direct ? "“" + content + "”" : content)
                .css("content"));
        known.one(statement, Parley.onBehalfOf)
                .ifPresent(principal -> line.add(Element.of("span")
                        .css("quiet")
                        .text(" — for ")
                        .add(known.names().show(principal))));
        return item(line, fact);
    }

    /** What somebody was at an event; the event is named where the page is not about it. */
    Element participation(Fact fact, boolean withEvent) {
        Node participation = fact.node();
        Element line = Element.of("p").css("fact");
        if (withEvent) {
            Optional<Node> event = known.one(participation, Parley.event);
            line.add(link(participation, Parley.event));
            event.ifPresent(it -> line.add(circumstances(it)));
            role(participation)
                    .ifPresent(
                            role -> line.text(" ").add(Element.of("span", role).css("tag")));
        } else {
            line.add(link(participation, Parley.actor));
        }
        known.one(participation, Parley.onBehalfOf)
                .ifPresent(principal -> line.add(Element.of("span")
                        .css("quiet")
                        .text(" for ")
                        .add(known.names().show(principal))));
        return item(line, fact);
    }

    Optional<String> role(Node participation) {
        return known.one(participation, Parley.role).map(known::label);
    }

    /** A meeting or talks, with when and where. */
    Element event(Node event) {
        return Element.of("li")
                .add(Element.of("p").css("fact").add(known.names().show(event), circumstances(event)));
    }

    private Element circumstances(Node event) {
        Element line = Element.of("span").css("quiet");
        date(event).ifPresent(date -> line.text(" · ").add(Days.element(date)));
        Stream.of(Parley.venue, Parley.place)
                .flatMap(property -> known.one(event, property).stream())
                .forEach(place -> line.text(" · ").add(known.names().show(place)));
        status(event)
                .filter(status -> !status.equals("held"))
                .ifPresent(status ->
                        line.text(" · ").add(Element.of("span", status).css("tag " + status)));
        return line;
    }

    Optional<String> date(Node event) {
        return Stream.of(Parley.date, Parley.begins, Parley.ends)
                .flatMap(property -> known.one(event, property).stream())
                .map(known::label)
                .findFirst();
    }

    Optional<String> status(Node event) {
        return known.concept(event, Parley.eventStatus);
    }

    /** PERSON, foreign minister of STATE; the person is left out on its own page, the office on its. */
    Element holding(Fact fact, boolean withPerson, boolean withOffice, boolean withWhose) {
        Node holding = fact.node();
        Element line = Element.of("p").css("fact");
        if (withPerson) {
            line.add(link(holding, Parley.person));
        }
        if (withOffice) {
            if (withPerson) {
                line.text(", ");
            }
            known.one(holding, Parley.office).ifPresent(office -> office(office, withWhose, line));
        }
        known.concept(holding, Parley.tenure)
                .filter(tenure -> !tenure.equals("current"))
                .ifPresent(
                        tenure -> line.text(" ").add(Element.of("span", tenure).css("tag")));
        return item(line, fact);
    }

    void office(Node office, boolean withWhose, Element line) {
        line.add(known.names().show(office));
        known.one(office, Parley.of)
                .filter(of -> withWhose)
                .ifPresent(of -> line.text(" of ").add(known.names().show(of)));
    }

    Element link(Node subject, Property property) {
        return known.one(subject, property).map(known.names()::show).orElseGet(() -> Element.of("span", "somebody"));
    }

    private Element item(Element line, Fact fact) {
        return Element.of("li").add(line).addAll(new Proof(known.names()).of(fact.evidence()));
    }

    /** A list of at most so many, and a word on how many there are more. */
    static List<Element> list(List<Element> items, int most) {
        Element list =
                Element.of("ul").css("facts").addAll(items.stream().limit(most).toList());
        if (items.size() <= most) {
            return List.of(list);
        }
        Element rest = Element.of("details")
                .css("more")
                .add(
                        Element.of("summary", (items.size() - most) + " more"),
                        Element.of("ul")
                                .css("facts")
                                .addAll(items.stream().skip(most).toList()));
        return List.of(list, rest);
    }
}
