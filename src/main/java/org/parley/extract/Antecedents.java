package org.parley.extract;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.parley.model.Wording;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds the words that a content which is no more than a pronoun stands for. */
final class Antecedents {
    private static final Set<String> ROLES = Set.of("obj", "nsubj:pass", "obl", "nsubj", "conj");
    private static final Set<String> PRONOUNS =
            Set.of("it", "this", "that", "them", "these", "those", "so", "both", "such");

    private final Reading reading;
    private final ContentSpan spans;

    Antecedents(Reading reading, ContentSpan spans) {
        this.reading = reading;
        this.spans = spans;
    }

    /** The token of the only word with a meaning among {@code tokens}, if that is a pronoun. */
    static Optional<Integer> pronoun(Sentence sentence, SortedSet<Integer> tokens) {
        Optional<Integer> found = Optional.empty();
        for (int i : tokens) {
            Token token = sentence.token(i);
            boolean pronoun = PRONOUNS.contains(token.lemma().toLowerCase())
                    || PRONOUNS.contains(token.text().toLowerCase());
            if (pronoun && found.isEmpty() && !Set.of("IN", "RB").contains(token.pos())
                    || pronoun && token.isPronoun()) {
                found = Optional.of(i);
            } else if (!Set.of("IN", "TO", "RB", "CC").contains(token.pos())
                    && Character.isLetterOrDigit(token.text().charAt(0))) {
                return Optional.empty();
            }
        }
        return found;
    }

    /** The nearest noun phrase before the pronoun that agrees with it, objects of the sentence before first. */
    Optional<Wording> of(Sentence sentence, int pronoun) {
        boolean vague = sentence.place() == Sentence.Place.QUOTATION
                && sentence.token(pronoun).lemmaIn("this", "that");
        if (vague) {
            return Optional.empty();
        }
        boolean plural = sentence.token(pronoun).lemmaIn("they", "them", "these", "those", "both");
        for (int s = sentence.index(); s >= 0 && s >= sentence.index() - 3; s--) {
            Sentence earlier = reading.text().sentences().get(s);
            if (earlier.place() != Sentence.Place.TEXT && earlier.place() != sentence.place()) {
                continue;
            }
            int end = s == sentence.index() ? pronoun : earlier.size();
            for (String role : new String[] {"obj", "nsubj:pass", "obl"}) {
                for (int i = end - 1; i >= 0; i--) {
                    boolean same = s == sentence.index() && isWithin(earlier, pronoun, i);
                    if (!same && earlier.relation(i).equals(role) && fits(earlier, i, plural)) {
                        return spans.phrase(earlier, i, Set.of());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Sentence sentence, int token, int ancestor) {
        return sentence.subtree(ancestor).contains(token);
    }

    private boolean fits(Sentence sentence, int i, boolean plural) {
        Token token = sentence.token(i);
        boolean number = token.pos().equals(plural ? "NNS" : "NN");
        boolean actor = reading.at(sentence, i).isPresent()
                || !reading.actors(sentence, i).isEmpty();
        boolean time = !token.ner().equals("O");
        return ROLES.contains(sentence.relation(i)) && number && !actor && !time;
    }
}
