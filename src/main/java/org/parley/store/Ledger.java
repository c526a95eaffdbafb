package org.parley.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What the store notes about its graphs. It stands in the default graph, which neither queries (they see the union of
 * the named graphs) nor exports show, and so changes in the same transaction as the graphs do.
 */
record Ledger(DatasetGraph dataset) {
    private static final Node STORE = NodeFactory.createURI("urn:parley:store");
    private static final Node REVISION = NodeFactory.createURI("urn:parley:store#revision");
    private static final Node HASH = NodeFactory.createURI("urn:parley:store#hash");
    private static final Node EDITION = NodeFactory.createURI("urn:parley:store#edition");
    private static final Node AUTHORITY = NodeFactory.createURI("urn:parley:store#authority");
    private static final Node RESOLVED_WITH = NodeFactory.createURI("urn:parley:store#resolved-with");
    private static final Node TIME = NodeFactory.createURI("urn:parley:store#time");
    private static final Node DIGEST = NodeFactory.createURI("urn:parley:store#digest");
    private static final Node LOCAL = NodeFactory.createURI("urn:parley:store#local");
    private static final Node RETRACTED = NodeFactory.createURI("urn:parley:store#retracted");

    Optional<String> hash(Node graph) {
        return value(graph, HASH);
    }

    boolean isRetracted(Node graph) {
        return value(graph, RETRACTED).isPresent();
    }

    /** Changes with every write and never comes back, not even in another store. */
    Optional<String> revision() {
        return value(STORE, REVISION);
    }

    /** The version of the authority data by which it was last said who is who. */
    Optional<String> resolvedWith() {
        return value(STORE, RESOLVED_WITH);
    }

    void resolvedWith(String authority) {
        set(STORE, RESOLVED_WITH, authority);
    }

    Stream<Node> graphs() {
        return Iter.asStream(dataset.find(Quad.defaultGraphIRI, Node.ANY, HASH, Node.ANY))
                .map(Quad::getSubject);
    }

    /** The graphs of authority data, each with its hash. */
    SortedMap<String, String> authority() {
        SortedMap<String, String> hashes = new TreeMap<>();
        dataset.find(Quad.defaultGraphIRI, Node.ANY, AUTHORITY, Node.ANY)
                .forEachRemaining(quad ->
                        hashes.put(quad.getSubject().getURI(), quad.getObject().getLiteralLexicalForm()));
        return hashes;
    }

    void storedAuthority(Node graph, String hash) {
        set(graph, AUTHORITY, hash);
    }

    void removedAuthority(Node graph) {
        dataset.deleteAny(Quad.defaultGraphIRI, graph, AUTHORITY, Node.ANY);
    }

    /** Of articles' graphs; one that was written before editions were noted has its hash for one. */
    Map<String, String> editions() {
        return graphs().collect(Collectors.toMap(
                Node::getURI,
                graph -> value(graph, EDITION).or(() -> hash(graph)).orElseThrow()));
    }

    /** To be called whenever something in an article's graph changes. */
    void edited(Node graph) {
        set(graph, EDITION, UUID.randomUUID().toString());
    }

    /** When the article was stored; kept here, so that its graph is the same whenever it is read. */
    Optional<String> time(Node graph) {
        return value(graph, TIME);
    }

    /** The graph's triples before any renaming, where they had to be kept. */
    Optional<String> local(Node graph) {
        return value(graph, LOCAL);
    }

    /** What has to be known of the article to say who is who in others, where that was noted. */
    Optional<String> digest(Node graph) {
        return value(graph, DIGEST);
    }

    void digested(Node graph, String digest) {
        set(graph, DIGEST, digest);
    }

    void keepLocal(Node graph, Optional<String> triples) {
        dataset.deleteAny(Quad.defaultGraphIRI, graph, LOCAL, Node.ANY);
        triples.ifPresent(text -> set(graph, LOCAL, text));
    }

    void stored(Node graph, String hash) {
        set(graph, HASH, hash);
        set(graph, TIME, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        dataset.deleteAny(Quad.defaultGraphIRI, graph, RETRACTED, Node.ANY);
    }

    void retracted(Node graph) {
        dataset.deleteAny(Quad.defaultGraphIRI, graph, EDITION, Node.ANY);
        dataset.deleteAny(Quad.defaultGraphIRI, graph, HASH, Node.ANY);
        dataset.deleteAny(Quad.defaultGraphIRI, graph, TIME, Node.ANY);
        dataset.deleteAny(Quad.defaultGraphIRI, graph, DIGEST, Node.ANY);
        set(graph, RETRACTED, "true");
    }

    void changed() {
        set(STORE, REVISION, UUID.randomUUID().toString());
    }

    private Optional<String> value(Node subject, Node property) {
        return Iter.asStream(dataset.find(Quad.defaultGraphIRI, subject, property, Node.ANY))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    private void set(Node subject, Node property, String value) {
        dataset.deleteAny(Quad.defaultGraphIRI, subject, property, Node.ANY);
        dataset.add(Quad.defaultGraphIRI, subject, property, NodeFactory.createLiteralString(value));
    }
}
