package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.model.Issue;
import org.parley.model.ScoredIssue;
import org.parley.nlp.PhraseVectors;

class IssueMeaningsTest {
    private static final float[] NOWHERE = {0, 0, 1};
    private static final Map<String, float[]> VECTORS = Map.of(
            "ceasefire", new float[] {1, 0, 0},
            "water", new float[] {0, 1, 0},
            "the guns to fall silent", new float[] {0.8f, 0.3f, 0},
            "guns for the river people", new float[] {0.7f, 0.68f, 0},
            "a good deal of patience", new float[] {0.44f, 0, 0});
    private static final PhraseVectors FAKE = phrase -> VECTORS.getOrDefault(phrase, NOWHERE);

    @Test
    void takesTheNearestIssueWithItsScore() {
        assertEquals(
                Optional.of(new ScoredIssue(Issue.CEASEFIRE, 0.8)),
                IssueMeanings.load(FAKE).of("the guns to fall silent"));
    }

    @Test
    void takesNoneThatIsFarOrAsNearAsAnother() {
        assertEquals(Optional.empty(), IssueMeanings.load(FAKE).of("a good deal of patience"));
        assertEquals(Optional.empty(), IssueMeanings.load(FAKE).of("guns for the river people"));
    }

    @Test
    void doesNotAskWhatTheProposalIs() {
        PhraseVectors mute = phrase -> {
            throw new AssertionError(phrase);
        };
        assertEquals(Optional.empty(), IssueMeanings.load(mute).of("the demand"));
    }

    @Test
    void everyIssueHasPhrases() {
        var asked = EnumSet.noneOf(Issue.class);
        IssueMeanings.load(phrase -> {
                    Stream.of(Issue.values())
                            .filter(issue -> issue.name().replace("_", " ").equalsIgnoreCase(phrase))
                            .forEach(asked::add);
                    return NOWHERE;
                })
                .of("one two three");
        assertEquals(EnumSet.allOf(Issue.class), asked);
    }
}
