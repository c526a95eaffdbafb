package org.parley.authority;

import java.util.HashMap;
import java.util.Map;

/** How long the keys are that begin like a word: tells in an instant that most words begin none. */
final class Beginnings {
    private static final int LENGTH = 3;

    private final Map<String, Integer> longest = new HashMap<>();

    void add(String key) {
        for (int length = 1; length <= Math.min(LENGTH, key.length()); length++) {
            longest.merge(NameKey.caseless(key.substring(0, length)), key.length(), Math::max);
        }
    }

    /** The length of the longest key that may begin with {@code word}, 0 if none does. */
    int longest(String word) {
        return longest.getOrDefault(NameKey.caseless(word.substring(0, Math.min(LENGTH, word.length()))), 0);
    }
}
