package org.parley.resolve;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.model.Slug;
import org.parley.resolve.Identities.Name;

/**
 * Names sets of people by what they are called; where several would have one name, all but the first by their side, too,
 * or else by an article. What a set is called changes only with what is in it and with its namesakes before it.
 */
final class PeopleNames {
    /** A full name before a part of one; then the shorter, so that few articles can change it. */
    private static final Comparator<PersonName> BEST = Comparator.<PersonName, Boolean>comparing(
                    name -> !name.isTelling())
            .thenComparing(PersonName::hasInitial)
            .thenComparing(name -> name.text().length())
            .thenComparing(PersonName::text);

    private PeopleNames() {}

    static Map<Person, Name> of(List<List<Person>> sets) {
        Naming<Person> naming = new Naming<>(
                sets,
                Comparator.comparing(PeopleNames::first),
                set -> "person/" + Slug.of(label(set)),
                List.of(
                        set -> side(set).orElseGet(() -> article(set)),
                        PeopleNames::article,
                        set -> Naming.lastPart(first(set).local())));
        Map<Person, Name> names = new IdentityHashMap<>();
        sets.forEach(set -> {
            Name name = new Name(naming.of(set), label(set));
            set.forEach(person -> names.put(person, name));
        });
        return names;
    }

    private static String label(List<Person> set) {
        return set.stream().map(Person::name).min(BEST).orElseThrow().text();
    }

    /** As the first says it who says it, a state if possible. */
    private static Optional<String> side(List<Person> set) {
        return Stream.<Function<Person, Set<String>>>of(Person::states, Person::sides)
                .flatMap(ids -> set.stream()
                        .filter(person -> !ids.apply(person).isEmpty())
                        .min(Comparator.comparing(Person::first))
                        .flatMap(person -> ids.apply(person).stream().min(Comparator.naturalOrder()))
                        .stream())
                .findFirst()
                .map(Naming::lastPart);
    }

    private static String article(List<Person> set) {
        return Naming.lastPart(first(set).article());
    }

    private static Member first(List<Person> set) {
        return set.stream().map(Person::first).min(Comparator.naturalOrder()).orElseThrow();
    }
}
