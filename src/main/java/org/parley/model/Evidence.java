package org.parley.model;

/**
 * The passage that proves a fact: a whole sentence, literally as it stands in the article.
 *
 * @param span where it stands
 * @param text the characters at that span
 */
public record Evidence(Span span, String text) {
    public static Evidence at(Span span, String article) {
        return new Evidence(span, span.of(article));
    }
}
