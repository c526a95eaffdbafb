package org.parley.resolve;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Slug;
import org.parley.resolve.Identities.Name;

/**
 * Names sets of people by what they are called; where several would have one name, by their side, too, or else by an
 * article. What a set is called changes only with what is in it and with its namesakes.
 */
final class PeopleNames {
    /** A full name before a part of one; then the shorter, so that few articles can change it. */
    private static final Comparator<PersonName> BEST = Comparator.<PersonName, Boolean>comparing(
                    name -> !name.isTelling())
            .thenComparing(PersonName::hasInitial)
            .thenComparing(name -> name.text().length())
            .thenComparing(PersonName::text);

    private final Map<List<Person>, String> labels = new IdentityHashMap<>();
    private final Map<List<Person>, String> ids = new IdentityHashMap<>();

    PeopleNames(List<List<Person>> sets) {
        sets.forEach(set -> labels.put(set, label(set)));
        sets.stream()
                .collect(Collectors.groupingBy(set -> "person/" + Slug.of(labels.get(set))))
                .forEach((id, namesakes) -> name(
                        id,
                        namesakes,
                        List.of(
                                set -> side(set).orElseGet(() -> article(set)),
                                PeopleNames::article,
                                PeopleNames::local)));
    }

    Map<Person, Name> all() {
        Map<Person, Name> names = new IdentityHashMap<>();
        ids.forEach((set, id) -> set.forEach(person -> names.put(person, new Name(id, labels.get(set)))));
        return names;
    }

    /** With as many of {@code suffixes} as tell a set from its namesakes. */
    private void name(String id, List<List<Person>> namesakes, List<Function<List<Person>, String>> suffixes) {
        if (namesakes.size() == 1 || suffixes.isEmpty()) {
            namesakes.forEach(set -> ids.put(set, id));
        } else {
            namesakes.stream()
                    .collect(Collectors.groupingBy(suffixes.get(0)))
                    .forEach((suffix, same) -> name(id + "-" + suffix, same, suffixes.subList(1, suffixes.size())));
        }
    }

    private static String label(List<Person> set) {
        return set.stream().map(Person::name).min(BEST).orElseThrow().text();
    }

    private static Optional<String> side(List<Person> set) {
        return Stream.<Function<Person, Stream<String>>>of(
                        person -> person.states().stream(), person -> person.sides().stream())
                .flatMap(ids -> set.stream().flatMap(ids).sorted().limit(1))
                .findFirst()
                .map(PeopleNames::lastPart);
    }

    private static String article(List<Person> set) {
        return lastPart(first(set).article());
    }

    private static String local(List<Person> set) {
        return lastPart(first(set).local());
    }

    private static Member first(List<Person> set) {
        return set.stream().map(Person::first).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
