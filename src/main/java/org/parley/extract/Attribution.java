package org.parley.extract;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.model.Span;
import org.parley.nlp.Sentence;

/**
 * That a sentence gives somebody's words or thoughts, as its grammar tells.
 *
 * @param sentence where
 * @param cue token of saying or thinking
 * @param source head of the noun phrase that says or thinks
 * @param content tokens of what is said in this sentence; empty if it stands in quotation marks of its own
 * @param frame name of the frame that found the content, empty without content
 */
record Attribution(Sentence sentence, int cue, int source, SortedSet<Integer> content, String frame) {
    Attribution {
        content = Collections.unmodifiableSortedSet(new TreeSet<>(content));
    }

    /** The same about {@code tokens} of its content alone. */
    Attribution with(SortedSet<Integer> tokens) {
        return new Attribution(sentence, cue, source, tokens, tokens.isEmpty() ? "" : frame);
    }

    /** From the first to the last token of the content, in the article. */
    Span contentSpan() {
        return sentence.span(content);
    }

    Span cueSpan() {
        return sentence.token(cue).span();
    }
}
