package org.parley.extract;

import java.util.Optional;
import org.parley.model.Mention;

/**
 * Who says something.
 *
 * @param speaker never a pronoun or a fragment
 * @param onBehalfOf the principal the speaker speaks for, empty when not said
 * @param channel who passes the words on, empty when nobody
 * @param attribution where the article says so
 */
record Saying(Mention speaker, Optional<Mention> onBehalfOf, Optional<Mention> channel, Attribution attribution) {}
