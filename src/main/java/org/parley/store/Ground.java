package org.parley.store;

import java.util.Optional;

/**
 * One reason why something is in the graph: a sentence of an article, and who read it how.
 *
 * @param claim IRI of the claim, empty where the article only names somebody there
 * @param claimant who is said to have said so, empty when it is the article itself
 * @param outlet that published it, empty when unknown
 * @param status how the article stands behind it; empty without a claim
 * @param confidence how sure the software is, as written in the graph; empty without a claim
 * @param sentence the words of the passage
 * @param begin offset of its first character in the stored text, in Unicode code points
 * @param end offset after its last
 * @param article that it stands in
 * @param hash of what the article's graph was made from
 * @param copyOf source of the article that printed the text first, if this one printed it again
 * @param run what read the article, empty without a claim
 * @param stored when it was stored (ISO, UTC); empty where that was not noted
 */
public record Ground(
        Optional<String> claim,
        Optional<String> claimant,
        Optional<String> outlet,
        Optional<String> status,
        Optional<String> confidence,
        String sentence,
        int begin,
        int end,
        ArticleSummary article,
        String hash,
        Optional<String> copyOf,
        Optional<Reader> run,
        Optional<String> stored) {
    /**
     * What read an article.
     *
     * @param software version of Parley
     * @param engine language engine and its version
     * @param patterns version of patterns and word lists, empty when not noted
     * @param authority version of the authority data, empty when not noted
     */
    public record Reader(String software, String engine, Optional<String> patterns, Optional<String> authority) {}
}
