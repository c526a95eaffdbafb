package org.parley.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which articles are one text: printed by several outlets, cut or with another beginning. After a change it looks only
 * at texts that have words in common with those that came and went; what it says is the same as if all had come at once.
 */
public final class Copies {
    /**
     * One article.
     *
     * @param name of the article, such as its IRI
     * @param date of publication as ISO, empty when unknown
     * @param signature of its text
     */
    public record Text(String name, String date, TextSignature signature) implements Comparable<Text> {
        /** Who printed it first; what has no date comes last. */
        private static final Comparator<Text> FIRST = Comparator.comparing((Text text) -> text.date.isEmpty())
                .thenComparing(Text::date)
                .thenComparing(Text::name);

        @Override
        public int compareTo(Text other) {
            return FIRST.compare(this, other);
        }

        /** Names differ; what is written in a signature takes long to count. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text text && name.equals(text.name) && compareTo(text) == 0;
        }
    }

    /** What more texts have in common is a formula; those that printed it first are enough to compare with. */
    private static final int MOST = 20;

    private final Map<String, Text> texts = new HashMap<>();
    /** Those with a run of words in common, the first first. */
    private final Map<Integer, List<Text>> byRun = new HashMap<>();
    /** From each text to those that are one with it, both ways. */
    private final Map<Text, Set<Text>> alike = new HashMap<>();

    private final Map<String, String> originals = new HashMap<>();
    private final Set<Text> touched = new HashSet<>();
    private final Set<String> gone = new HashSet<>();

    /** From every copy to the text that it is a copy of, by name. A copy of a copy is one of the first text of all. */
    public static SortedMap<String, String> of(Collection<Text> texts) {
        Copies copies = new Copies();
        texts.forEach(copies::put);
        SortedMap<String, String> originals = new TreeMap<>();
        copies.settle().forEach((copy, original) -> original.ifPresent(first -> originals.put(copy, first)));
        return originals;
    }

    /** Takes in an article's text, in place of the one that it had before. */
    public void put(Text text) {
        remove(text.name());
        gone.remove(text.name());
        texts.put(text.name(), text);
        touched.add(text);
        for (int run : text.signature().sample()) {
            List<Text> sharing = byRun.computeIfAbsent(run, any -> new ArrayList<>(1));
            int place = -Collections.binarySearch(sharing, text) - 1;
            sharing.add(place, text);
            touchAfter(place, sharing);
        }
    }

    public void remove(String name) {
        Text text = texts.remove(name);
        if (text == null) {
            return;
        }
        gone.add(name);
        touched.remove(text);
        touched.addAll(part(text));
        for (int run : text.signature().sample()) {
            List<Text> sharing = byRun.get(run);
            int place = Collections.binarySearch(sharing, text);
            sharing.remove(place);
            touchAfter(place, sharing);
            if (sharing.isEmpty()) {
                byRun.remove(run);
            }
        }
    }

    /** What comes after the first few is not compared with, so a change there concerns no other text. */
    private void touchAfter(int place, List<Text> sharing) {
        if (place < MOST) {
            touched.addAll(sharing.subList(place, sharing.size()));
        }
    }

    /**
     * As if it had said this of all the texts that it has now, and nothing had changed since.
     *
     * @param settled from every copy to its original, by name
     */
    public void know(Map<String, String> settled) {
        touched.clear();
        gone.clear();
        originals.putAll(settled);
        // What is no copy and has none is alike to nothing.
        Stream.of(settled.keySet(), settled.values())
                .flatMap(Collection::stream)
                .distinct()
                .map(texts::get)
                .filter(Objects::nonNull)
                .forEach(this::compare);
    }

    /** Compares all texts again the next time. */
    public void reconsider() {
        touched.addAll(texts.values());
    }

    /** What every text whose answer has changed since the last time is a copy of now: none where it is a first text. */
    public SortedMap<String, Optional<String>> settle() {
        SortedMap<String, Optional<String>> changed = new TreeMap<>();
        gone.forEach(name -> put(name, Optional.empty(), changed));
        Set<Text> open = new TreeSet<>(touched);
        touched.forEach(text -> {
            open.addAll(alike.getOrDefault(text, Set.of()));
            compare(text);
            open.addAll(alike.getOrDefault(text, Set.of()));
        });
        Set<Text> seen = new HashSet<>();
        for (Text text : open) {
            if (!seen.contains(text)) {
                Set<Text> one = component(text);
                seen.addAll(one);
                Text first = Collections.min(one);
                one.forEach(each ->
                        put(each.name(), Optional.of(first.name()).filter(name -> !name.equals(each.name())), changed));
            }
        }
        gone.clear();
        touched.clear();
        return changed;
    }

    private void put(String name, Optional<String> original, Map<String, Optional<String>> changed) {
        Optional<String> before = Optional.ofNullable(
                original.isPresent() ? originals.put(name, original.get()) : originals.remove(name));
        if (!before.equals(original)) {
            changed.put(name, original);
        }
    }

    /** Links the text with those before it that it is one with, and with no others before it. */
    private void compare(Text text) {
        for (Text former : List.copyOf(alike.getOrDefault(text, Set.of()))) {
            if (former.compareTo(text) < 0) {
                alike.get(former).remove(text);
                alike.get(text).remove(former);
            }
        }
        Set<Text> candidates = new HashSet<>();
        for (int run : text.signature().sample()) {
            List<Text> sharing = byRun.get(run);
            for (int i = 0;
                    i < Math.min(MOST, sharing.size()) && !sharing.get(i).equals(text);
                    i++) {
                candidates.add(sharing.get(i));
            }
        }
        candidates.stream()
                .filter(other -> text.signature().isCopyOf(other.signature()))
                .forEach(other -> {
                    alike.computeIfAbsent(text, key -> new HashSet<>()).add(other);
                    alike.computeIfAbsent(other, key -> new HashSet<>()).add(text);
                });
    }

    /** Takes a text away from those that are one with it. */
    private Set<Text> part(Text text) {
        Set<Text> former = Optional.ofNullable(alike.remove(text)).orElse(Set.of());
        former.forEach(other -> alike.get(other).remove(text));
        return former;
    }

    private Set<Text> component(Text text) {
        Set<Text> found = new HashSet<>(Set.of(text));
        Deque<Text> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            alike.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}
