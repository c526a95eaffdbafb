package org.parley.extract;

import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.nlp.Sentence;

/**
 * A place in the text where a mention is named.
 *
 * @param sentence where
 * @param first index of its first token
 * @param last index of its last token
 * @param head index of the token that heads it in the tree
 * @param mention what is named; the same instance for all occurrences of one referent
 * @param use how it is named
 */
record Occurrence(Sentence sentence, int first, int last, int head, Mention mention, Use use) {
    /** How words name something. */
    enum Use {
        /** By a name of its own. */
        NAME,
        /** By an adjective such as "Ukrainian". */
        ADJECTIVE,
        /** By a noun for its people such as "Ukrainians". */
        PEOPLE,
        /** By the place that it rules from, such as "Moscow" or "the Kremlin". */
        SEAT
    }

    Span span() {
        return new Span(
                sentence.token(first).span().begin(),
                sentence.token(last).span().end());
    }
}
