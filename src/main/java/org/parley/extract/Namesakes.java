package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Tenure;

/**
 * Tells names with an initial from the full names that they only seem to shorten: "J. Doe" and "Jane Doe" are two
 * people where the offices that go with these names cannot be one person's.
 */
final class Namesakes {
    private final Reading reading;

    Namesakes(Reading reading) {
        this.reading = reading;
    }

    /** The names with an initial that shorten no other name of the article. */
    Set<String> apart() {
        return reading.occurrences().stream()
                .filter(named -> named.mention().kind() == Kind.PERSON && hasInitial(surface(named)))
                .filter(named -> offices(named.mention(), true)
                        .anyMatch(office ->
                                offices(named.mention(), false).anyMatch(other -> contradicts(office, other))))
                .map(this::surface)
                .collect(Collectors.toSet());
    }

    /** The present offices told of a person beside a name with an initial, or beside one without. */
    private Stream<Office> offices(Mention person, boolean initial) {
        return reading.offices().stream()
                .filter(office -> office.person().equals(person) && office.tenure() == Tenure.CURRENT)
                .filter(office -> name(office)
                        .filter(name -> hasInitial(name) == initial && name.contains(" "))
                        .isPresent());
    }

    private Optional<String> name(Office office) {
        return reading.occurrences().stream()
                .filter(named ->
                        named.mention().equals(office.person()) && office.span().covers(named.span()))
                .map(this::surface)
                .findFirst();
    }

    /** Of two states, or two that one person governs only in turn. */
    private boolean contradicts(Office one, Office other) {
        List<Mention> states = Stream.of(one, other)
                .flatMap(office -> office.of().stream())
                .filter(of -> of.kind() == Kind.STATE)
                .distinct()
                .toList();
        return states.size() > 1 || reading.titles().areHeldApart(one.title(), other.title());
    }

    private String surface(Occurrence named) {
        return named.span().of(reading.text().article().text()).replaceAll("\\s+", " ");
    }

    static boolean hasInitial(String name) {
        return name.matches("\\p{Lu}\\.?[ .-].*");
    }
}
