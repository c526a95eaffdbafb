package org.parley.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant who wrote a word that is not known. */
final class Suggestion {
    private Suggestion() {}

    /** The nearest of the candidates, when it is near enough to be meant. */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3)
                        || word.length() > 2 && candidate.startsWith(word))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code ; did you mean 'x'?}, or {@code otherwise} when nothing is near. */
    static String or(String otherwise, String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse(otherwise);
    }

    /** Letters to insert, delete or replace on the way from one word to the other. */
    private static int distance(String from, String to) {
        var above = new int[to.length() + 1];
        for (var column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (var row = 1; row <= from.length(); row++) {
            var current = new int[to.length() + 1];
            current[0] = row;
            for (var column = 1; column <= to.length(); column++) {
                var replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
