package org.parley.resolve;

/**
 * A member as it stands in a graph.
 *
 * @param iri what it is called now
 * @param label what is shown for it now
 */
public record Known<P>(String iri, String label, P profile) {}
