package org.parley.nlp;

import java.util.List;
import java.util.Optional;
import org.parley.model.Article;
import org.parley.model.Evidence;
import org.parley.model.Span;

/**
 * An article with all that the engine says of it.
 *
 * @param article what was read
 * @param sentences in the order of the text; the contents of a whole quotation are sentences of their own
 * @param quotations in the order of the text
 * @param times in the order of the text
 * @param dateline empty when the text opens without one
 * @param passages the text cut into sentences as a reader sees them, reporting clause and quotation together
 */
public record AnnotatedText(
        Article article,
        List<Sentence> sentences,
        List<Quotation> quotations,
        List<TimeExpression> times,
        Optional<Dateline> dateline,
        List<Span> passages) {
    public AnnotatedText {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        times = List.copyOf(times);
        passages = List.copyOf(passages);
    }

    /** The smallest run of whole passages that covers {@code span}. */
    public Evidence evidence(Span span) {
        int begin = span.begin();
        int end = span.end();
        for (Span passage : passages) {
            if (passage.overlaps(span)) {
                begin = Math.min(begin, passage.begin());
                end = Math.max(end, passage.end());
            }
        }
        return Evidence.at(new Span(begin, end), article.text());
    }

    /** The literal text at {@code span}. */
    public String text(Span span) {
        return span.of(article.text());
    }

    /** The quotation in whose contents {@code sentence} stands, empty for the text around quotations. */
    public Optional<Quotation> quotation(Sentence sentence) {
        return sentence.quotation().map(quotations::get);
    }
}
