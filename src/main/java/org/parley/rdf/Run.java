package org.parley.rdf;

import java.util.Optional;

/**
 * What reads the articles. It holds no time of day, so that the same article read again gives the same graph.
 *
 * @param softwareVersion version of Parley
 * @param engine name and version of the language engine
 * @param patterns version of the patterns and word lists, empty when they have none of their own
 * @param authority version of the authority data, empty when it has none of its own
 */
public record Run(String softwareVersion, String engine, Optional<String> patterns, Optional<String> authority) {
    /** With the patterns and the authority data that belong to this version of the software. */
    public Run(String softwareVersion, String engine) {
        this(softwareVersion, engine, Optional.empty(), Optional.empty());
    }
}
