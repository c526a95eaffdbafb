package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.parley.model.Claim;
import org.parley.model.ClaimStatus;
import org.parley.model.Evidence;
import org.parley.model.Fact;
import org.parley.model.Mention;
import org.parley.model.Mode;
import org.parley.model.Span;
import org.parley.model.Wording;
import org.parley.nlp.Quotation;
import org.parley.nlp.Sentence;

/** Who says what: one statement for each quoted segment and each reported clause. */
final class StatementExtractor implements Extractor {
    private final Factuality factuality = new Factuality(Lexicon.load());

    @Override
    public Stream<Fact.Statement<Mention>> extract(Reading reading) {
        Speakers speakers = reading.speakers();
        Stream<Fact.Statement<Mention>> quoted = reading.text().quotations().stream()
                .filter(Quotation::whole)
                .flatMap(
                        quotation -> speakers.of(quotation).map(saying -> direct(reading, quotation, saying)).stream());
        Stream<Fact.Statement<Mention>> parts = reading.text().quotations().stream()
                .filter(quotation -> !quotation.whole())
                .flatMap(quotation -> speakers
                        .of(quotation)
                        .filter(saying -> isBeside(quotation, saying))
                        .map(saying -> part(reading, quotation, saying))
                        .stream());
        Stream<Fact.Statement<Mention>> reported = speakers.all()
                .filter(attribution -> !attribution.content().isEmpty() && !isQuoted(reading, attribution))
                .filter(attribution -> tells(attribution) && !isTold(speakers, attribution))
                .flatMap(attribution -> speakers.saying(attribution).map(saying -> reported(reading, saying)).stream());
        return Stream.concat(Stream.concat(quoted, parts), reported);
    }

    /** What a quoted part of a sentence says of somebody is its speaker's word. */
    private static boolean isQuoted(Reading reading, Attribution attribution) {
        return reading.text().quotations().stream()
                .anyMatch(quotation -> quotation.inner().covers(attribution.cueSpan()));
    }

    /** "said that it hoped for a truce": what somebody is only said to hope or want is a part of what is said. */
    private static boolean isTold(Speakers speakers, Attribution attribution) {
        return !speakers.says(attribution)
                && speakers.attributions(attribution.sentence()).stream()
                        .anyMatch(outer -> outer.cue() != attribution.cue()
                                && outer.content().contains(attribution.cue())
                                && speakers.saying(outer).isPresent());
    }

    /** A content that is no more than a pronoun, "where" or a time tells nothing. */
    private static boolean tells(Attribution attribution) {
        return attribution.content().stream()
                .map(attribution.sentence()::token)
                .anyMatch(token -> token.pos().matches("NN.*|VB.*|JJ.*|CD|FW")
                        && !token.lemmaIn("be", "have", "do")
                        && !Set.of("DATE", "TIME").contains(token.ner()));
    }

    /** The grammar did not show the quoted words as part of what is told. */
    private static boolean isBeside(Quotation quotation, Saying saying) {
        Attribution attribution = saying.attribution();
        return attribution.content().isEmpty() || !attribution.contentSpan().overlaps(quotation.inner());
    }

    private Fact.Statement<Mention> part(Reading reading, Quotation quotation, Saying saying) {
        Wording text = Wording.of(reading.text().article().text(), quotation.span());
        return statement(reading, saying, Mode.MIXED, text, claim(reading, saying));
    }

    private static Fact.Statement<Mention> direct(Reading reading, Quotation quotation, Saying saying) {
        Wording text = Wording.of(reading.text().article().text(), quotation.inner());
        Evidence evidence = reading.text().evidence(quotation.span());
        return statement(reading, saying, Mode.DIRECT, text, Claim.asserted(evidence, 0.9));
    }

    private Fact.Statement<Mention> reported(Reading reading, Saying saying) {
        Attribution attribution = saying.attribution();
        List<Span> spans = spans(reading, attribution);
        boolean marked = reading.text().quotations().stream()
                .anyMatch(quotation ->
                        !quotation.whole() && spans.stream().anyMatch(span -> span.overlaps(quotation.inner())));
        return statement(
                reading,
                saying,
                marked ? Mode.MIXED : Mode.INDIRECT,
                Wording.of(reading.text().article().text(), spans),
                claim(reading, saying));
    }

    /** Whoever says that somebody says something is the claimant. */
    private Claim<Mention> claim(Reading reading, Saying saying) {
        Attribution inner = saying.attribution();
        Speakers speakers = reading.speakers();
        Optional<Mention> claimant = speakers.attributions(inner.sentence()).stream()
                .filter(outer -> outer.cue() != inner.cue() && outer.content().contains(inner.cue()))
                .flatMap(outer -> speakers.saying(outer).stream())
                .map(Saying::speaker)
                .filter(speaker -> !speaker.equals(saying.speaker()))
                .findFirst();
        ClaimStatus status = factuality.isUnreal(inner.sentence(), inner.cue())
                ? ClaimStatus.HYPOTHETICAL
                : claimant.isPresent() ? ClaimStatus.ATTRIBUTED : ClaimStatus.ASSERTED;
        Evidence evidence = reading.text().evidence(inner.sentence().span());
        return new Claim<>(evidence, claimant, status, 0.8);
    }

    private static Fact.Statement<Mention> statement(
            Reading reading, Saying saying, Mode mode, Wording text, Claim<Mention> claim) {
        return new Fact.Statement<>(
                saying.speaker(),
                saying.onBehalfOf(),
                saying.channel(),
                mode,
                reading.text().text(cue(saying.attribution())),
                text,
                claim);
    }

    /** The word of saying with its particle behind and, if it is negated, from its auxiliary on: "did not say". */
    private static Span cue(Attribution attribution) {
        Sentence sentence = attribution.sentence();
        int cue = attribution.cue();
        int end = sentence.child(cue, "compound:prt")
                .filter(particle -> particle == cue + 1)
                .orElse(cue);
        int begin = sentence.children(cue, "advmod", "det").stream()
                .filter(i -> i < cue && sentence.token(i).lemmaIn("not", "n't", "never"))
                .findFirst()
                .map(not -> sentence.children(cue, "aux").stream()
                        .filter(aux -> aux < not)
                        .reduce((first, second) -> second)
                        .orElse(not))
                .orElse(cue);
        return new Span(
                sentence.token(begin).span().begin(), sentence.token(end).span().end());
    }

    /** The content as stretches of text, each with the quotation marks that stand around or at the ends of it. */
    private static List<Span> spans(Reading reading, Attribution attribution) {
        List<Span> spans = new ArrayList<>();
        for (SortedSet<Integer> run : ReportedSpan.runs(attribution)) {
            spans.add(withMarks(reading, attribution.sentence().span(run)));
        }
        return spans;
    }

    private static Span withMarks(Reading reading, Span span) {
        int begin = span.begin();
        int end = span.end();
        for (Quotation quotation : reading.text().quotations()) {
            boolean opens = quotation.inner().begin() == span.begin();
            boolean cut = !quotation.whole()
                    && quotation.inner().begin() >= span.begin()
                    && quotation.inner().begin() < span.end()
                    && quotation.inner().end() >= span.end();
            boolean closes = cut
                    || quotation.span().begin() >= begin
                            && Math.abs(quotation.inner().end() - span.end()) <= 1;
            begin = opens ? Math.min(begin, quotation.span().begin()) : begin;
            end = closes ? Math.max(end, quotation.span().end()) : end;
        }
        return new Span(begin, end);
    }
}
