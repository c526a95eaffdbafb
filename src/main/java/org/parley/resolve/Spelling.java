package org.parley.resolve;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One word of a name with what transliterations into English leave of it: "Sergey" and "Sergei" sound alike, and so do
 * "Hussein" and "Hossein".
 *
 * @param sound the word with letters and groups of letters that stand for one sound made one
 * @param skeleton the sound without its vowels, empty for a word of vowels
 */
record Spelling(String sound, String skeleton) {
    private static final int LONG = 8;
    private static final int SHORTEST_SKELETON = 2;

    /** In this order: each rule sees what the rules before it have left. */
    private static final List<Rule> RULES = List.of(
            Rule.of("sch|sh", "s"),
            Rule.of("ph", "f"),
            Rule.of("tch|tsch", "ch"),
            Rule.of("kh|gh|q|ck", "k"),
            Rule.of("zh|dz", "z"),
            Rule.of("th", "t"),
            Rule.of("dh", "d"),
            Rule.of("dj", "j"),
            Rule.of("c(?=[eiy])", "s"),
            Rule.of("c(?!h)", "k"),
            Rule.of("ch", "c"),
            Rule.of("x", "ks"),
            Rule.of("w", "v"),
            Rule.of("[jy]", "i"),
            Rule.of("ou|oo|o", "u"),
            Rule.of("e", "i"),
            Rule.of("ai(?=[^aiu])", "i"),
            Rule.of("(?<=[aiu])h$", ""),
            Rule.of("(.)\\1+", "$1"));

    private static final Pattern VOWELS = Pattern.compile("[aiu]+");

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    /** @param word letters and digits only */
    static Spelling of(String word) {
        String sound = latin(word);
        for (Rule rule : RULES) {
            sound = rule.pattern().matcher(sound).replaceAll(rule.replacement());
        }
        String skeleton = VOWELS.matcher(sound).replaceAll("").replace('g', 'k').replace('z', 's');
        return new Spelling(sound, skeleton);
    }

    private static String latin(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ı', 'i')
                .replace('ə', 'a')
                .replace("ß", "ss")
                .replace("þ", "th")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    /** What all spellings of a word have in common. */
    String block() {
        return skeleton.length() < SHORTEST_SKELETON ? sound : skeleton;
    }

    /** Whether both may be spellings of one word. */
    boolean agrees(Spelling other) {
        return sound.equals(other.sound)
                || skeleton.length() >= SHORTEST_SKELETON
                        && skeleton.equals(other.skeleton)
                        && endsInVowel() == other.endsInVowel()
                        && distance(sound, other.sound)
                                <= (Math.min(sound.length(), other.sound.length()) < LONG ? 1 : 2);
    }

    /** "Ivanova" is no spelling of "Ivanov". */
    private boolean endsInVowel() {
        return !sound.isEmpty() && "aiu".indexOf(sound.charAt(sound.length() - 1)) >= 0;
    }

    /** How many letters have to be added, taken away or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
