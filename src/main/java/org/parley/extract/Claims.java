package org.parley.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Claim;
import org.parley.model.ClaimStatus;
import org.parley.model.Fact;
import org.parley.model.Mention;
import org.parley.model.Stance;
import org.parley.model.When;
import org.parley.model.Wording;
import org.parley.nlp.Sentence;

/** Turns candidates into facts: who claims them, how real they are, to whom they are addressed. */
final class Claims {
    private final Reading reading;
    private final Lexicon lexicon;
    private final Issues issues;
    private final Factuality factuality;
    private final ContentSpan spans;
    private final Speakers speakers;
    private final Occasions occasions;

    Claims(Reading reading, Lexicon lexicon, Issues issues, boolean record) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.issues = issues;
        factuality = new Factuality(lexicon);
        spans = new ContentSpan(reading.text());
        speakers = reading.speakers();
        occasions = new Occasions(reading, record);
    }

    /** One fact for each holder. */
    Stream<Fact.Position<Mention>> positions(Candidate candidate) {
        Optional<Wording> condition = factuality
                .condition(candidate.sentence(), candidate.governor())
                .flatMap(clause -> spans.phrase(candidate.sentence(), clause, Set.of()));
        Optional<Mention> talks = occasions.talks(candidate);
        Optional<When> time = occasions.time(candidate);
        return candidate.holders().stream()
                .map(holder -> new Fact.Position<>(
                        holder,
                        candidate.stance(),
                        reading.text().text(candidate.cueSpan()),
                        candidate.content(),
                        issues.of(candidate.content().text()),
                        addressee(candidate, holder),
                        condition,
                        talks,
                        time,
                        claim(candidate, holder, condition.isPresent())));
    }

    private Optional<Mention> addressee(Candidate candidate, Mention holder) {
        return candidate
                .addressee()
                .flatMap(token ->
                        reading.actors(candidate.sentence(), token).stream().findFirst())
                .filter(actor -> !actor.equals(holder));
    }

    private Claim<Mention> claim(Candidate candidate, Mention holder, boolean conditional) {
        Sentence sentence = candidate.sentence();
        Optional<Integer> report = report(sentence, candidate.governor());
        Optional<Mention> claimant = report.stream()
                .flatMap(verb -> sentence.children(verb, "nsubj").stream())
                .flatMap(subject -> reading.actors(sentence, subject).stream())
                .findFirst()
                .or(() -> reading.text()
                        .quotation(sentence)
                        .flatMap(quotation -> speakers.of(quotation).map(Saying::speaker)))
                .or(() -> accordingTo(sentence))
                .filter(actor -> !actor.equals(holder));
        boolean denied = report.filter(verb -> lexicon.uses(sentence.token(verb), Lexicon.Part.VERB).stream()
                        .anyMatch(entry -> entry.stance() == Stance.DENIES))
                .isPresent();
        boolean would = sentence.children(candidate.governor(), "aux").stream()
                .anyMatch(aux -> sentence.token(aux).lemmaIn("would"));
        ClaimStatus status = denied
                ? ClaimStatus.DENIED
                : would && conditional
                        ? ClaimStatus.HYPOTHETICAL
                        : claimant.isPresent() ? ClaimStatus.ATTRIBUTED : ClaimStatus.ASSERTED;
        double confidence = claimant.isPresent() ? 0.7 : 0.8;
        return new Claim<>(evidence(candidate), claimant, status, confidence);
    }

    private org.parley.model.Evidence evidence(Candidate candidate) {
        return reading.text().evidence(candidate.cueSpan());
    }

    /** The verb of saying whose clause token {@code i} stands in. */
    private Optional<Integer> report(Sentence sentence, int i) {
        for (int at = i; sentence.governor(at) >= 0; at = sentence.governor(at)) {
            int governor = sentence.governor(at);
            boolean clause = Set.of("ccomp", "dep").contains(sentence.relation(at));
            if (clause && says(sentence, governor)) {
                return Optional.of(governor);
            }
        }
        return sentence.children(i, "parataxis").stream()
                .filter(child -> says(sentence, child)
                        && sentence.child(child, "ccomp", "xcomp").isEmpty())
                .findFirst();
    }

    private boolean says(Sentence sentence, int verb) {
        return lexicon.uses(sentence.token(verb), Lexicon.Part.VERB).stream()
                .anyMatch(entry -> Set.of(Stance.ASSERTS, Stance.DENIES, Stance.CONCEDES, Stance.WARNS)
                        .contains(entry.stance()));
    }

    private Optional<Mention> accordingTo(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> token.text().equalsIgnoreCase("according"))
                .map(token -> sentence.governor(token.index()))
                .filter(head -> head >= 0)
                .flatMap(head -> reading.actors(sentence, head).stream())
                .findFirst();
    }
}
