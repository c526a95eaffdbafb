package org.parley.resolve;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A person's name as news writes it.
 *
 * @param text as it stands
 * @param words its words but for particles, with what they sound like; never empty
 */
record PersonName(String text, List<Spelling> words) {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ʼ`]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");

    /** Written or left out, joined or apart: "al-Sudani", "Al Sudani", "Sudani". */
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "as", "ash", "at", "ar", "an", "ad", "az", "de", "van", "von", "der", "den", "bin", "ibn");

    private static final int SHORTEST_SHORT_FORM = 3;

    /** How far two names are the same, the least first. */
    enum Agreement {
        /** They name two people. */
        NONE,
        /** One of them is a single word that the other contains. */
        PART,
        /** Given names agree as far as an initial or a short form tells: "J. Moro", "Chris Moro". */
        INITIAL,
        /** All of both, but for middle names and spelling. */
        WHOLE
    }

    static PersonName of(String text) {
        List<String> all = Stream.of(GAP.split(APOSTROPHES.matcher(text).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> words = all.stream()
                .filter(word -> !PARTICLES.contains(word.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        List<String> used = words.isEmpty() ? all.isEmpty() ? List.of(text) : all : words;
        return new PersonName(text, used.stream().map(Spelling::of).toList());
    }

    /** Whether it has more than one word. */
    boolean isFull() {
        return words.size() > 1;
    }

    /** Whether it tells more than one name and initials. */
    boolean isTelling() {
        return words.stream().filter(word -> word.sound().length() > 1).count() > 1;
    }

    boolean hasInitial() {
        return words.stream().anyMatch(word -> word.sound().length() == 1);
    }

    Spelling first() {
        return words.get(0);
    }

    Spelling last() {
        return words.get(words.size() - 1);
    }

    /** Whether the one word of {@code other} may stand for this name: its last, or the first where that is the family's. */
    boolean hasFamilyName(Spelling word, boolean familyFirst) {
        return last().agrees(word) || familyFirst && first().agrees(word);
    }

    /** How far two names of at least two words agree. */
    Agreement with(PersonName other) {
        if (isSameSet(other) || joined().equals(other.joined())) {
            return Agreement.WHOLE;
        }
        if (!last().agrees(other.last()) || !middlesAgree(other)) {
            return Agreement.NONE;
        }
        if (first().agrees(other.first())) {
            return Agreement.WHOLE;
        }
        return isShortFor(first(), other.first()) || isShortFor(other.first(), first())
                ? Agreement.INITIAL
                : Agreement.NONE;
    }

    /** Family name first or last. */
    private boolean isSameSet(PersonName other) {
        return words.size() == other.words.size()
                && words.stream().allMatch(word -> other.words.stream().anyMatch(word::agrees))
                && other.words.stream().allMatch(word -> words.stream().anyMatch(word::agrees));
    }

    /** "Abdel Fattah" and "Abdelfattah". */
    private String joined() {
        return words.stream().map(Spelling::sound).collect(Collectors.joining());
    }

    /** One may leave out the names in the middle; where both have some, they are the same as far as they go. */
    private boolean middlesAgree(PersonName other) {
        List<Spelling> here = words.subList(1, words.size() - 1);
        List<Spelling> there = other.words.subList(1, other.words.size() - 1);
        return IntStream.range(0, Math.min(here.size(), there.size()))
                .allMatch(i -> here.get(i).agrees(there.get(i))
                        || isShortFor(here.get(i), there.get(i))
                        || isShortFor(there.get(i), here.get(i)));
    }

    private static boolean isShortFor(Spelling brief, Spelling whole) {
        int length = brief.sound().length();
        return (length == 1 || length >= SHORTEST_SHORT_FORM) && whole.sound().startsWith(brief.sound());
    }
}
