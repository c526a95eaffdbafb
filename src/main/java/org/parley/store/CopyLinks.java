package org.parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.parley.rdf.ArticleGraph;
import org.parley.resolve.Copies;
import org.parley.resolve.TextSignature;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Keeps in a graph of its own which articles of a store are copies of which. */
final class CopyLinks {
    private static final String GRAPH = "graph/copies";
    private static final Node COPY_OF = Parley.copyOf.asNode();

    private final Copies copies = new Copies();
    /** As they stand in the store. */
    private final Map<String, String> links = new HashMap<>();

    private CopyLinks() {}

    static CopyLinks of(Graphs stored) {
        CopyLinks all = new CopyLinks();
        stored.data()
                .find(Node.ANY, Node.ANY, Parley.signature.asNode(), Node.ANY)
                .forEachRemaining(quad -> all.put(quad.getGraph(), quad.getObject(), dates(stored, quad.getGraph())));
        stored.base()
                .ifPresent(base -> stored.quads(graph(base))
                        .forEach(quad -> all.links.put(
                                quad.getSubject().getURI(), quad.getObject().getURI())));
        return all;
    }

    private static List<Node> dates(Graphs stored, Node article) {
        return Iter.toList(Iter.map(
                stored.data().find(article, article, Borrowed.datePublished.asNode(), Node.ANY), Quad::getObject));
    }

    /** Takes in an article, in place of what it was before. */
    void put(ArticleGraph article) {
        Graph graph = article.model().getGraph();
        Node node = NodeFactory.createURI(article.iri());
        graph.find(node, Parley.signature.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList()
                .forEach(signature -> put(
                        node,
                        signature,
                        graph.find(node, Borrowed.datePublished.asNode(), Node.ANY)
                                .mapWith(triple -> triple.getObject())
                                .toList()));
    }

    private void put(Node article, Node signature, List<Node> dates) {
        copies.put(new Copies.Text(
                article.getURI(),
                dates.stream()
                        .map(Node::getLiteralLexicalForm)
                        .min(Comparator.naturalOrder())
                        .orElse(""),
                TextSignature.parse(signature.getLiteralLexicalForm())));
    }

    void remove(Node article) {
        copies.remove(article.getURI());
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
