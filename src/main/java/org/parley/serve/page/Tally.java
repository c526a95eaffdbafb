package org.parley.serve.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what many articles say and gives what most of them do; among equals the first by alphabet. */
final class Tally<T extends Comparable<T>> {
    private final Map<String, Map<T, Integer>> counts = new HashMap<>();

    void add(String about, T said) {
        counts.computeIfAbsent(about, it -> new HashMap<>()).merge(said, 1, Integer::sum);
    }

    Optional<T> most(String about) {
        return counts.getOrDefault(about, Map.of()).entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing((one, other) -> other.getKey().compareTo(one.getKey())))
                .map(Map.Entry::getKey);
    }
}
