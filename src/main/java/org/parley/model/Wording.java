package org.parley.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words taken literally from an article: one stretch, or several that are read one after the other.
 *
 * @param text the stretches joined by a space
 * @param spans where they stand, at least one; not in the text's order when a pronoun was replaced by what it stands for
 */
public record Wording(String text, List<Span> spans) {
    public Wording {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a wording needs a span");
        }
    }

    public static Wording of(String article, List<Span> spans) {
        return new Wording(spans.stream().map(span -> span.of(article)).collect(Collectors.joining(" ")), spans);
    }

    public static Wording of(String article, Span span) {
        return of(article, List.of(span));
    }
}
