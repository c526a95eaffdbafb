package org.parley.nlp;

import java.util.Locale;
import org.parley.model.Span;

/**
 * One word or mark of a sentence.
 *
 * @param index its place in the sentence, from 0
 * @param text as it stands in the article
 * @param lemma dictionary form, lower case for all but names
 * @param pos Penn Treebank tag
 * @param ner entity type of the engine ({@code PERSON}, {@code LOCATION}, {@code ORGANIZATION}, {@code MISC},
 *     {@code DATE} …), {@code O} for none
 * @param span where it stands in the article
 */
public record Token(int index, String text, String lemma, String pos, String ner, Span span) {
    public boolean isNoun() {
        return pos.startsWith("NN");
    }

    public boolean isProperNoun() {
        return pos.startsWith("NNP");
    }

    public boolean isVerb() {
        return pos.startsWith("VB");
    }

    public boolean isPronoun() {
        return pos.startsWith("PRP");
    }

    /** Whether the lemma, in lower case, is one of {@code lemmas}. */
    public boolean lemmaIn(String... lemmas) {
        String lower = lemma.toLowerCase(Locale.ROOT);
        for (String candidate : lemmas) {
            if (lower.equals(candidate)) {
                return true;
            }
        }
        return false;
    }
}
