package org.parley.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.parley.serve.page.Element;
import org.parley.serve.page.Knowledge;
import org.parley.serve.page.Names;
import org.parley.serve.page.Page;
import org.parley.serve.page.ThingPages;
import org.parley.store.RdfFormat;
import org.parley.vocab.Borrowed;

/** What the graph says of one thing, and what it says of others with it. */
final class ResourcePages {
    static final int MOST = 500;
    private static final List<RdfFormat> FORMATS =
            List.of(RdfFormat.TURTLE, RdfFormat.JSONLD, RdfFormat.NTRIPLES, RdfFormat.RDFXML);

    private static final Pattern PASSAGE = Pattern.compile("#char=(\\d{1,9}),");

    private final String base;
    private final boolean showsText;

    ResourcePages(ServerOptions options) {
        this.base = options.base();
        this.showsText = options.showsText();
    }

    Page page(DatasetGraph data, Description description, String document) {
        Knowledge known = Knowledge.of(data, base);
        List<Element> raw = new ArrayList<>();
        List<Triple> said = description.outgoing().stream()
                .filter(triple -> !triple.getPredicate().equals(RDF.Nodes.type))
                .toList();
        List<Triple> met = description.incoming().stream()
                .filter(triple -> !triple.getPredicate().equals(Borrowed.hasSource.asNode()))
                .toList();
        section(raw, "What is said of it", "property", said, Triple::getObject, known.names());
        section(raw, "Where it appears", "as", met, Triple::getSubject, known.names());
        List<Element> forms = FORMATS.stream()
                .map(format -> Element.link(document + "." + format.label(), format.label()))
                .toList();
        return new ThingPages(known, showsText).page(description.thing().getURI(), forms, raw);
    }

    private interface End {
        Node of(Triple triple);
    }

    private static void section(
            List<Element> body, String title, String head, List<Triple> triples, End end, Names names) {
        if (triples.isEmpty()) {
            return;
        }
        body.add(Element.of("h2", title));
        if (triples.size() > MOST) {
            body.add(Element.of("p", "The first " + MOST + " of more; ask the rest in SPARQL.")
                    .with("class", "quiet"));
        }
        Map<String, List<Triple>> byProperty = new TreeMap<>();
        triples.stream()
                .limit(MOST)
                .forEach(triple -> byProperty
                        .computeIfAbsent(names.label(triple.getPredicate()), name -> new ArrayList<>())
                        .add(triple));
        Element rows = Element.of("tbody");
        byProperty.forEach((property, same) -> {
            Element values = Element.of("ul").with("class", "values");
            same.stream()
                    .map(end::of)
                    .sorted(Comparator.comparingInt(ResourcePages::offset)
                            .thenComparing(node -> node.isURI() ? names.label(node) : node.toString()))
                    .forEach(node -> values.add(Element.of("li").add(names.show(node))));
            rows.add(Element.of("tr")
                    .add(
                            Element.of("th", property).with("scope", "row"),
                            Element.of("td").add(values)));
        });
        body.add(Element.of("div")
                .with("class", "wide")
                .add(Element.of("table")
                        .with("aria-label", title + ", by " + head)
                        .add(rows)));
    }

    /** Passages stand in the order of the text. */
    private static int offset(Node node) {
        Matcher passage = PASSAGE.matcher(node.isURI() ? node.getURI() : "");
        return passage.find() ? Integer.parseInt(passage.group(1)) : 0;
    }
}
