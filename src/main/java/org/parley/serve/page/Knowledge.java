package org.parley.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.parley.store.Reported;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/**
 * What all articles together say, read node by node.
 *
 * @param data in a transaction
 * @param names what things are called
 * @param reported the same without the authority data
 */
public record Knowledge(DatasetGraph data, Names names, Reported reported) {
    public static Knowledge of(DatasetGraph data, String base) {
        return new Knowledge(data, new Names(data, base), new Reported(data));
    }

    /** What one article alone says, held in memory, where it is quick to read. */
    public static Knowledge ofArticle(DatasetGraph data, String graph, String base) {
        Node name = Names.iri(graph);
        DatasetGraph alone = DatasetGraphFactory.create();
        alone.addGraph(name, GraphFactory.createDefaultGraph());
        data.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(alone::add);
        return of(alone, base);
    }

    Stream<Node> objects(Node subject, Property property) {
        return Iter.asStream(data.find(Quad.unionGraph, subject, property.asNode(), Node.ANY))
                .map(Quad::getObject);
    }

    Stream<Node> subjects(Property property, Node object) {
        return reported.find(Node.ANY, property.asNode(), object)
                .map(Triple::getSubject)
                .distinct();
    }

    Stream<Node> all(Resource type) {
        return reported.find(Node.ANY, RDF.Nodes.type, type.asNode())
                .map(Triple::getSubject)
                .distinct();
    }

    /** The first in alphabetical order, so that it is the same every time. */
    Optional<Node> one(Node subject, Property property) {
        return objects(subject, property).min(Comparator.comparing(Node::toString));
    }

    Optional<String> text(Node subject, Property property) {
        return objects(subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }

    boolean isA(Node thing, Resource type) {
        return data.contains(Quad.unionGraph, thing, RDF.Nodes.type, type.asNode());
    }

    boolean has(Node subject, Property property, Node object) {
        return data.contains(Quad.unionGraph, subject, property.asNode(), object);
    }

    String label(Node thing) {
        return names.label(thing);
    }

    /** The last part of a concept's IRI, such as {@code rejects}. */
    Optional<String> concept(Node subject, Property property) {
        return one(subject, property).map(Knowledge::concept);
    }

    static String concept(Node concept) {
        return concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    }

    /** What articles say for a fact, the latest article first. */
    List<Evidence> evidence(Node fact) {
        return subjects(Parley.supports, fact)
                .flatMap(claim -> objects(claim, Parley.evidence).map(passage -> evidence(claim, passage)))
                .distinct()
                .sorted(Evidence.LATEST_FIRST)
                .toList();
    }

    private Evidence evidence(Node claim, Node passage) {
        Optional<Node> article = one(claim, Parley.reportedIn);
        return new Evidence(
                passage,
                article.map(this::label).orElse(""),
                article.flatMap(it -> day(it)).orElse(""),
                article.flatMap(it -> one(it, Borrowed.publisher)).map(this::label),
                text(passage, Borrowed.anchorOf).orElse(""),
                concept(claim, Parley.claimStatus).orElse("asserted"),
                one(claim, Parley.claimant),
                text(claim, Parley.cue));
    }

    /** When an article was published. */
    Optional<String> day(Node article) {
        return text(article, Borrowed.datePublished)
                .map(time -> time.substring(0, Math.min(time.length(), "2025-05-16".length())));
    }
}
