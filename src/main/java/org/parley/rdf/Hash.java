package org.parley.rdf;

import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Tells graphs without blank nodes apart by what they say. */
final class Hash {
    private Hash() {}

    /** The same for the same triples, in whatever order. */
    static String of(Model model) {
        ExtendedIterator<Triple> triples = model.getGraph().find();
        return "sha256:"
                + Iris.sha256(triples.toList().stream()
                        .map(NodeFmtLib::strNT)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }
}
