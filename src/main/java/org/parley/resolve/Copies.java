package org.parley.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which articles are one text: printed by several outlets, cut or with another beginning. */
public final class Copies {
    /**
     * One article.
     *
     * @param name of the article, such as its IRI
     * @param date of publication as ISO, empty when unknown
     * @param signature of its text
     */
    public record Text(String name, String date, TextSignature signature) {
        /** Who printed it first; what has no date comes last. */
        private static final Comparator<Text> FIRST = Comparator.comparing((Text text) -> text.date.isEmpty())
                .thenComparing(Text::date)
                .thenComparing(Text::name);

        /** Names differ; what is written in a signature takes long to count. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** What more texts have in common is a formula; those that printed it first are enough to compare with. */
    private static final int MOST = 20;

    private Copies() {}

    /**
     * From every copy to the text that it is a copy of, by name. A copy of a copy is one of the first text of all. In
     * whatever order the texts come, the answer is the same.
     */
    public static SortedMap<String, String> of(List<Text> texts) {
        List<Text> sorted = texts.stream().sorted(Text.FIRST).toList();
        Map<Text, Text> first = new HashMap<>();
        Map<Integer, List<Text>> byRun = new HashMap<>();
        for (Text text : sorted) {
            Set<Text> candidates = text.signature().sample().stream()
                    .flatMap(run -> byRun.getOrDefault(run, List.of()).stream())
                    .collect(Collectors.toSet());
            Set<Text> same = candidates.stream()
                    .filter(other -> text.signature().isCopyOf(other.signature()))
                    .map(other -> root(first, other))
                    .collect(Collectors.toSet());
            Text oldest = same.stream().min(Text.FIRST).orElse(text);
            same.add(text);
            same.forEach(root -> first.put(root, oldest));
            text.signature().sample().stream()
                    .map(run -> byRun.computeIfAbsent(run, any -> new ArrayList<>()))
                    .filter(others -> others.size() < MOST)
                    .forEach(others -> others.add(text));
        }
        SortedMap<String, String> copies = new TreeMap<>();
        for (Text text : sorted) {
            Text oldest = root(first, text);
            if (!oldest.equals(text)) {
                copies.put(text.name(), oldest.name());
            }
        }
        return copies;
    }

    private static Text root(Map<Text, Text> first, Text text) {
        Text above = first.get(text);
        return above.equals(text) ? text : root(first, above);
    }
}
