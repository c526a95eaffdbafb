package org.parley.nlp;

import org.parley.model.Span;

/**
 * What stands between one pair of quotation marks (or from an opening mark to the end of its paragraph).
 *
 * @param index number in the article, from 0
 * @param span with the marks
 * @param inner without them
 * @param whole true if it is speech of its own, parsed apart from the sentence around it; false for a part of a
 *     sentence such as a quoted noun phrase or the rest of a that-clause
 * @param continued true if it has no closing mark: the same speaker goes on in the next paragraph
 * @param paragraph number of its paragraph, from 0
 */
public record Quotation(int index, Span span, Span inner, boolean whole, boolean continued, int paragraph) {}
