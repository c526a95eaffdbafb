package org.parley.store;

import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.parley.rdf.ArticleGraph;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Notes in the graph of a corrected article which version came before. That it is read anew makes it no other version. */
record Revisions(Graphs stored) {
    private static final Node REVISION_OF = Borrowed.wasRevisionOf.asNode();
    private static final Node HASH = Parley.contentHash.asNode();
    private static final String ALGORITHM = "sha256:";
    private static final int LENGTH = 16;

    /** With all former versions of the article that the store knows of. */
    ArticleGraph noted(ArticleGraph arriving) {
        Node article = NodeFactory.createURI(arriving.iri());
        Optional<Node> hash = value(article, article, HASH);
        if (hash.isEmpty()) {
            return arriving;
        }
        Model model = ModelFactory.createDefaultModel().add(arriving.model());
        Graph graph = model.getGraph();
        Optional<Node> before = value(article, article, REVISION_OF);
        if (!isCorrected(article, graph)) {
            before.ifPresent(version -> graph.add(article, REVISION_OF, version));
        } else {
            Node version = version(arriving, hash.get().getLiteralLexicalForm());
            graph.add(article, REVISION_OF, version);
            graph.add(version, RDF.Nodes.type, Borrowed.PROV_ENTITY.asNode());
            graph.add(version, HASH, hash.get());
            graph.add(version, RDFS.Nodes.label, label(article));
            // A text that comes back must not be a revision of itself.
            before.filter(former -> value(article, version, HASH).isEmpty())
                    .ifPresent(former -> graph.add(version, REVISION_OF, former));
        }
        Iter.asStream(stored.data().find(article, Node.ANY, REVISION_OF, Node.ANY))
                .map(Quad::getObject)
                .forEach(version -> Iter.asStream(stored.data().find(article, version, Node.ANY, Node.ANY))
                        .forEach(quad -> graph.add(quad.asTriple())));
        return new ArticleGraph(arriving.iri(), arriving.hash(), model);
    }

    private boolean isCorrected(Node article, Graph graph) {
        return Iter.asStream(graph.find(article, Node.ANY, Node.ANY))
                        .filter(triple -> isContent(triple.getPredicate()))
                        .anyMatch(triple -> !stored.data().contains(Quad.create(article, triple)))
                || Iter.asStream(stored.data().find(article, article, Node.ANY, Node.ANY))
                        .map(Quad::asTriple)
                        .filter(triple -> isContent(triple.getPredicate()))
                        .anyMatch(triple -> !graph.contains(triple));
    }

    private static boolean isContent(Node property) {
        return property.equals(Parley.text.asNode()) || property.equals(Borrowed.headline.asNode());
    }

    private static Node version(ArticleGraph article, String hash) {
        String start = hash.replace(ALGORITHM, "");
        return NodeFactory.createURI(article.base()
                + "version/"
                + article.iri().substring(article.iri().lastIndexOf('/') + 1)
                + "/"
                + start.substring(0, Math.min(LENGTH, start.length())));
    }

    private Node label(Node article) {
        return NodeFactory.createLiteralString("earlier version of "
                + value(article, article, Parley.source.asNode())
                        .map(Node::getLiteralLexicalForm)
                        .orElse(article.getURI()));
    }

    private Optional<Node> value(Node graph, Node subject, Node property) {
        return Iter.asStream(stored.data().find(graph, subject, property, Node.ANY))
                .map(Quad::getObject)
                .findFirst();
    }
}
