package org.parley.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** A word that only the owner knows: too long to be guessed, compared in constant time, never shown. */
public final class Token {
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{24,512}");
    private static final int FEWEST_DIFFERENT = 10;

    private final byte[] expected;

    private Token(String word) {
        expected = ("Bearer " + word).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param place where the word comes from, for the message if it is refused
     * @throws ProblemException MALFORMED if it is short or easily guessed; the message does not repeat it
     */
    public static Token of(String word, String place) {
        if (!WORD.matcher(word).matches() || word.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new ProblemException(
                    Problem.MALFORMED,
                    place,
                    "is no safe token: it must be one word of at least 24 different enough characters;"
                            + " make one with: openssl rand -hex 24");
        }
        return new Token(word);
    }

    /** Whether this header shows the token, in a time that does not tell how much of a guess is right. */
    boolean isShownBy(String authorization) {
        byte[] given = Objects.requireNonNullElse(authorization, "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }

    @Override
    public String toString() {
        return "a token";
    }
}
