package org.parley.nlp;

import org.parley.model.Span;

/**
 * A date, time, duration or set of times named in the text, normalised to TIMEX3.
 *
 * @param span where it stands
 * @param type {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}
 * @param value TIMEX3 value such as {@code 2025-05-16}, {@code 2021-04}, {@code XXXX-WXX-5} or {@code PT90M}
 */
public record TimeExpression(Span span, String type, String value) {}
