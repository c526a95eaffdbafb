package org.parley.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Given names that news writes in two ways, though neither begins the other: "Jim" and "James". */
final class FamiliarNames {
    private static final Map<String, Set<Integer>> LINES = read();

    private FamiliarNames() {}

    /** Whether some line of the list has both. */
    static boolean areOne(Spelling one, Spelling other) {
        Set<Integer> there = LINES.getOrDefault(other.sound(), Set.of());
        return LINES.getOrDefault(one.sound(), Set.of()).stream().anyMatch(there::contains);
    }

    private static Map<String, Set<Integer>> read() {
        Map<String, Set<Integer>> lines = new HashMap<>();
        try (var in = FamiliarNames.class.getResourceAsStream("familiar-names.txt");
                var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> all =
                    text.lines().filter(line -> !line.startsWith("#")).toList();
            for (int i = 0; i < all.size(); i++) {
                for (String name : all.get(i).split(" ")) {
                    lines.computeIfAbsent(Spelling.of(name).sound(), key -> new HashSet<>())
                            .add(i);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<Integer>> copy = new HashMap<>();
        lines.forEach((name, numbers) -> copy.put(name, Set.copyOf(numbers)));
        return Map.copyOf(copy);
    }
}
