package org.parley.serve.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.store.Prefixes;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Ontology;
import org.parley.vocab.Parley;

/** What things are called on pages, and where a click on them leads. */
public record Names(DatasetGraph data, String base) {
    private static final int LONGEST = 300;
    private static final Map<Node, String> TERMS = terms();
    private static final List<Property> STORY = List.of(
            Parley.evidence,
            Parley.holder,
            Parley.speaker,
            Parley.person,
            Parley.actor,
            Parley.stance,
            Parley.role,
            Parley.office,
            Parley.content,
            Parley.event,
            Parley.place,
            Parley.container);

    /** A link for what this server or the web can answer for, else text. */
    public Element show(Node node) {
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

    /** As {@link #show}, but concepts and moments are only told, since there is nothing more to read about them here. */
    Element plain(Node node) {
        boolean here =
                node.isURI() && node.getURI().startsWith(base) && !node.getURI().startsWith(base + "moment/");
        return here ? show(node) : Element.of("span", node.isLiteral() ? node.getLiteralLexicalForm() : label(node));
    }

    /** Where on this server something stands whose IRI is under the base. */
    public String path(String iri) {
        return Addresses.document(iri, base);
    }

    /** Its label, else the words of the passage, else who and what it is about, else its short name. */
    public String label(Node node) {
        return words(node)
                .or(() -> Optional.ofNullable(TERMS.get(node)))
                .or(() -> story(node))
                .map(label -> label.length() > LONGEST ? label.substring(0, LONGEST) + "…" : label)
                .or(() -> Prefixes.shorten(node.getURI()))
                .orElseGet(
                        () -> node.getURI().startsWith(base) ? node.getURI().substring(base.length()) : node.getURI());
    }

    private Optional<String> words(Node node) {
        return value(node, RDFS.Nodes.label)
                .or(() -> value(node, SKOS.prefLabel.asNode()))
                .or(() -> value(node, Borrowed.anchorOf.asNode()));
    }

    /** A fact has no label: it is told by what it connects. */
    private Optional<String> story(Node fact) {
        List<String> parts = STORY.stream()
                .flatMap(property -> objects(fact, property.asNode())
                        .map(object -> object.isLiteral()
                                ? object.getLiteralLexicalForm()
                                : words(object).orElse(""))
                        .sorted()
                        .limit(1))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }

    private Optional<String> value(Node subject, Node property) {
        return objects(subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }

    private Stream<Node> objects(Node subject, Node property) {
        return Iter.asStream(data.find(Quad.unionGraph, subject, property, Node.ANY))
                .map(Quad::getObject);
    }

    private static Map<Node, String> terms() {
        Map<Node, String> labels = new HashMap<>();
        Ontology.terms()
                .listStatements(null, RDFS.label, (RDFNode) null)
                .forEach(label -> labels.put(label.getSubject().asNode(), label.getString()));
        labels.put(RDFS.Nodes.label, "name");
        labels.put(RDF.Nodes.type, "type");
        labels.put(SKOS.prefLabel.asNode(), "name");
        return Map.copyOf(labels);
    }

    public static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
