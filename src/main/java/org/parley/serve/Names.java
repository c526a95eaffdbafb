package org.parley.serve;

import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.store.Prefixes;
import org.parley.vocab.Borrowed;

/** What things are called on pages, and where a click on them leads. */
record Names(DatasetGraph data, String base) {
    private static final int LONGEST = 300;

    /** A link for what this server or the web can answer for, else text. */
    Element show(Node node) {
        if (node.isLiteral()) {
            Element text = Element.of("span", node.getLiteralLexicalForm());
            return node.getLiteralLanguage().isEmpty() ? text : text.with("lang", node.getLiteralLanguage());
        }
        if (!node.isURI()) {
            return Element.of("span", node.toString());
        }
        String iri = node.getURI();
        if (iri.startsWith(base)) {
            return Element.link(path(iri), label(node));
        }
        return iri.startsWith("http")
                ? Element.link(iri, label(node)).with("rel", "noreferrer nofollow")
                : Element.of("span", iri);
    }

    /** Where on this server something stands whose IRI is under the base. */
    String path(String iri) {
        return "/id/" + iri.substring(base.length());
    }

    /** Its label, else the words of the passage, else its short name. */
    String label(Node node) {
        return value(node, RDFS.Nodes.label)
                .or(() -> value(node, SKOS.prefLabel.asNode()))
                .or(() -> value(node, Borrowed.anchorOf.asNode()))
                .map(label -> label.length() > LONGEST ? label.substring(0, LONGEST) + "…" : label)
                .or(() -> Prefixes.shorten(node.getURI()))
                .orElseGet(
                        () -> node.getURI().startsWith(base) ? node.getURI().substring(base.length()) : node.getURI());
    }

    private Optional<String> value(Node subject, Node property) {
        return Iter.asStream(data.find(Quad.unionGraph, subject, property, Node.ANY))
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
