package org.parley.store;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.parley.vocab.Ontology;

/**
 * Writes all graphs of a store, sorted: the same graphs give the same bytes, in whatever order they were stored. Holds
 * no more than one article or the names of all subjects in memory.
 */
public final class Export {
    private final Store store;
    private final RdfFormat format;

    public Export(Store store, RdfFormat format) {
        this.store = store;
        this.format = format;
    }

    /** Writes to {@code out} in UTF-8, flushes it and leaves it open. */
    public void to(OutputStream out) {
        store.read(data -> {
            StreamRDF writer = format.writer(out);
            writer.start();
            Prefixes.declare(writer);
            if (format.keepsGraphs()) {
                graphs(data, writer);
            } else {
                union(data, writer);
            }
            writer.finish();
            return null;
        });
    }

    /** Writes triples sorted and without repetition, with {@code out} left open. */
    public static void write(Iterator<Triple> triples, RdfFormat format, OutputStream out) {
        StreamRDF writer = format.writer(out);
        writer.start();
        Prefixes.declare(writer);
        sorted(triples).forEach(writer::triple);
        writer.finish();
    }

    private static void graphs(DatasetGraph data, StreamRDF writer) {
        for (String graph : names(data.listGraphNodes())) {
            Node name = NodeFactory.createURI(graph);
            sorted(Iter.map(data.find(name, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple))
                    .forEach(triple -> writer.quad(Quad.create(name, triple)));
        }
    }

    /**
     * With the declaration of every term inside, so that OWL tools understand the file without a second one; and of the
     * authority data only what it says of things that articles name.
     */
    private static void union(DatasetGraph data, StreamRDF writer) {
        Graph declarations = declarations();
        Iterator<Triple> reported =
                new Reported(data).find(Node.ANY, Node.ANY, Node.ANY).iterator();
        TreeSet<String> subjects = names(Iter.map(reported, Triple::getSubject));
        subjects.addAll(names(Iter.map(declarations.find(), Triple::getSubject)));
        for (String name : subjects) {
            Node subject = NodeFactory.createURI(name);
            Iterator<Quad> quads = data.find(Quad.unionGraph, subject, Node.ANY, Node.ANY);
            sorted(Iter.concat(Iter.map(quads, Quad::asTriple), declarations.find(subject, Node.ANY, Node.ANY)))
                    .forEach(writer::triple);
        }
    }

    /** That a term of the ontology is a class, an object property or whatever sort of term it is. */
    static Graph declarations() {
        Graph declarations = GraphFactory.createDefaultGraph();
        Graph ontology = Ontology.terms().getGraph();
        for (Resource sort : List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)) {
            Iter.asStream(ontology.find(Node.ANY, RDF.Nodes.type, sort.asNode()))
                    .filter(triple -> triple.getSubject().isURI())
                    .forEach(declarations::add);
        }
        return declarations;
    }

    private static TreeSet<String> names(Iterator<Node> nodes) {
        TreeSet<String> names = new TreeSet<>();
        nodes.forEachRemaining(node -> names.add(node.getURI()));
        return names;
    }

    private static Collection<Triple> sorted(Iterator<Triple> triples) {
        TreeMap<String, Triple> sorted = new TreeMap<>();
        triples.forEachRemaining(triple -> sorted.put(NodeFmtLib.strNT(triple), triple));
        return sorted.values();
    }
}
