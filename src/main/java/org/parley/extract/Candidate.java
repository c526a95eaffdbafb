package org.parley.extract;

import java.util.List;
import java.util.Optional;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.model.Wording;
import org.parley.nlp.Sentence;

/**
 * A position as one sentence tells it, before its claimant and status are known.
 *
 * @param cue token that tells the stance
 * @param governor token that heads its clause
 * @param clause head of the reported clause, for a cue that only reports
 * @param addressee token of whom it is addressed to
 */
record Candidate(
        Sentence sentence,
        int cue,
        int governor,
        Lexicon.Part part,
        List<Mention> holders,
        Stance stance,
        Wording content,
        Optional<Integer> clause,
        Optional<Integer> addressee) {
    Span cueSpan() {
        return sentence.token(cue).span();
    }

    /** Whether the content holds the cue, and so says what somebody does: "sign the text" in "will not sign the text". */
    boolean isPredicate() {
        return content.spans().stream().anyMatch(span -> span.covers(cueSpan()));
    }

    Candidate by(List<Mention> others, Stance other) {
        return new Candidate(sentence, cue, governor, part, others, other, content, clause, addressee);
    }
}
