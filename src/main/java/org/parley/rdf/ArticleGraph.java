package org.parley.rdf;

import org.apache.jena.rdf.model.Model;

/**
 * All that one article says, ready to be stored.
 *
 * @param iri name of the graph in the store; the same for the same source
 * @param hash of what the graph was made from; the same hash means that nothing has to be stored again
 * @param model the triples, without blank nodes
 */
public record ArticleGraph(String iri, String hash, Model model) {
    /** Under which everything in it is named. */
    public String base() {
        return Iris.base(iri);
    }
}
