package org.parley.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What one article says for a fact.
 *
 * @param passage the sentence, as a thing with an address
 * @param article what the article is called
 * @param day of publication, empty when unknown
 * @param publisher of the article
 * @param sentence word for word
 * @param status how the article puts it: asserted, attributed, denied or hypothetical
 * @param claimant on whose word, if not the article's own
 * @param cue the words that make it what it is, such as "called for"
 */
record Evidence(
        Node passage,
        String article,
        String day,
        Optional<String> publisher,
        String sentence,
        String status,
        Optional<Node> claimant,
        Optional<String> cue) {
    static final Comparator<Evidence> LATEST_FIRST = Comparator.comparing(Evidence::day)
            .reversed()
            .thenComparing(evidence -> evidence.passage().getURI());

    /** The newest day of several; empty when there is none. */
    static String latest(List<Evidence> all) {
        return all.stream().map(Evidence::day).max(Comparator.naturalOrder()).orElse("");
    }

    static String earliest(List<Evidence> all) {
        return all.stream()
                .map(Evidence::day)
                .filter(day -> !day.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /** The article's IRI, which is the name of its graph too. */
    String graph() {
        return passage.getURI().replaceFirst("#.*", "");
    }

    String shortName() {
        return publisher.orElse(article);
    }
}
