package org.parley.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.parley.vocab.Parley;

/** The page of a thing, by what it is. */
public final class ThingPages {
    private final Knowledge known;
    private final boolean showText;

    /** @param showText whether articles may be shown whole, and not only what proves something */
    public ThingPages(Knowledge known, boolean showText) {
        this.known = known;
        this.showText = showText;
    }

    /**
     * @param iri of the thing
     * @param forms where it is to be had for programs
     * @param raw all that is said with it, to be folded away
     */
    public Page page(String iri, List<Element> forms, List<Element> raw) {
        Node thing = Names.iri(iri);
        List<Element> body = new ArrayList<>(body(thing));
        if (!raw.isEmpty()) {
            body.add(Element.of("details")
                    .css("raw")
                    .add(Element.of("summary", "All that the graph says with it"))
                    .addAll(raw));
        }
        Element foot = Element.of("p").css("quiet formats").text("This page for programs: ");
        forms.forEach(form -> foot.add(form).text(" "));
        body.add(foot.add(Element.of("br"), Element.of("code", iri)));
        return Page.of(known.label(thing), body);
    }

    private List<Element> body(Node thing) {
        if (known.isA(thing, Parley.Article)) {
            return new ArticlePage(known, showText).of(thing);
        } else if (known.isA(thing, Parley.Actor)) {
            return new ActorPage(known).of(thing);
        } else if (known.isA(thing, Parley.Talks)) {
            return new EventPage(known).of(thing);
        } else if (known.isA(thing, Parley.Place)) {
            return new PlacePage(known).of(thing);
        } else if (known.isA(thing, Parley.Office)) {
            return new OfficePage(known).of(thing);
        } else if (known.isA(thing, Parley.Position) || known.isA(thing, Parley.Statement)) {
            return new PositionPage(known).of(thing);
        } else if (known.isA(thing, Parley.Standpoint)) {
            return new StandpointPage(known).of(thing);
        }
        return Stream.concat(
                        Stream.of(Element.of("h1", known.label(thing))),
                        new Proof(known.names()).shown(known.evidence(thing)).stream())
                .toList();
    }
}
