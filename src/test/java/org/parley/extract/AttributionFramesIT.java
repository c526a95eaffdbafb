package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.nlp.DependencyPattern.Match;
import org.parley.nlp.Sentence;
import org.parley.nlp.SharedEngine;

/** Runs the examples that stand beside each frame of attribution. */
class AttributionFramesIT {
    @TestFactory
    Stream<DynamicTest> framesFindTheirExamples() {
        return AttributionFrame.load().stream()
                .flatMap(frame -> frame.examples().stream()
                        .map(example ->
                                dynamicTest(frame.name() + ": " + example.get(0), () -> finds(frame, example))));
    }

    @TestFactory
    Stream<DynamicTest> framesLeaveTheirCounterexamplesAlone() {
        return AttributionFrame.load().stream()
                .flatMap(frame -> frame.counterexamples().stream()
                        .map(example -> dynamicTest(
                                frame.name() + ": " + example.get(0),
                                () -> assertFalse(found(frame, example.get(0)).stream()
                                        .anyMatch(found -> found.startsWith(example.get(1) + " "))))));
    }

    private static void finds(AttributionFrame frame, List<String> example) {
        List<String> found = found(frame, example.get(0));
        assertTrue(found.contains(example.get(1) + " < " + example.get(2)), found::toString);
    }

    private static List<String> found(AttributionFrame frame, String text) {
        String node = frame.finds().equals("content") ? "content" : "source";
        return SharedEngine.annotate(text).sentences().stream()
                .flatMap(sentence -> frame.matches(sentence, cue -> true).stream()
                        .map(match -> word(sentence, match, "cue") + " < " + word(sentence, match, node)))
                .toList();
    }

    private static String word(Sentence sentence, Match match, String node) {
        return sentence.token(match.node(node).orElseThrow()).text();
    }
}
