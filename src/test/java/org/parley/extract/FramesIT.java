package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.authority.Authority;
import org.parley.model.Fact;
import org.parley.nlp.SharedEngine;

/** Runs the examples of the pattern file. */
class FramesIT {
    private static final Extraction EXTRACTION = new Extraction(Authority.load());

    @TestFactory
    Stream<DynamicTest> finds() {
        return examples("yes ")
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    String[] parts = example.split(" \\| ", 2);
                    assertTrue(positions(parts[0]).contains(parts[1]), () -> example + " gives " + positions(parts[0]));
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsNothing() {
        return examples("no ")
                .map(example -> DynamicTest.dynamicTest(example, () -> assertEquals(List.of(), positions(example))));
    }

    /** The fifth cell of a line of the lexicon: sentence | holder | content. */
    @TestFactory
    Stream<DynamicTest> findsTheExamplesOfTheLexicon() {
        return Resource.lines("/org/parley/patterns/stances.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .filter(cells -> cells.length > 4)
                .map(cells -> DynamicTest.dynamicTest(cells[4], () -> {
                    String[] parts = cells[4].split(" \\| ");
                    String expected = parts[1] + " | " + cells[0] + " | " + parts[2];
                    assertTrue(positions(parts[0]).contains(expected), () -> expected + " in " + positions(parts[0]));
                }));
    }

    private static Stream<String> examples(String key) {
        return Frames.load().all().stream()
                .flatMap(frame -> frame.examples().stream())
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip());
    }

    private static List<String> positions(String text) {
        return EXTRACTION
                .extract(SharedEngine.annotate(text + " The peace negotiations went on for two days."))
                .stream()
                .filter(fact -> fact instanceof Fact.Position<?>)
                .map(fact -> (Fact.Position<org.parley.model.Mention>) fact)
                .map(position -> position.holder().name() + " | "
                        + position.stance().name().toLowerCase(Locale.ROOT) + " | "
                        + position.content().text())
                .toList();
    }
}
