package org.parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.parley.resolve.Copies;
import org.parley.resolve.TextSignature;
import org.parley.store.Digest.Signed;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Keeps in a graph of its own which articles of a store are copies of which. */
final class CopyLinks {
    private static final String GRAPH = "graph/copies";
    private static final Node COPY_OF = Parley.copyOf.asNode();

    private final Copies copies = new Copies();
    /** As they stand in the store. */
    private final Map<String, String> links = new HashMap<>();

    private final Map<String, Signed> signed = new HashMap<>();

    /** What the graph of an article says for finding its copies. */
    static Optional<Signed> signed(Node article, Graph graph) {
        return first(graph, article, Parley.signature)
                .map(signature -> new Signed(
                        signature, first(graph, article, Borrowed.datePublished).orElse("")));
    }

    private static Optional<String> first(Graph graph, Node article, Property property) {
        return graph
                .find(article, property.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .min(Comparator.naturalOrder());
    }

    /** All articles have been put in, and what the store says of them holds. */
    void know(String base, Graphs stored) {
        stored.quads(graph(base))
                .forEach(quad ->
                        links.put(quad.getSubject().getURI(), quad.getObject().getURI()));
        copies.know(links);
    }

    /** Compares all articles again. */
    void reconsider() {
        copies.reconsider();
    }

    /** Takes in an article, in place of what it was before. */
    void put(String article, Optional<Signed> text) {
        text.ifPresentOrElse(
                now -> {
                    signed.put(article, now);
                    copies.put(new Copies.Text(article, now.date(), TextSignature.parse(now.signature())));
                },
                () -> remove(article));
    }

    void remove(String article) {
        signed.remove(article);
        copies.remove(article);
    }

    Optional<Signed> signed(String article) {
        return Optional.ofNullable(signed.get(article));
    }

    /** What is to be done so that the links in the store are right again. */
    Optional<GraphEdit> settle(String base) {
        Node graph = graph(base);
        List<Quad> deleted = new ArrayList<>();
        List<Quad> added = new ArrayList<>();
        copies.settle().forEach((copy, original) -> {
            Optional<String> before =
                    Optional.ofNullable(original.isPresent() ? links.put(copy, original.get()) : links.remove(copy));
            if (!before.equals(original)) {
                before.ifPresent(first -> deleted.add(link(graph, copy, first)));
                original.ifPresent(first -> added.add(link(graph, copy, first)));
            }
        });
        return deleted.isEmpty() && added.isEmpty()
                ? Optional.empty()
                : Optional.of(GraphEdit.of(graph, deleted, added, Optional.empty()));
    }

    private static Quad link(Node graph, String copy, String original) {
        return Quad.create(graph, NodeFactory.createURI(copy), COPY_OF, NodeFactory.createURI(original));
    }

    /** Beside the articles, under the same base. */
    private static Node graph(String base) {
        return NodeFactory.createURI(base + GRAPH);
    }
}
