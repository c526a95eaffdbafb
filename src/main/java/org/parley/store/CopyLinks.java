package org.parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.parley.resolve.Copies;
import org.parley.resolve.TextSignature;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Keeps in a graph of its own which articles of a store are copies of which. */
record CopyLinks(DatasetGraph data) {
    private static final String ARTICLE = "/article/";
    private static final String GRAPH = "/graph/copies";
    private static final Node COPY_OF = Parley.copyOf.asNode();

    /** To be called in the transaction that has changed the articles. */
    void renew() {
        Set<Quad> wanted = wanted();
        Set<Quad> stored = Iter.toSet(Iter.filter(data.find(Node.ANY, Node.ANY, COPY_OF, Node.ANY), CopyLinks::isOurs));
        stored.stream().filter(quad -> !wanted.contains(quad)).forEach(data::delete);
        wanted.stream().filter(quad -> !stored.contains(quad)).forEach(data::add);
    }

    private static boolean isOurs(Quad quad) {
        return quad.getGraph().isURI() && quad.getGraph().getURI().endsWith(GRAPH);
    }

    private Set<Quad> wanted() {
        Map<String, String> copies = Copies.of(texts());
        return copies.entrySet().stream()
                .map(copy -> Quad.create(
                        graph(copy.getKey()),
                        NodeFactory.createURI(copy.getKey()),
                        COPY_OF,
                        NodeFactory.createURI(copy.getValue())))
                .collect(Collectors.toSet());
    }

    private List<Copies.Text> texts() {
        List<Copies.Text> texts = new ArrayList<>();
        data.find(Node.ANY, Node.ANY, Parley.signature.asNode(), Node.ANY)
                .forEachRemaining(quad -> texts.add(new Copies.Text(
                        quad.getSubject().getURI(),
                        date(quad.getSubject()),
                        TextSignature.parse(quad.getObject().getLiteralLexicalForm()))));
        return texts;
    }

    private String date(Node article) {
        return Iter.asStream(data.find(article, article, Borrowed.datePublished.asNode(), Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /** Beside the articles, under the same base. */
    private static Node graph(String article) {
        int end = article.lastIndexOf(ARTICLE);
        return NodeFactory.createURI((end < 0 ? article : article.substring(0, end)) + GRAPH);
    }
}
