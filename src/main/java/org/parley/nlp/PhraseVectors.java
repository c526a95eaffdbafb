package org.parley.nlp;

/** Places phrases so that those which mean alike are near each other. */
@FunctionalInterface
public interface PhraseVectors {
    /** A vector of length 1, the same for the same phrase. */
    float[] of(String phrase);
}
