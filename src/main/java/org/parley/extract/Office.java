package org.parley.extract;

import java.util.Optional;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Tenure;

/**
 * That somebody is said to hold an office.
 *
 * @param person who
 * @param title the office in lower case but for names in it, without owner and qualifiers
 * @param of whose office it is
 * @param span the title and the name, in the article
 */
record Office(Mention person, String title, Optional<Mention> of, Tenure tenure, Span span) {}
