package org.parley.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.out.NodeFmtLib;

/** All that is said of a fact, which is what makes it the same fact in the graphs of several articles. */
final class Said {
    private static final int LENGTH = 16;
    /** An IRI that is written as it is. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:/#._~%-]*");

    private final Map<Property, RDFNode> all = new LinkedHashMap<>();

    Said that(Property property, RDFNode value) {
        all.put(property, value);
        return this;
    }

    Said that(Property property, Optional<? extends RDFNode> value) {
        value.ifPresent(node -> that(property, node));
        return this;
    }

    Map<Property, RDFNode> all() {
        return all;
    }

    String hash() {
        return hash(all.entrySet().stream()
                .map(entry -> line(entry.getKey().asNode(), entry.getValue().asNode())));
    }

    static String line(Node property, Node value) {
        return written(property) + " " + written(value);
    }

    /** As in N-Triples. */
    private static String written(Node node) {
        return node.isURI() && PLAIN.matcher(node.getURI()).matches()
                ? "<" + node.getURI() + ">"
                : NodeFmtLib.strNT(node);
    }

    /** The same for the same lines in any order. */
    static String hash(Stream<String> lines) {
        return Iris.sha256(lines.sorted().collect(Collectors.joining("\n"))).substring(0, LENGTH);
    }
}
