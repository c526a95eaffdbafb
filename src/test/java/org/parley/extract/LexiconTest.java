package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.nlp.Token;

class LexiconTest {
    private final Lexicon lexicon = Lexicon.load();

    private static Token token(String text, String lemma, String pos) {
        return new Token(0, text, lemma, pos, "O", new Span(0, text.length()));
    }

    private Optional<Stance> stance(Token token, Lexicon.Part part, Complements complements) {
        return lexicon.use(token, part, complements).map(use -> use.entry().stance());
    }

    @Test
    void tellsAVerbByWhatItGoverns() {
        Token called = token("called", "call", "VBD");
        assertEquals(
                Optional.of(Stance.DEMANDS),
                stance(called, Lexicon.Part.VERB, new Complements(Set.of("for"), Optional.empty())));
        assertTrue(stance(called, Lexicon.Part.VERB, new Complements(Set.of("obj"), Optional.empty()))
                .isEmpty());
    }

    @Test
    void tellsAPhrasalVerbByItsParticle() {
        Token turned = token("turned", "turn", "VBD");
        Complements object = new Complements(Set.of("obj"), Optional.of("down"));
        assertEquals(Optional.of(Stance.REJECTS), stance(turned, Lexicon.Part.VERB, object));
        Complements around = new Complements(Set.of("obj"), Optional.empty());
        assertTrue(stance(turned, Lexicon.Part.VERB, around).isEmpty());
    }

    @Test
    void knowsAdjectivesByTheirForm() {
        assertTrue(lexicon.knows(token("opposed", "oppose", "VBN"), Lexicon.Part.ADJECTIVE));
        assertTrue(lexicon.knows(token("opposes", "oppose", "VBZ"), Lexicon.Part.VERB));
    }
}
