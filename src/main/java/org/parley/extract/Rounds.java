package org.parley.extract;

import java.util.List;
import java.util.Locale;
import org.parley.extract.EventWords.Sort;
import org.parley.nlp.Sentence;

/** Meetings whose noun is left out after one that was named: "a third, planned for May", "another is due". */
final class Rounds {
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    /** So many sentences before it the noun may stand. */
    private static final int NEAR = 2;

    private final List<Sentence> sentences;
    private final EventWords words;

    Rounds(List<Sentence> sentences, EventWords words) {
        this.sentences = sentences;
        this.words = words;
    }

    /** Whether token {@code i} stands for a meeting. */
    boolean tells(Sentence sentence, int i) {
        return isHead(sentence, i) && isAlone(sentence, i) && isAfterMeeting(sentence, i);
    }

    /** "5th" is "fifth". */
    static String ordinal(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return plain.matches("(?:[1-9]|1[0-9]|20)(?:st|nd|rd|th)")
                ? ORDINALS.get(Integer.parseInt(plain.replaceAll("\\D", "")) - 1)
                : plain;
    }

    static boolean isOrdinal(Sentence sentence, int i) {
        return ORDINALS.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean isHead(Sentence sentence, int i) {
        return isOrdinal(sentence, i)
                || sentence.token(i).lemmaIn("another", "last", "latest", "previous", "next")
                || sentence.token(i).lemmaIn("one", "attempt", "appointment", "try")
                        && sentence.children(i, "amod").stream()
                                .anyMatch(child -> isOrdinal(sentence, child)
                                        || sentence.token(child)
                                                .lemmaIn(
                                                        "previous",
                                                        "last",
                                                        "next",
                                                        "earlier",
                                                        "later",
                                                        "further",
                                                        "new"));
    }

    /** "the third was held", not "the third man", "at first", "the third of May", "a third of the vote". */
    private boolean isAlone(Sentence sentence, int i) {
        int governor = sentence.governor(i);
        boolean ofVerb = governor >= 0
                && sentence.token(governor).isVerb()
                && sentence.relation(i).equals("amod");
        boolean ofOther = sentence.relation(i).equals("appos") && !words.isEvent(sentence, governor);
        // "an eighteenth, Mr Lee, fell ill".
        boolean person = sentence.children(i, "appos", "flat").stream()
                .anyMatch(child -> sentence.token(child).ner().equals("PERSON"));
        return !ofOther
                && !person
                && (ofVerb
                        || sentence.relation(i)
                                .matches("nsubj|nsubj:pass|obj|conj|root|dep|parataxis|appos|nmod|obl|ccomp"))
                && !sentence.token(i).isVerb()
                && !sentence.token(i).ner().matches("DATE|TIME")
                && sentence.children(i, "nmod", "obl").stream()
                        .noneMatch(
                                child -> EventWords.preposition(sentence, child).equals("of")
                                        && !sentence.token(child).lemmaIn("they", "them", "these", "those"))
                && (sentence.child(i, "det", "nmod:poss").isPresent()
                        || sentence.token(i).lemmaIn("another"))
                && EventWords.preposition(sentence, i).matches("|at|in|after|before|during")
                && (i + 1 == sentence.size() || !sentence.token(i + 1).isNoun());
    }

    private boolean isAfterMeeting(Sentence sentence, int i) {
        return sentences.stream()
                .filter(other -> other.place() == Sentence.Place.TEXT
                        && other.paragraph() == sentence.paragraph()
                        && other.index() <= sentence.index()
                        && other.index() >= sentence.index() - NEAR)
                .anyMatch(other -> other.tokens().stream()
                        .anyMatch(token -> (other != sentence || token.index() < i)
                                && !token.lemmaIn("ceremony", "signing")
                                && (words.isEvent(other, token.index())
                                        || token.isVerb() && words.is(Sort.SIT, other, token.index()))));
    }
}
