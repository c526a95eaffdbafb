package org.parley.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;

/**
 * Where the parts of a long description stand.
 *
 * @param whole address of the document
 * @param number of this part, from 1
 * @param more whether another one follows
 */
record Parts(String whole, int number, boolean more) {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    /** Addresses by their relation to this part. */
    Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("first", at(1));
        if (number > 1) {
            links.put("prev", at(number - 1));
        }
        if (more) {
            links.put("next", at(number + 1));
        }
        return links;
    }

    /** The same for programs that see the graph alone. */
    List<Triple> triples(String thing) {
        Node here = NodeFactory.createURI(at(number));
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(here, RDF.Nodes.type, term("PartialCollectionView")));
        triples.add(Triple.create(here, FOAF.primaryTopic.asNode(), NodeFactory.createURI(thing)));
        links().forEach((relation, address) -> triples.add(Triple.create(
                here, term(relation.equals("prev") ? "previous" : relation), NodeFactory.createURI(address))));
        return triples;
    }

    private String at(int part) {
        return whole + "?page=" + part;
    }

    private static Node term(String name) {
        return NodeFactory.createURI(HYDRA + name);
    }
}
