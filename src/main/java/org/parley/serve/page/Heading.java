package org.parley.serve.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** How the page of a named thing begins: its name, what it is, its other names, the same thing elsewhere. */
record Heading(Knowledge known) {
    List<Element> of(Node thing) {
        String label = known.label(thing);
        Element about = Element.of("p").css("quiet");
        about.text(known.one(thing, Parley.kind).map(known::label).orElse(""));
        String others = known.objects(thing, SKOS.altLabel)
                .map(Node::getLiteralLexicalForm)
                .filter(other -> !other.equals(label))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            about.text(" · also called " + others);
        }
        known.one(thing, Borrowed.sameAs)
                .filter(Node::isURI)
                .ifPresent(same -> about.text(" · ")
                        .add(Element.link(
                                        same.getURI(), same.getURI().contains("wikidata") ? "Wikidata" : same.getURI())
                                .with("rel", "noreferrer nofollow")));
        return List.of(Element.of("h1", label), about);
    }

    /** A section with a heading to jump to; nothing when it has nothing to show. */
    static Stream<Element> section(String title, List<Element> content) {
        if (content.isEmpty()) {
            return Stream.empty();
        }
        String id = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return Stream.of(Element.of("section")
                .with("aria-labelledby", id)
                .add(Element.of("h2", title).with("id", id))
                .addAll(content));
    }
}
