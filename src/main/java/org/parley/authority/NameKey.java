package org.parley.authority;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is left of a name for looking it up: neither its diacritics, nor how a tokenizer cut it, nor how it is dotted. */
final class NameKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    // The comma stays: it is part of "Washington, D.C." and separates "Guinea, Bissau".
    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N}&+,]+");
    // Shorter ones are acronyms, which have a case of their own.
    private static final int SHORTEST_HEADLINE_WORD = 4;

    private NameKey() {}

    static String of(String name) {
        return DROPPED.matcher(isAscii(name) ? name : withoutMarks(name)).replaceAll("");
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    private static String withoutMarks(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ø', 'o')
                .replace('Ø', 'O')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ı', 'i')
                .replace('İ', 'I');
    }

    static String of(List<String> words) {
        return of(String.join("", words));
    }

    /** The key without case, for a name in capitals as in a headline; empty for any other. */
    static Optional<String> headline(String key) {
        boolean capitals = key.length() >= SHORTEST_HEADLINE_WORD && key.equals(key.toUpperCase(Locale.ROOT));
        return capitals ? Optional.of(caseless(key)) : Optional.empty();
    }

    static String caseless(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
