package org.parley.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts as they are compared: words in lower case without accents and marks, other names replaced by one. */
final class Plain {

    // Letters, digits and spaces of all scripts, which \b and isBlank do not know in Java 17.
    private static final String SPACE = "[\\s\\p{Z}\\x1c-\\x1f\\x85]";
    private static final Pattern BLANK = Pattern.compile(SPACE + "*");
    private static final Pattern HONORIFIC =
            Pattern.compile("(?<![\\p{L}\\p{N}_])H\\." + SPACE + "?E\\.|His Excellency");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");
    private static final Pattern MARK = Pattern.compile("['.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> LEFT_OUT = Set.of("the", "mr", "mrs", "ms", "dr", "of");
    private static final Map<String, String> ALIASES = Table.load("aliases.tsv");

    private Plain() {}

    /** The plain form; empty for null. */
    static String text(String text) {
        String named = HONORIFIC.matcher(text == null ? "" : text).replaceAll("");
        String decomposed = Normalizer.normalize(named, Normalizer.Form.NFKD);
        String ascii = NOT_ASCII.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        String spaced = BETWEEN_WORDS
                .matcher(MARK.matcher(ascii).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return Arrays.stream(ALIASES.getOrDefault(spaced, spaced).split(" "))
                .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word))
                .map(word -> ALIASES.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** The words of a plain text, none for the empty one. */
    static String[] words(String plain) {
        return plain.isEmpty() ? new String[0] : plain.split(" ");
    }

    /** What gold accepts: the plain forms of what {@code |} separates. */
    static Stream<String> alternatives(String gold) {
        return alternativesAsWritten(gold)
                .filter(alternative -> !isBlank(alternative))
                .map(Plain::text);
    }

    static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }

    static Stream<String> alternativesAsWritten(String gold) {
        return Arrays.stream(gold.split("\\|", -1));
    }
}
