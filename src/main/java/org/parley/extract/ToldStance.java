package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Mention;
import org.parley.model.Stance;
import org.parley.nlp.Sentence;

/** Which stance a match tells, once negations and what is said are weighed, and to whom. */
final class ToldStance {
    private final Genre genre;
    private final Factuality factuality;
    private final ReportedClause reported;

    ToldStance(Genre genre, Factuality factuality, ReportedClause reported) {
        this.genre = genre;
        this.factuality = factuality;
        this.reported = reported;
    }

    /** Empty where nothing follows from what is said. */
    Optional<Stance> of(Sentence sentence, Frames.Match match, Lexicon.Use use, List<Mention> holders) {
        Lexicon.Entry entry = use.entry();
        boolean idiom = match.frame().idiom().isPresent();
        boolean negated = factuality.isNegated(sentence, match.governor())
                || !idiom && match.governor() != match.cue() && factuality.isNegated(sentence, match.cue())
                || !idiom && use.governed().contains("obj") && isNothing(sentence, match.cue())
                || match.content()
                        .filter(head -> sentence.governor(match.cue()) == head && factuality.isNegated(sentence, head))
                        .isPresent();
        Optional<Boolean> onlyNegated = match.frame().idiom().map(Frames.Idiom::negated);
        if (onlyNegated.filter(only -> only).isPresent()) {
            return Optional.of(entry.stance()).filter(stance -> negated);
        }
        if (negated) {
            return negated(sentence, match, entry.stance());
        }
        if (entry.stance() == Stance.DENIES
                && sentence.child(match.cue(), "iobj").isPresent()) {
            // "denied them entry".
            return Optional.empty();
        }
        boolean says = entry.stance() == Stance.ASSERTS;
        Optional<Integer> clause = says ? clause(sentence, match) : Optional.empty();
        Optional<Stance> told = clause.flatMap(head -> reported.stance(sentence, head, holders));
        if (told.isPresent()) {
            return told;
        }
        return entry.reports() && !genre.record() ? Optional.empty() : Optional.of(entry.stance());
    }

    private static Optional<Stance> negated(Sentence sentence, Frames.Match match, Stance stance) {
        boolean gaveUp = Factuality.isNoLonger(sentence, match.governor())
                && Set.of(Stance.DEMANDS, Stance.REJECTS).contains(stance);
        boolean unwilling =
                stance == Stance.DEMANDS && sentence.token(match.governor()).lemmaIn("want", "wish", "like");
        return gaveUp
                ? Optional.of(Stance.CONCEDES)
                : unwilling ? Optional.of(Stance.REJECTS) : Factuality.negated(stance);
    }

    /** "promised no such thing", "offers not one stone". */
    private static boolean isNothing(Sentence sentence, int verb) {
        return sentence.child(verb, "obj")
                .map(object -> sentence.subtree(object).first())
                .filter(first -> first > verb && sentence.token(first).lemmaIn("no", "not", "nothing", "none"))
                .isPresent();
    }

    /** The clause that the cue reports; for "its position is that …" that behind "is". */
    private static Optional<Integer> clause(Sentence sentence, Frames.Match match) {
        boolean noun = match.frame().part() == Lexicon.Part.NOUN;
        return match.content().filter(clause -> noun).or(() -> clause(sentence, match.cue()));
    }

    /** The clause that a word of saying reports. */
    static Optional<Integer> clause(Sentence sentence, int cue) {
        Optional<Integer> complement = sentence.child(cue, "ccomp")
                .or(() -> sentence.child(cue, "xcomp").filter(clause -> Complements.isFinite(sentence, clause)));
        if (complement.isPresent()) {
            return complement;
        }
        boolean comments = sentence.relation(cue).equals("parataxis");
        return comments ? Optional.of(ContentSpan.lastClause(sentence, sentence.governor(cue), cue)) : Optional.empty();
    }

    /** To whom the position is addressed. */
    static Optional<Integer> addressee(Sentence sentence, Frames.Match match, Lexicon.Use use, Stance stance) {
        int cue = match.cue();
        if (use.governed().contains("obj") && use.governed().size() > 1 || stance == Stance.ACCUSES) {
            return sentence.child(cue, "obj", "iobj");
        }
        Optional<Integer> phrase = sentence.children(cue, "obl", "nmod").stream()
                .filter(child -> ContentSpan.preposition(sentence, child)
                        .filter(Set.of("on", "upon", "to", "with")::contains)
                        .isPresent())
                .findFirst();
        if (phrase.isPresent()) {
            return phrase;
        }
        return stance == Stance.DEMANDS
                ? sentence.child(cue, "ccomp").flatMap(clause -> sentence.child(clause, "nsubj"))
                : Optional.empty();
    }
}
