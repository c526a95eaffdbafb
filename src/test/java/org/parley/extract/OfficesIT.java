package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.authority.Authority;
import org.parley.model.Fact;
import org.parley.model.Mention;
import org.parley.model.Tenure;
import org.parley.nlp.SharedEngine;

/** Runs the examples of the frames that verbs tell offices in, and a bank of sentences; each lists all offices found. */
class OfficesIT {
    private static final Extraction EXTRACTION = new Extraction(Authority.load());

    @TestFactory
    Stream<DynamicTest> findsTheExamplesOfTheFrames() {
        return OfficeFrame.load().stream()
                .flatMap(frame -> frame.examples().stream())
                .map(OfficesIT::test);
    }

    @TestFactory
    Stream<DynamicTest> findsTheOfficesOfTheBankAndNoOthers() {
        return Resource.lines("/org/parley/extract/offices.examples").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(OfficesIT::test);
    }

    private static DynamicTest test(String example) {
        String[] parts = example.split(" =>", 2);
        Set<String> expected = Stream.of(parts[1].split(";"))
                .map(String::strip)
                .filter(office -> !office.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return DynamicTest.dynamicTest(example, () -> assertEquals(expected, offices(parts[0])));
    }

    private static Set<String> offices(String text) {
        List<Fact<Mention>> facts = EXTRACTION.extract(SharedEngine.annotate(text));
        return facts.stream()
                .filter(fact -> fact instanceof Fact.OfficeHolding<?>)
                .map(fact -> (Fact.OfficeHolding<Mention>) fact)
                .map(office -> office.person().name() + " | "
                        + (office.tenure() == Tenure.CURRENT
                                ? ""
                                : office.tenure().name().toLowerCase(Locale.ROOT) + " ")
                        + office.title() + " | "
                        + office.of().map(Mention::name).orElse(""))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
