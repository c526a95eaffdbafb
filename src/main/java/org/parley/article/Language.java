package org.parley.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/**
 * Tells English from other languages by two plain signs.
 *
 * <p>A text whose letters are mostly not Latin is not English. Neither is one of {@value #ENOUGH_WORDS} words or more
 * of which fewer than six in a hundred are function words of English that are rare in its neighbours (news prose has about
 * one in three, French, German, Dutch or Danish hardly any). Shorter texts get the benefit of the doubt.
 */
final class Language {

    private static final int ENOUGH_WORDS = 25;
    private static final int ENOUGH_LETTERS = 10;
    private static final double LEAST_SHARE = .06;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’]+");
    // Without words such as in, is, for, at, have, was, over, me, no, so, which other languages spell alike.
    private static final Set<String> FUNCTION_WORDS = Set.of(("the and of to that with from which who whose their they"
                    + " his its been were would could should this these those has had not but as it he she be are by"
                    + " said after before between about because when while than into our your you")
            .split(" "));

    private Language() {}

    /** @throws ProblemException (LANGUAGE) when the text is not English */
    static void check(String place, String text) {
        if (!isEnglish(text)) {
            throw new ProblemException(
                    Problem.LANGUAGE, place, "is not in English, the only language read; give an English version");
        }
    }

    static boolean isEnglish(String text) {
        return isLatin(text) && hasFunctionWords(text);
    }

    private static boolean isLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters < ENOUGH_LETTERS || 2 * latin > letters;
    }

    private static boolean hasFunctionWords(String text) {
        List<String> words = NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        long function = words.stream().filter(FUNCTION_WORDS::contains).count();
        return words.size() < ENOUGH_WORDS || function >= LEAST_SHARE * words.size();
    }
}
