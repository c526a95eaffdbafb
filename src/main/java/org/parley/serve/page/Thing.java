package org.parley.serve.page;

import java.util.Comparator;
import org.apache.jena.graph.Node;

/**
 * Something with a name, to be named on a page after the graph has been read.
 *
 * @param iri by which it is known
 * @param label what it is called
 * @param path of its page
 */
record Thing(String iri, String label, String path) {
    static final Comparator<Thing> BY_NAME = Comparator.comparing(Thing::label).thenComparing(Thing::iri);

    static Thing named(Node node, String label, Knowledge known) {
        String iri = node.getURI();
        return new Thing(
                iri, label, iri.startsWith(known.names().base()) ? known.names().path(iri) : iri);
    }

    static Thing of(Node node, Knowledge known) {
        return named(node, known.label(node), known);
    }

    Element link() {
        return Element.link(path, label);
    }
}
