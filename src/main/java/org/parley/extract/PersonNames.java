package org.parley.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Groups the personal names of one article by person: a short form belongs to the full name that it is a part of.
 * Where several full names fit, the one named last before it.
 */
final class PersonNames {
    /** Full names met so far by their folded words, in the order of the text. */
    private final Map<List<String>, String> full = new LinkedHashMap<>();

    private final Map<String, String> keys = new LinkedHashMap<>();

    /**
     * @param surfaces every name as it stands, in the order of the text
     * @param apart those of them that shorten no other
     */
    PersonNames(Collection<String> surfaces, Set<String> apart) {
        List<String> distinct = surfaces.stream().distinct().toList();
        distinct.stream().filter(name -> isFull(name) && !apart.contains(name)).forEach(this::addFull);
        for (String surface : distinct) {
            keys.put(surface, apart.contains(surface) ? surface : keyOf(surface));
        }
    }

    /** The fullest name of the person that {@code surface} names. */
    String key(String surface) {
        return keys.getOrDefault(surface, surface);
    }

    /** More than a surname, which may be hyphenated or begin with a particle. */
    private static boolean isFull(String name) {
        List<String> parts = List.of(name.split("\\s+"));
        return parts.size() > 1 && !PersonReader.PARTICLES.contains(parts.get(0).toLowerCase(Locale.ROOT));
    }

    private void addFull(String name) {
        List<String> words = words(name);
        Optional<Map.Entry<List<String>, String>> same = full.entrySet().stream()
                .filter(other -> samePerson(other.getKey(), words))
                .findFirst();
        if (same.isEmpty()) {
            full.put(words, name);
        } else if (letters(words) > letters(same.get().getKey())) {
            full.remove(same.get().getKey());
            full.put(words, name);
        }
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private String keyOf(String surface) {
        List<String> words = words(surface);
        String best = null;
        int rank = 0;
        for (Map.Entry<List<String>, String> candidate : full.entrySet()) {
            int fit = fit(words, candidate.getKey());
            if (fit > 0 && fit > rank) {
                best = candidate.getValue();
                rank = fit;
            }
        }
        return best == null ? surface : best;
    }

    /** How well the short form fits the full name, 0 for not at all. */
    private static int fit(List<String> words, List<String> name) {
        if (samePerson(name, words)) {
            return 4;
        }
        int size = words.size();
        if (size < name.size() && name.subList(name.size() - size, name.size()).equals(words)) {
            return 3;
        }
        if (size < name.size() && name.subList(0, size).equals(words)) {
            return 2;
        }
        for (int i = 1; i + size < name.size(); i++) {
            if (name.subList(i, i + size).equals(words)) {
                return 1;
            }
        }
        return 0;
    }

    /** Equal, or the same first and last word with more or less between them, or an initial for the first word. */
    private static boolean samePerson(List<String> a, List<String> b) {
        if (a.equals(b)) {
            return true;
        }
        if (a.size() < 2 || b.size() < 2 || !a.get(a.size() - 1).equals(b.get(b.size() - 1))) {
            return false;
        }
        String first = a.get(0);
        String second = b.get(0);
        boolean initial = first.length() == 1 || second.length() == 1;
        return first.equals(second) || initial && first.charAt(0) == second.charAt(0);
    }

    /** Words of a name without case, diacritics, dots and hyphens; an article fused to a name is kept apart. */
    private static List<String> words(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(Arrays.asList(folded.split("[\\s.\\-‐–]+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
