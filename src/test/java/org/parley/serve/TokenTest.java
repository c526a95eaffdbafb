package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

class TokenTest {
    private static final String WORD = "0123456789abcdef01234567";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sesame",
                "0123456789abcdef0123456",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabcabcabcabcabc",
                "0123456789abcdef 0123456789abcdef",
                "0123456789abcdef\n0123456789abcdef"
            })
    void refusesWhatCanBeGuessedAndDoesNotRepeatIt(String word) {
        ProblemException e = assertThrows(ProblemException.class, () -> Token.of(word, "token.txt"));
        assertEquals(Problem.MALFORMED, e.problem());
        assertTrue(e.getMessage().startsWith("token.txt: "), e.getMessage());
        assertTrue(word.isEmpty() || !e.getMessage().contains(word), e.getMessage());
    }

    @Test
    void isShownAsBearerAndNoOtherWay() {
        Token token = Token.of(WORD, "test");
        assertTrue(token.isShownBy("Bearer " + WORD));
        assertFalse(token.isShownBy(WORD));
        assertFalse(token.isShownBy("Bearer " + WORD + "0"));
        assertFalse(token.isShownBy("Bearer "));
        assertFalse(token.isShownBy(null));
        assertFalse(token.toString().contains(WORD));
    }
}
