package org.parley.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Answers why something is in the graph: from the fact through claim and passage to the article and what read it. */
public final class Grounds {
    private static final Comparator<Ground> ORDER = Comparator.comparing(
                    (Ground ground) -> ground.article().date().orElse("9999"))
            .thenComparing(ground -> ground.article().source())
            .thenComparing(Ground::begin)
            .thenComparing(ground -> ground.claim().orElse(""));

    private final DatasetGraph data;

    /** @param data of a store, in a transaction */
    public Grounds(DatasetGraph data) {
        this.data = data;
    }

    /** Whether any graph says something of it. */
    public boolean isKnown(String iri) {
        return data.contains(Quad.unionGraph, iri(iri), Node.ANY, Node.ANY);
    }

    /**
     * What proves it, the oldest article first: of a fact the claims that support it, of a standpoint those that support its
     * positions, of a claim that claim, of somebody
     * or something the passages that name it.
     */
    public List<Ground> of(String iri) {
        Node thing = iri(iri);
        Stream<Ground> claims = Stream.concat(
                        Stream.concat(Stream.of(thing), subjects(Parley.expresses, thing))
                                .flatMap(fact -> subjects(Parley.supports, fact)),
                        Stream.of(thing).filter(this::isClaim))
                .distinct()
                .map(this::claimed);
        Stream<Ground> names = objects(thing, Parley.namedIn)
                .flatMap(passage -> objects(passage, Borrowed.referenceContext)
                        .map(article -> ground(Optional.empty(), passage, article)));
        return Stream.concat(claims, names).sorted(ORDER).toList();
    }

    /** The facts that refer to it, by IRI. */
    public List<String> facts(String iri) {
        return Iter.asStream(data.find(Quad.unionGraph, Node.ANY, Node.ANY, iri(iri)))
                .map(Quad::getSubject)
                .distinct()
                .filter(fact -> data.contains(Quad.unionGraph, Node.ANY, Parley.supports.asNode(), fact))
                .map(Node::getURI)
                .sorted()
                .toList();
    }

    /** The names of the graphs that say something of it. */
    public List<String> graphs(String iri) {
        return Iter.asStream(data.find(Node.ANY, iri(iri), Node.ANY, Node.ANY))
                .map(quad -> quad.getGraph().toString())
                .distinct()
                .sorted()
                .toList();
    }

    /** Everything that has a name: from the name to the IRI. */
    public Map<String, String> named() {
        Map<String, String> named = new TreeMap<>();
        data.find(Quad.unionGraph, Node.ANY, RDFS.Nodes.label, Node.ANY)
                .forEachRemaining(quad -> named.merge(
                        quad.getObject().getLiteralLexicalForm(),
                        quad.getSubject().getURI(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return named;
    }

    private boolean isClaim(Node node) {
        return data.contains(Quad.unionGraph, node, RDF.Nodes.type, Parley.Claim.asNode());
    }

    private Ground claimed(Node claim) {
        return ground(
                Optional.of(claim),
                one(claim, Parley.evidence).orElseThrow(),
                one(claim, Parley.reportedIn).orElseThrow());
    }

    private Ground ground(Optional<Node> claim, Node passage, Node article) {
        return new Ground(
                claim.map(Node::getURI),
                claim.flatMap(node -> label(node, Parley.claimant)),
                label(article, Borrowed.publisher),
                claim.flatMap(node -> label(node, Parley.claimStatus)),
                claim.flatMap(node -> text(node, Parley.confidence)),
                text(passage, Borrowed.anchorOf).orElse(""),
                offset(passage, Borrowed.beginIndex),
                offset(passage, Borrowed.endIndex),
                new Contents(data).summary(article),
                text(article, Parley.contentHash).orElse(""),
                one(article, Parley.copyOf).flatMap(original -> text(original, Parley.source)),
                claim.flatMap(node -> one(node, Borrowed.wasGeneratedBy)).map(this::reader),
                new Ledger(data).time(article));
    }

    private Ground.Reader reader(Node run) {
        return new Ground.Reader(
                text(run, Parley.softwareVersion).orElse(""),
                text(run, Parley.engine).orElse(""),
                text(run, Parley.patternVersion),
                text(run, Parley.authorityVersion));
    }

    private int offset(Node passage, Property property) {
        return text(passage, property).map(Integer::parseInt).orElse(0);
    }

    private Optional<String> label(Node node, Property property) {
        return one(node, property).flatMap(other -> text(other, RDFS.label).or(() -> text(other, SKOS.prefLabel)));
    }

    private Optional<String> text(Node node, Property property) {
        return objects(node, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder());
    }

    private Optional<Node> one(Node node, Property property) {
        return objects(node, property).min(Comparator.comparing(Node::toString));
    }

    private Stream<Node> objects(Node node, Property property) {
        return Iter.asStream(data.find(Quad.unionGraph, node, property.asNode(), Node.ANY))
                .map(Quad::getObject);
    }

    private Stream<Node> subjects(Property property, Node node) {
        return Iter.asStream(data.find(Quad.unionGraph, Node.ANY, property.asNode(), node))
                .map(Quad::getSubject);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
