package org.parley.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.parley.store.Export;
import org.parley.store.RdfFormat;
import org.parley.store.Store;
import org.parley.vocab.Borrowed;

/** {@code /id/...}: what the graph says of one thing, and what it says of others with it. */
final class ResourcePages {
    private static final int MOST = 500;
    private static final List<RdfFormat> FORMATS =
            List.of(RdfFormat.TURTLE, RdfFormat.JSONLD, RdfFormat.NTRIPLES, RdfFormat.RDFXML);

    /** Whole articles are for their publishers to show. */
    private static final boolean SHOW_TEXT = false;

    private static final Pattern PASSAGE = Pattern.compile("#char=(\\d{1,9}),");

    private final Store store;
    private final String base;
    private final Limits limits;

    ResourcePages(Store store, ServerOptions options) {
        this.store = store;
        this.base = options.base();
        this.limits = options.limits();
    }

    /** @param local what stands after the base in the IRI, as it was sent; a format's ending may follow */
    void send(String local, Exchange exchange) {
        store.read(data -> {
            String iri = base + local;
            Description description = Description.of(data, iri, MOST + 1);
            Optional<RdfFormat> ending = Optional.empty();
            if (description.isEmpty()) {
                ending = ending(local);
                iri = ending.isPresent() ? iri.substring(0, iri.lastIndexOf('.')) : iri;
                description = Description.of(data, iri, MOST + 1);
            }
            if (description.isEmpty()) {
                throw store.isRetracted(iri)
                        ? new Refusal(410, "This article has been removed.")
                        : new Refusal(404, "The graph knows nothing of <" + iri + ">.");
            }
            String document = "/id/" + iri.substring(base.length());
            for (RdfFormat format : FORMATS) {
                exchange.response()
                        .addHeader(
                                "Link",
                                "<" + document + "." + format.label() + ">; rel=\"alternate\"; type=\""
                                        + format.mediaType() + "\"");
            }
            send(data, description, ending.or(() -> chosen(exchange)), document, exchange);
            return null;
        });
    }

    private void send(
            DatasetGraph data,
            Description description,
            Optional<RdfFormat> format,
            String document,
            Exchange exchange) {
        if (format.isEmpty()) {
            exchange.send(200, page(data, description, document));
        } else {
            List<Triple> whole = Description.whole(data, description.thing().getURI(), limits);
            exchange.send(format.get().mediaType(), out -> Export.write(whole.iterator(), format.get(), out));
        }
    }

    private static Optional<RdfFormat> ending(String local) {
        return FORMATS.stream()
                .filter(format -> local.endsWith("." + format.label()))
                .findFirst();
    }

    /** Empty for a page. */
    private static Optional<RdfFormat> chosen(Exchange exchange) {
        List<String> offers =
                new ArrayList<>(FORMATS.stream().map(RdfFormat::mediaType).toList());
        offers.add(Exchange.HTML);
        String chosen = exchange.choose(offers);
        return FORMATS.stream()
                .filter(format -> format.mediaType().equals(chosen))
                .findFirst();
    }

    private Page page(DatasetGraph data, Description description, String document) {
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
        return new ThingPages(known, SHOW_TEXT).page(description.thing().getURI(), forms, raw);
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
