package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.authority.Authority;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.SharedEngine;

/** Runs a bank of sentences; each lists all names found. */
class NamesIT {
    private static final Extraction EXTRACTION = new Extraction(Authority.load());

    @TestFactory
    Stream<DynamicTest> findsTheNamesOfTheBankAndNoOthers() {
        return Resource.lines("/org/parley/extract/names.examples").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(NamesIT::test);
    }

    @Test
    void anInitialShortensNoNameOfSomebodyElse() {
        Set<String> two = names("Kenya's trade minister, J. Kamau, met Ugandan officials in Kisumu on Monday. "
                + "Interior Minister Joseph Kamau of Kenya, who has the same name, stayed away.");
        Set<String> one = names("Kenya's trade minister, J. Kamau, met Ugandan officials in Kisumu on Monday. "
                + "Joseph Kamau, the trade minister, promised a new road.");
        assertEquals(List.of("J. Kamau | person", "Joseph Kamau | person"), people(two));
        assertEquals(List.of("Joseph Kamau | person"), people(one));
    }

    private static List<String> people(Set<String> names) {
        return names.stream().filter(name -> name.endsWith("| person")).toList();
    }

    private static DynamicTest test(String example) {
        String[] parts = example.split(" =>", 2);
        Set<String> expected = Stream.of(parts[1].split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return DynamicTest.dynamicTest(example, () -> assertEquals(expected, names(parts[0])));
    }

    private static Set<String> names(String text) {
        List<Fact<Mention>> facts = EXTRACTION.extract(SharedEngine.annotate(text));
        return facts.stream()
                .filter(fact -> fact instanceof Fact.Naming<?>)
                .map(fact -> ((Fact.Naming<Mention>) fact).entity())
                .filter(entity -> entity.kind() != Kind.UNNAMED)
                .map(entity -> entity.name() + " | "
                        + entity.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
