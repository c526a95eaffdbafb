package org.parley.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a word that governs a subject and a nominal with "of", and is a clause of its own, may open a pattern. */
class FirstNodeTest {
    private static final DependencyGraph.Node NODE =
            new DependencyGraph.Node(null, List.of("nsubj", "nmod:of"), List.of("ccomp"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{lemma:/say|add/}=cue >nsubj {}=speaker; true",
                "{}=cue >obj {}=thing; false",
                "{}=cue >nsubj {}=speaker >obj {}=thing; false",
                "{}=cue >/nsubj|obj/ {}=thing; true",
                "{}=cue >/nmod:(of|by)/ {}=whose; true",
                "{}=cue >nmod {}=whose; false",
                "{}=cue <ccomp {}; true",
                "{}=cue <advcl {}; false",
                "{}=cue !>obj {}=thing; true",
                "{}=cue >nsubj ({} >/obl:(at|in)/ {}) >obj {}; false",
                "{}=cue >nsubj ({} >det {}); true",
                "{}=cue << ({} >obj {}); true",
                "{}=cue >> {}=below; true",
                "{}=cue >obj {} | >iobj {}; true",
                "[{}=cue >obj {}]; true",
            })
    void asksForEveryEdgeThatThePatternNeeds(String pattern, boolean may) {
        assertEquals(may, FirstNode.of(pattern).mayBe(NODE));
    }
}
