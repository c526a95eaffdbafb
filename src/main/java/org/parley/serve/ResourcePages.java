package org.parley.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.parley.store.Export;
import org.parley.store.RdfFormat;
import org.parley.store.Store;
import org.parley.vocab.Borrowed;

/** {@code /id/...}: what the graph says of one thing, and what it says of others with it. */
final class ResourcePages {
    private static final int MOST = 500;
    private static final List<RdfFormat> FORMATS =
            List.of(RdfFormat.TURTLE, RdfFormat.JSONLD, RdfFormat.NTRIPLES, RdfFormat.RDFXML);

    private static final Pattern PASSAGE = Pattern.compile("#char=(\\d{1,9}),");

    private final Store store;
    private final String base;

    ResourcePages(Store store, String base) {
        this.store = store;
        this.base = base;
    }

    /** @param local what stands after the base in the IRI, as it was sent */
    void send(String local, Exchange exchange) {
        Node thing = Names.iri(base + local);
        List<String> offers =
                new ArrayList<>(FORMATS.stream().map(RdfFormat::mediaType).toList());
        offers.add(Exchange.HTML);
        store.read(data -> {
            List<Triple> outgoing = triples(data, thing, Node.ANY);
            List<Triple> incoming = triples(data, Node.ANY, thing);
            if (outgoing.isEmpty() && incoming.isEmpty()) {
                throw store.isRetracted(thing.getURI())
                        ? new Refusal(410, "This article has been removed.")
                        : new Refusal(404, "The graph knows nothing of <" + thing.getURI() + ">.");
            }
            String chosen = exchange.choose(offers);
            if (chosen.equals(Exchange.HTML)) {
                exchange.send(200, Exchange.HTML, page(new Names(data, base), thing, outgoing, incoming));
            } else {
                RdfFormat format = FORMATS.stream()
                        .filter(f -> f.mediaType().equals(chosen))
                        .findFirst()
                        .orElseThrow();
                Iterator<Triple> all = Iter.concat(outgoing.iterator(), incoming.iterator());
                exchange.send(format.mediaType(), out -> Export.write(all, format, out));
            }
            return null;
        });
    }

    private static List<Triple> triples(DatasetGraph data, Node subject, Node object) {
        return Iter.asStream(data.find(Quad.unionGraph, subject, Node.ANY, object))
                .map(Quad::asTriple)
                .limit(MOST + 1L)
                .toList();
    }

    private static String page(Names names, Node thing, List<Triple> outgoing, List<Triple> incoming) {
        String label = names.label(thing);
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", label));
        Element kinds = Element.of("p").with("class", "quiet");
        outgoing.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.Nodes.type))
                .map(triple -> names.label(triple.getObject()))
                .sorted()
                .forEach(kind -> kinds.add(Element.of("span", kind).with("class", "kind"))
                        .text(" "));
        body.add(kinds);
        body.add(Element.of("p").with("class", "quiet").add(Element.of("code", thing.getURI())));
        List<Triple> said = outgoing.stream()
                .filter(triple -> !triple.getPredicate().equals(RDF.Nodes.type))
                .toList();
        List<Triple> met = incoming.stream()
                .filter(triple -> !triple.getPredicate().equals(Borrowed.hasSource.asNode()))
                .toList();
        section(body, "What is said of it", "property", said, Triple::getObject, names);
        section(body, "Where it appears", "as", met, Triple::getSubject, names);
        return Page.of(label, body);
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
                    .forEach(node -> values.add(item(node).add(names.show(node))));
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

    /** Something inside the thing is where its address leads: {@code ...#char=10,20} to that passage. */
    private static Element item(Node node) {
        Element item = Element.of("li");
        return node.isURI() && PASSAGE.matcher(node.getURI()).find()
                ? item.with("id", node.getURI().substring(node.getURI().indexOf('#') + 1))
                : item;
    }

    /** Passages stand in the order of the text. */
    private static int offset(Node node) {
        Matcher passage = PASSAGE.matcher(node.isURI() ? node.getURI() : "");
        return passage.find() ? Integer.parseInt(passage.group(1)) : 0;
    }
}
