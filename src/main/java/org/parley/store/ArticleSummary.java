package org.parley.store;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * One line about an article in the store.
 *
 * @param graph IRI of its graph
 * @param source what the user knows it by: file name or URL
 * @param headline as published, empty when unknown
 * @param date day of publication as written in the graph (ISO), empty when unknown
 * @param publisher name of the outlet, empty when unknown
 * @param url where it was published, empty when unknown
 * @param facts how many of each kind of fact it reports, by the local name of the class
 */
public record ArticleSummary(
        String graph,
        String source,
        Optional<String> headline,
        Optional<String> date,
        Optional<String> publisher,
        Optional<String> url,
        SortedMap<String, Integer> facts) {
    public ArticleSummary {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** What the graph of an article tells; best asked where reading is quick, since it looks at all of it. */
    public static ArticleSummary of(DatasetGraph data, String graph) {
        return new Contents(data).summary(NodeFactory.createURI(graph));
    }

    /** Whether a user who says {@code name} means this article: its source, its URL or its graph. */
    public boolean isNamed(String name) {
        return source.equals(name)
                || graph.equals(name)
                || url.filter(name::equals).isPresent();
    }
}
