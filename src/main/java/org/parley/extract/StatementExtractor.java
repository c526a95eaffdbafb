package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    @Override
    public Stream<Fact.Statement<Mention>> extract(Reading reading) {
        Speakers speakers = reading.speakers();
        Stream<Fact.Statement<Mention>> quoted = reading.text().quotations().stream()
                .filter(Quotation::whole)
                .flatMap(
                        quotation -> speakers.of(quotation).map(saying -> direct(reading, quotation, saying)).stream());
        Stream<Fact.Statement<Mention>> reported = speakers.all()
                .filter(attribution -> !attribution.content().isEmpty() && !isQuoted(reading, attribution))
                .flatMap(attribution -> speakers.saying(attribution).map(saying -> reported(reading, saying)).stream());
        return Stream.concat(quoted, reported);
    }

    /** What a quoted part of a sentence says of somebody is its speaker's word. */
    private static boolean isQuoted(Reading reading, Attribution attribution) {
        return reading.text().quotations().stream()
                .anyMatch(quotation -> quotation.inner().covers(attribution.cueSpan()));
    }

    private static Fact.Statement<Mention> direct(Reading reading, Quotation quotation, Saying saying) {
        Wording text = Wording.of(reading.text().article().text(), quotation.inner());
        Evidence evidence = reading.text().evidence(quotation.span());
        return statement(reading, saying, Mode.DIRECT, text, evidence);
    }

    private static Fact.Statement<Mention> reported(Reading reading, Saying saying) {
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
                reading.text().evidence(attribution.sentence().span()));
    }

    private static Fact.Statement<Mention> statement(
            Reading reading, Saying saying, Mode mode, Wording text, Evidence evidence) {
        Sentence sentence = saying.attribution().sentence();
        return new Fact.Statement<>(
                saying.speaker(),
                saying.onBehalfOf(),
                saying.channel(),
                mode,
                sentence.token(saying.attribution().cue()).text(),
                text,
                new Claim<>(evidence, Optional.empty(), ClaimStatus.ASSERTED, 0.8));
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
