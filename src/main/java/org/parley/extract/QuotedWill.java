package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.Stance;
import org.parley.nlp.Quotation;
import org.parley.nlp.Sentence;

/** Finds what a quotation demands, promises or denies by its grammar alone: "The killing must stop". */
final class QuotedWill {
    /** What opens many a sentence and asks nobody for anything. */
    private static final String[] IDLE = {
        "look",
        "listen",
        "thank",
        "see",
        "say",
        "believe",
        "remember",
        "imagine",
        "know",
        "wait",
        "take",
        "suppose",
        "mind",
        "forget",
        "trust",
        "consider",
        "note",
        "ask",
        "tell",
        "think",
        "try",
        "guess",
        "make",
        "call",
        "welcome"
    };

    private final Reading reading;
    private final ReportedClause reported;
    private final ContentSpan spans;

    QuotedWill(Reading reading, ReportedClause reported, ContentSpan spans) {
        this.reading = reading;
        this.reported = reported;
        this.spans = spans;
    }

    /** What a quotation itself demands, promises or denies, where no word of the lexicon tells it. */
    Optional<Candidate> candidate(Sentence sentence, List<Candidate> found) {
        Optional<Quotation> quotation = reading.text().quotation(sentence);
        List<Mention> holders = quotation.map(reading.speakers()::holders).orElse(List.of());
        Optional<Integer> root = sentence.basic().isEmpty()
                ? Optional.empty()
                : Stream.iterate(0, i -> i < sentence.size(), i -> i + 1)
                        .filter(i -> sentence.governor(i) < 0)
                        .findFirst();
        if (holders.isEmpty() || root.isEmpty() || isReason(sentence)) {
            return Optional.empty();
        }
        boolean told = found.stream()
                .anyMatch(candidate -> candidate.governor() == root.get()
                        || sentence.governor(candidate.governor()) == root.get()
                        || candidate.holders().equals(holders));
        if (told) {
            return Optional.empty();
        }
        return Stream.concat(root.stream(), sentence.children(root.get(), "parataxis", "conj").stream())
                .flatMap(clause -> candidate(sentence, clause, holders).stream())
                .findFirst();
    }

    /** The stance that the clause headed by {@code clause} tells of those who say it. */
    Optional<Candidate> candidate(Sentence sentence, int clause, List<Mention> holders) {
        return reported.stance(sentence, clause, holders)
                .or(() -> Optional.of(Stance.DEMANDS).filter(stance -> isOrder(sentence, clause)))
                .filter(stance -> stance != Stance.ASSERTS && tellsEnough(sentence, clause))
                .flatMap(stance -> spans.phrase(sentence, clause, Set.of())
                        .map(words -> new Candidate(
                                sentence,
                                clause,
                                clause,
                                Lexicon.Part.VERB,
                                holders,
                                stance,
                                words,
                                Optional.empty(),
                                Optional.empty())));
    }

    /** "Because we would be back here soon": an answer to a question and no promise. */
    private static boolean isReason(Sentence sentence) {
        return sentence.token(0).lemmaIn("because");
    }

    /** "Release them": a bare verb form that opens the sentence. */
    private static boolean isOrder(Sentence sentence, int clause) {
        boolean opens = IntStream.range(0, clause)
                .allMatch(i -> sentence.token(i).lemmaIn("please", "now", "first", "do", "not", "n't", ","));
        return opens
                && sentence.token(clause).pos().equals("VB")
                && sentence.child(clause, "obj", "xcomp", "ccomp").isPresent()
                && !sentence.token(clause).lemmaIn(IDLE)
                && sentence.tokens().stream().noneMatch(token -> token.lemmaIn("me", "'s", "’s", "us"));
    }

    /** "We cannot have that" says too little by itself. */
    private static boolean tellsEnough(Sentence sentence, int clause) {
        boolean exists =
                sentence.token(0).lemmaIn("there") && sentence.token(clause).isNoun();
        boolean suffers = sentence.child(clause, "aux:pass").isPresent();
        return exists
                || suffers
                || sentence.tokens().stream()
                                .filter(token -> token.isNoun()
                                        || token.isVerb()
                                        || token.pos().startsWith("JJ"))
                                .filter(token ->
                                        !Set.of("aux", "cop", "aux:pass").contains(sentence.relation(token.index())))
                                .count()
                        > 1;
    }
}
