package org.parley.rdf;

import org.apache.jena.rdf.model.Model;

/**
 * Authority data, ready to be stored: what is shipped, or what one file of a user adds.
 *
 * @param iri name of the graph in the store
 * @param hash of what the graph was made from; the same hash means that nothing has to be stored again
 * @param model the triples, without blank nodes; those about {@code iri} say where the rest comes from
 */
public record AuthorityGraph(String iri, String hash, Model model) {}
