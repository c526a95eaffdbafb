package org.parley.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When what was found agrees with what gold asks for.
 *
 * <p>Each question takes what was found first and gold second; in gold {@code |} separates accepted alternatives.
 */
final class Agreement {

    private static final Map<String, String> STANCES = Table.load("stances.tsv").entrySet().stream()
            .flatMap(
                    stance -> Arrays.stream(stance.getValue().split(" ")).map(word -> Map.entry(word, stance.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<String, String> ROLES = Table.load("roles.tsv");
    // A denied allegation may be coded either way.
    private static final Set<String> DENIAL = Set.of("reject", "deny");
    // Who takes part for a party is hard to tell from the party.
    private static final Set<String> SIDE = Set.of("party", "delegate");
    private static final double HALF = .5;

    private Agreement() {}

    /** The same name, or one that has the whole of it and at most two words more. */
    static boolean names(String found, String gold) {
        Set<String> words = set(Plain.text(found));
        return Plain.alternatives(gold).anyMatch(alternative -> {
            Set<String> wanted = set(alternative);
            return !wanted.isEmpty()
                    && words.containsAll(wanted)
                    && words.size() - wanted.size() <= 2
                    && (wanted.size() > 1 || words.size() == 1);
        });
    }

    /** Has the words of an alternative; where gold accepts nothing, nothing; where it asks for nothing, anything. */
    static boolean texts(String found, String gold) {
        if (Plain.isBlank(found) && Plain.alternativesAsWritten(gold).anyMatch(Plain::isBlank)) {
            return true;
        }
        String plain = Plain.text(found);
        return gold.replace("|", "").isEmpty()
                || Plain.alternatives(gold)
                        .map(Agreement::wordsBeginningWith)
                        .anyMatch(words -> words.matcher(plain).find());
    }

    /** Longer words may go on, so that a singular finds its plural. */
    private static Pattern wordsBeginningWith(String plain) {
        return Pattern.compile("\\b" + Pattern.quote(plain) + (plain.length() < 5 ? "\\b" : ""));
    }

    /** Shares half of its words with a span; anything where gold has none. */
    static boolean spans(String found, String gold) {
        Map<String, Integer> words = bag(Plain.text(found));
        return gold.isEmpty()
                || Plain.alternativesAsWritten(gold)
                        .map(span -> bag(Plain.text(span)))
                        .anyMatch(span -> overlap(words, span) >= HALF);
    }

    /** Has the key words of an alternative, or half of the words of a longer one. */
    static boolean contents(String found, String gold) {
        String plain = Plain.text(found);
        Map<String, Integer> words = once(plain);
        int length = Plain.words(plain).length;
        return texts(found, gold)
                || Plain.alternatives(gold)
                        .filter(alternative -> Plain.words(alternative).length > 2)
                        .anyMatch(alternative ->
                                overlap(words, once(alternative)) >= HALF || alternative.contains(plain) && length > 2);
    }

    /** Of the same class of stance; denying counts as rejecting. */
    static boolean stances(String found, String gold) {
        String stance = stance(found);
        return Plain.alternativesAsWritten(gold)
                .map(Agreement::stance)
                .anyMatch(wanted -> stance.equals(wanted) || DENIAL.contains(stance) && DENIAL.contains(wanted));
    }

    private static String stance(String word) {
        String plain = Plain.text(word);
        return plain.isEmpty() ? "" : STANCES.getOrDefault(Plain.words(plain)[0], plain);
    }

    /** The same role after the many names for mediators and delegates; a delegate may stand for a party. */
    static boolean roles(String found, String gold) {
        String role = role(found);
        return Plain.alternativesAsWritten(gold)
                .map(Agreement::role)
                .anyMatch(wanted -> role.equals(wanted) || SIDE.contains(role) && SIDE.contains(wanted));
    }

    private static String role(String words) {
        String plain = Plain.text(words);
        String last = plain.substring(plain.lastIndexOf(' ') + 1);
        return ROLES.getOrDefault(plain, ROLES.getOrDefault(last, plain));
    }

    /** As exact as gold or more; anything where gold has none. */
    static boolean dates(String found, String gold) {
        return gold.isEmpty() || Plain.alternativesAsWritten(gold).anyMatch(found::startsWith);
    }

    /** Begins like one of the words. */
    static boolean statuses(String found, String gold) {
        String status = found.toLowerCase(Locale.ROOT);
        return Plain.alternativesAsWritten(gold)
                .anyMatch(wanted -> status.startsWith(wanted.substring(0, Math.min(4, wanted.length()))));
    }

    private static Set<String> set(String plain) {
        return new HashSet<>(Arrays.asList(Plain.words(plain)));
    }

    private static Map<String, Integer> bag(String plain) {
        Map<String, Integer> bag = new HashMap<>();
        Stream.of(Plain.words(plain)).forEach(word -> bag.merge(word, 1, Integer::sum));
        return bag;
    }

    private static Map<String, Integer> once(String plain) {
        return set(plain).stream().collect(Collectors.toMap(word -> word, word -> 1));
    }

    /** F1 of two bags of words. */
    private static double overlap(Map<String, Integer> one, Map<String, Integer> other) {
        int common = one.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0)))
                .sum();
        return common == 0 ? 0 : 2.0 * common / (size(one) + size(other));
    }

    private static int size(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }
}
