package org.parley.resolve;

import java.util.List;
import java.util.Locale;
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
 * @param joined what all of it sounds like, particles too, written in one word: "Albusaidi" and "al-Busaidi" are one
 */
record PersonName(String text, List<Spelling> words, String joined) {
    /** A hyphen joins a double name, but not a particle and its name. */
    private static final Pattern GAP = Pattern.compile("[\\s.,]+|(?i)(?<=\\b(?:al|el|as|ash|at|ar|an|ad|az))[-‐–]");

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

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
        /** Given names agree as far as an initial tells: "J. Moro". */
        INITIAL,
        /** A given name is in its familiar form, or a second family name left out: "Jim Moro", "Ana Moro Paz". */
        FAMILIAR,
        /** All of both, but for middle names and spelling. */
        WHOLE
    }

    static PersonName of(String text) {
        List<String> all = Stream.of(GAP.split(text))
                .map(word -> MARKS.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> words = all.stream()
                .filter(word -> !PARTICLES.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        List<String> used = words.isEmpty() ? all.isEmpty() ? List.of(text) : all : words;
        return new PersonName(
                text,
                used.stream().map(Spelling::of).toList(),
                Spelling.of(String.join("", all)).sound());
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
        if (isSameSet(other) || joined.equals(other.joined) || joinedWords().equals(other.joinedWords())) {
            return Agreement.WHOLE;
        }
        if (isBeginningOf(other) || other.isBeginningOf(this)) {
            return Agreement.FAMILIAR;
        }
        if (!last().agrees(other.last()) || !middlesAgree(other)) {
            return Agreement.NONE;
        }
        if (first().agrees(other.first())) {
            return Agreement.WHOLE;
        }
        if (isFamiliar(first(), other.first())) {
            return Agreement.FAMILIAR;
        }
        return isInitial(first(), other.first()) ? Agreement.INITIAL : Agreement.NONE;
    }

    /** A second family name is left out. */
    private boolean isBeginningOf(PersonName other) {
        return words.size() < other.words.size()
                && isTelling()
                && IntStream.range(0, words.size()).allMatch(i -> words.get(i).agrees(other.words.get(i)));
    }

    /** Family name first or last. */
    private boolean isSameSet(PersonName other) {
        return words.size() == other.words.size()
                && words.stream().allMatch(word -> other.words.stream().anyMatch(word::agrees))
                && other.words.stream().allMatch(word -> words.stream().anyMatch(word::agrees));
    }

    /** "Abdel Fattah el-Sisi" and "Abdelfattah Sisi". */
    private String joinedWords() {
        return words.stream().map(Spelling::sound).collect(Collectors.joining());
    }

    /** One may leave out the names in the middle; where both have some, they are the same as far as they go. */
    private boolean middlesAgree(PersonName other) {
        List<Spelling> here = words.subList(1, words.size() - 1);
        List<Spelling> there = other.words.subList(1, other.words.size() - 1);
        return IntStream.range(0, Math.min(here.size(), there.size()))
                .allMatch(i -> here.get(i).agrees(there.get(i)) || isInitial(here.get(i), there.get(i)));
    }

    private static boolean isInitial(Spelling one, Spelling other) {
        return Math.min(one.sound().length(), other.sound().length()) == 1
                && (one.sound().startsWith(other.sound()) || other.sound().startsWith(one.sound()));
    }

    private static boolean isFamiliar(Spelling one, Spelling other) {
        return Math.min(one.sound().length(), other.sound().length()) >= SHORTEST_SHORT_FORM
                        && (one.sound().startsWith(other.sound())
                                || other.sound().startsWith(one.sound()))
                || FamiliarNames.areOne(one, other);
    }

    /** What names that may be one person's have in common, as far as the family name tells. */
    Stream<String> blocks(boolean familyFirst) {
        String last = last().block();
        // "Albusaidi" and "al-Busaidi".
        Stream<String> apart = Stream.of("al", "il")
                .filter(article -> last().sound().startsWith(article)
                        && last().sound().length() > article.length() + SHORTEST_SHORT_FORM)
                .map(article ->
                        Spelling.of(last().sound().substring(article.length())).block());
        // "Ana Moro Paz" and "Ana Moro".
        Stream<String> former =
                words.size() > 2 ? Stream.of(words.get(words.size() - 2).block()) : Stream.empty();
        return Stream.of(
                        Stream.of(last),
                        former,
                        familyFirst ? Stream.of(first().block()) : Stream.<String>empty(),
                        apart)
                .flatMap(each -> each);
    }
}
