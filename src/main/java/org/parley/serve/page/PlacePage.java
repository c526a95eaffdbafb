package org.parley.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** A city, region, country or venue: where it lies, what lies in it, which meetings it has seen. */
record PlacePage(Knowledge known) {
    private static final int SHORT = 20;

    List<Element> of(Node place) {
        FactLines lines = new FactLines(known);
        List<Element> body = new ArrayList<>(new Heading(known).of(place));
        Stream.of(
                        Heading.section("Lies in", chips(known.objects(place, Parley.within))),
                        Heading.section("Meetings here", meetings(place, lines)),
                        Heading.section("Places in it", chips(known.subjects(Parley.within, place))),
                        Heading.section("Offices", chips(known.subjects(Parley.of, place))),
                        Heading.section("Articles", chips(known.subjects(Borrowed.mentions, place))))
                .flatMap(Function.identity())
                .forEach(body::add);
        return body;
    }

    /** Those in the places that lie in it too. */
    private List<Element> meetings(Node place, FactLines lines) {
        List<Element> meetings = Stream.concat(Stream.of(place), known.subjects(Parley.within, place))
                .flatMap(where -> Stream.of(Parley.place, Parley.venue).flatMap(by -> known.subjects(by, where)))
                .distinct()
                .filter(event -> known.isA(event, Parley.Talks))
                .sorted(Comparator.comparing((Node event) -> lines.date(event).orElse(""))
                        .reversed()
                        .thenComparing(known::label))
                .map(lines::event)
                .toList();
        return meetings.isEmpty() ? List.of() : FactLines.list(meetings, SHORT);
    }

    private List<Element> chips(Stream<Node> things) {
        List<Element> items = things.distinct()
                .sorted(Comparator.comparing(known::label))
                .map(thing -> Element.of("li").add(known.names().show(thing)))
                .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(Element.of("ul").css("chips").addAll(items));
    }
}
