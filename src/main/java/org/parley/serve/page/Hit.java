package org.parley.serve.page;

/**
 * Something that was found.
 *
 * @param iri of it
 * @param kind person, state, organisation, office, place, meeting, article, position or statement
 * @param shown its name, or what it says
 */
public record Hit(String iri, String kind, String shown) {}
