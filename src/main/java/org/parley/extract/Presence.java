package org.parley.extract;

import java.util.Optional;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/**
 * Somebody at a meeting.
 *
 * @param at where the actor is named
 * @param token where the meeting is named, empty when none is
 * @param degree how real it is, empty when no verb tells
 * @param behalf for whom the actor is there
 */
record Presence(
        Sentence sentence,
        int at,
        Optional<Integer> token,
        Mention actor,
        Role role,
        Optional<Reality.Degree> degree,
        Optional<Mention> behalf) {
    Presence as(Role other) {
        return new Presence(sentence, at, token, actor, other, degree, behalf);
    }
}
