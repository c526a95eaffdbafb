package org.parley.extract;

import java.util.List;
import java.util.Set;
import org.parley.model.Stance;
import org.parley.nlp.Dependency;
import org.parley.nlp.Sentence;

/** Leaves out positions that only say again what another one of the same sentence says. */
final class Repetition {
    private final boolean record;

    /** @param record whether the article keeps the minutes of a conference */
    Repetition(boolean record) {
        this.record = record;
    }

    /** "said it could not accept X": records keep what was said, other texts what it says. */
    List<Candidate> without(List<Candidate> found) {
        return found.stream()
                .filter(candidate -> found.stream().noneMatch(other -> repeats(candidate, other)))
                .toList();
    }

    private boolean repeats(Candidate candidate, Candidate other) {
        if (record) {
            boolean expressed = other.governor() == candidate.cue() && other.cue() != candidate.cue();
            return expressed
                    || candidate.part() != Lexicon.Part.NOUN
                            && other.clause()
                                    .filter(clause ->
                                            candidate.sentence().subtree(clause).contains(candidate.cue()))
                                    .isPresent()
                            && other.cue() != candidate.cue()
                            && candidate.holders().stream().anyMatch(other.holders()::contains)
                            && isLike(candidate.stance(), other.stance());
        }
        boolean expressed = other.governor() == candidate.cue() && other.cue() != candidate.cue();
        return expressed
                || candidate.clause().isPresent()
                        && candidate
                                .clause()
                                .filter(clause -> clause == other.governor()
                                        || isChild(candidate.sentence(), clause, other.governor()))
                                .isPresent()
                        && other.cue() != candidate.cue();
    }

    private static boolean isLike(Stance inner, Stance outer) {
        Set<Stance> negative = Set.of(Stance.REJECTS, Stance.DENIES);
        return inner == outer || negative.contains(inner) && negative.contains(outer);
    }

    private static boolean isChild(Sentence sentence, int head, int token) {
        return sentence.children(head).stream().map(Dependency::dependent).anyMatch(child -> child == token);
    }
}
