package org.parley.rdf;

/**
 * What reads the articles. It holds no time of day, so that the same article read again gives the same graph.
 *
 * @param softwareVersion version of Parley
 * @param engine name and version of the language engine
 */
public record Run(String softwareVersion, String engine) {}
