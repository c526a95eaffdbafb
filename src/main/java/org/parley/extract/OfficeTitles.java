package org.parley.extract;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.authority.Gender;
import org.parley.authority.Offices;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** The vocabulary of offices and forms of address. */
final class OfficeTitles {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/titles.words");

    private final Offices offices;

    OfficeTitles(Offices offices) {
        this.offices = offices;
    }

    /** The gender of those who are addressed or titled by {@code word}; empty for a word that does not tell. */
    Optional<Gender> gender(String word) {
        String lower = plain(word);
        if (lower.endsWith("woman")) {
            return Optional.of(Gender.FEMALE);
        }
        return lower.endsWith("sman") || lower.endsWith("rman") ? Optional.of(Gender.MALE) : offices.gender(word);
    }

    private static final Set<String> HEADS = WORDS.of("heads");
    private static final Set<String> PERSONAL = WORDS.of("personal");
    private static final Set<String> RANKS = WORDS.of("ranks");
    /** What may stand before the head as part of the title, beside adjectives and common nouns. */
    private static final Set<String> MODIFIERS = WORDS.of("modifiers");
    /** Qualifiers of a title that are no part of it. */
    private static final Set<String> QUALIFIERS = WORDS.of("qualifiers");

    /** Whether the words from token {@code first} to token {@code last} are the title of a known office. */
    boolean covers(Sentence sentence, int first, int last) {
        List<String> words = sentence.tokens().subList(first, last + 1).stream()
                .map(Token::text)
                .toList();
        return offices.longestMatch(words, 0)
                .filter(match -> match.length() == words.size())
                .isPresent();
    }

    /** Whether {@code word} addresses somebody without saying an office. */
    boolean isHonorific(String word) {
        return offices.isHonorific(word);
    }

    /** Whether {@code word} is a noun that names an office or occupation, singular or plural. */
    boolean isHead(String word) {
        String plain = plain(word);
        return HEADS.contains(plain) || HEADS.contains(singular(plain));
    }

    boolean isPlural(String word) {
        String plain = plain(word);
        return !HEADS.contains(plain) && HEADS.contains(singular(plain));
    }

    /** Whether {@code word} cannot be part of a personal name. */
    boolean isTitleWord(String word) {
        return isHead(word) || MODIFIERS.contains(plain(word)) || isHonorific(word);
    }

    boolean isQualifier(String word) {
        return QUALIFIERS.contains(plain(word));
    }

    /** Whether an office of these words can be somebody's own: a person has a spokesman, a state a minister. */
    boolean servesPerson(Collection<String> words) {
        return words.stream().map(OfficeTitles::plain).anyMatch(PERSONAL::contains);
    }

    /** Whether {@code title} is only a military rank, which addresses somebody but is no office. */
    boolean isRank(String title) {
        return List.of(title.split("[ -]")).stream().allMatch(RANKS::contains);
    }

    static String singular(String word) {
        if (word.endsWith("spokesmen") || word.endsWith("chairmen") || word.endsWith("congressmen")) {
            return word.substring(0, word.length() - 2) + "an";
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
