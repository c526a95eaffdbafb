package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.Stance;
import org.parley.model.Wording;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds the words that a content which is no more than a pronoun stands for. */
final class Antecedents {
    private static final Set<Stance> ASKING = Set.of(Stance.DEMANDS, Stance.PROPOSES);
    private static final Set<String> ROLES = Set.of("obj", "nsubj:pass", "obl", "nsubj", "conj");
    private static final Set<String> PRONOUNS =
            Set.of("it", "this", "that", "them", "these", "those", "so", "both", "such");

    /** A pronoun stands for no more words than that. */
    private static final int LONGEST = 25;

    private final Reading reading;
    private final ContentSpan spans;
    private final List<Candidate> told = new ArrayList<>();

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

    /** Takes note of what has been told, so that a pronoun may stand for it. */
    void remember(Candidate candidate) {
        told.add(candidate);
    }

    /** What was demanded or proposed just before {@code sentence} or in it, for an answer that does not repeat it. */
    Optional<Wording> asked(Sentence sentence, List<Mention> answering) {
        return before(sentence)
                .filter(candidate -> ASKING.contains(candidate.stance())
                        && candidate.holders().stream().noneMatch(answering::contains))
                .findFirst()
                .map(Candidate::content);
    }

    /** The positions told shortly before, the last first. */
    private Stream<Candidate> before(Sentence sentence) {
        return IntStream.iterate(told.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(told::get)
                .takeWhile(last -> isNear(last.sentence(), sentence));
    }

    private boolean isNear(Sentence earlier, Sentence sentence) {
        long between = reading.text().sentences().subList(earlier.index(), sentence.index()).stream()
                .filter(one -> one.place() == sentence.place() || one.place() == Sentence.Place.TEXT)
                .count();
        return between <= 1;
    }

    /** What was told just before, else the nearest noun phrase that agrees with the pronoun, objects first. */
    Optional<Wording> of(Sentence sentence, int pronoun) {
        if (isVague(sentence, pronoun)) {
            return Optional.empty();
        }
        Optional<Wording> last = before(sentence)
                .findFirst()
                .filter(candidate -> !candidate.isPredicate()
                        && candidate.content().text().split(" ").length
                                <= (candidate.stance() == Stance.ASSERTS ? LONGEST / 2 : LONGEST)
                        && sentence.token(pronoun).lemmaIn("it", "this", "that", "so"))
                .map(Candidate::content);
        return last.or(() -> nearest(sentence, pronoun));
    }

    private static boolean isVague(Sentence sentence, int pronoun) {
        return sentence.place() == Sentence.Place.QUOTATION
                && sentence.token(pronoun).lemmaIn("this", "that");
    }

    private Optional<Wording> nearest(Sentence sentence, int pronoun) {
        boolean plural = sentence.token(pronoun).lemmaIn("they", "them", "these", "those", "both");
        for (int s = sentence.index(); s >= 0 && s >= sentence.index() - 2; s--) {
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
