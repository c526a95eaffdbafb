package org.parley.extract;

import java.util.Optional;
import org.parley.model.Mention;

/**
 * Somebody who is named where offices may be told.
 *
 * @param person where he or she is named
 * @param owner whom the text names right behind the name: "NAME of Moldova", "NAME (Labour)"
 * @param last index of the last token, owner included
 */
record Holder(Occurrence person, Optional<Mention> owner, int last) {}
