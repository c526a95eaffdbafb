package org.parley.nlp;

import java.util.Optional;
import org.parley.model.Span;

/**
 * The opening of an agency report that says where, and often when, it was filed.
 *
 * @param span the whole of it, with the dash
 * @param place where the place stands
 * @param date where the date stands, empty when none is given
 */
public record Dateline(Span span, Span place, Optional<Span> date) {}
