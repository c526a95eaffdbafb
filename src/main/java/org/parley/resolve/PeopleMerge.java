package org.parley.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.resolve.Identities.Doubt;
import org.parley.resolve.Identities.Name;
import org.parley.resolve.Identities.Reason;
import org.parley.resolve.PersonName.Agreement;

/** Joins people from the safest evidence to the weakest, and notes what stays in doubt. */
final class PeopleMerge {
    private final Partition<Person> partition;
    private final List<Pair> pairs;
    private final List<Open> open = new ArrayList<>();

    /** Two whose names agree. */
    record Pair(Person one, Person other, Agreement agreement) {
        boolean shares() {
            return one.sharesOfficeOrSide(other);
        }
    }

    /** Two that may be one. */
    private record Open(Person one, Person other, Reason reason) {}

    PeopleMerge(Partition<Person> partition, List<Pair> pairs) {
        this.partition = partition;
        this.pairs = pairs;
    }

    void join() {
        joinWhere(pair ->
                pair.agreement().compareTo(Agreement.INITIAL) >= 0 && pair.one().sharesOfficeAndSide(pair.other()));
        joinWhere(pair -> pair.agreement().compareTo(Agreement.FAMILIAR) >= 0 && pair.shares());
        joinNamesakes();
        joinWhere(pair -> !isFullyNamed(pair.one()) && !isFullyNamed(pair.other()) && pair.shares());
        joinPartsOfNames();
    }

    /** As everything has been joined by now. */
    Identities identities() {
        Map<Person, Name> names = PeopleNames.of(partition.sets());
        Map<Member, Name> members = new HashMap<>();
        names.forEach((person, name) -> person.members().forEach(member -> members.put(member, name)));
        return new Identities(members, doubts(names));
    }

    /** One for two that are in doubt, whatever the number of articles that raise it. */
    private Set<Doubt> doubts(Map<Person, Name> names) {
        Map<List<String>, Doubt> doubts = new TreeMap<>(Comparator.comparing(List::toString));
        open.stream()
                .filter(pair -> !partition.areOne(pair.one(), pair.other()))
                .map(pair -> Doubt.between(
                        names.get(pair.one()).id(), names.get(pair.other()).id(), pair.reason()))
                .forEach(doubt -> doubts.merge(
                        List.of(doubt.one(), doubt.other()),
                        doubt,
                        (one, other) -> one.reason().compareTo(other.reason()) <= 0 ? one : other));
        return Set.copyOf(doubts.values());
    }

    private void joinWhere(Predicate<Pair> safe) {
        pairs.stream().filter(safe).forEach(pair -> partition.join(pair.one(), pair.other()));
    }

    private boolean isFullyNamed(Person person) {
        return partition.of(person).stream().anyMatch(Person::isFullyNamed);
    }

    /** Where all of one name can be one person they are; where some cannot, nobody knows which the others are. */
    private void joinNamesakes() {
        List<Pair> candidates = pairs.stream()
                .filter(pair -> pair.agreement() == Agreement.WHOLE
                        && pair.one().isFullyNamed()
                        && pair.other().isFullyNamed()
                        && !partition.areOne(pair.one(), pair.other()))
                .toList();
        Map<List<Person>, List<Pair>> byName = new IdentityHashMap<>();
        Partition<Person> namesakes = namesakes(candidates);
        candidates.forEach(pair -> byName.computeIfAbsent(namesakes.of(pair.one()), key -> new ArrayList<>())
                .add(pair));
        namesakes.sets().forEach(name -> joinNamesakes(name, byName.getOrDefault(name, List.of())));
    }

    private static Partition<Person> namesakes(List<Pair> candidates) {
        Partition<Person> namesakes = new Partition<>(
                candidates.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .sorted()
                        .toList(),
                (one, other) -> false);
        candidates.forEach(pair -> namesakes.merge(pair.one(), pair.other()));
        return namesakes;
    }

    private void joinNamesakes(List<Person> name, List<Pair> candidates) {
        List<Person> heads = distinct(name.stream());
        boolean canAllBeOne =
                heads.stream().allMatch(one -> heads.stream().noneMatch(other -> partition.areApart(one, other)));
        for (Pair pair : candidates) {
            if (canAllBeOne) {
                partition.join(pair.one(), pair.other());
            } else if (!partition.areApart(pair.one(), pair.other())) {
                open.add(new Open(pair.one(), pair.other(), Reason.SEVERAL_OF_THE_NAME));
            } else if (pair.one().belongsElsewhereThan(pair.other())
                    && !pair.one().isForeignTo(pair.other())) {
                open.add(new Open(pair.one(), pair.other(), Reason.OTHER_AFFILIATION));
            }
        }
    }

    /** A family name alone is the one full name that office or affiliation point at. */
    private void joinPartsOfNames() {
        Map<Person, List<Person>> full = new IdentityHashMap<>();
        List<Person> parts = new ArrayList<>();
        for (Pair pair : pairs) {
            if (isFullyNamed(pair.one()) != isFullyNamed(pair.other())
                    && !partition.areApart(pair.one(), pair.other())) {
                Person part = isFullyNamed(pair.one()) ? pair.other() : pair.one();
                full.computeIfAbsent(partition.of(part).get(0), key -> {
                            parts.add(key);
                            return new ArrayList<>();
                        })
                        .add(part == pair.one() ? pair.other() : pair.one());
            }
        }
        Map<Person, Person> found = new IdentityHashMap<>();
        for (Person part : parts) {
            List<Person> all = distinct(full.get(part).stream());
            List<Person> pointedAt =
                    all.stream().filter(each -> share(part, each)).toList();
            if (pointedAt.size() == 1) {
                found.put(part, pointedAt.get(0));
            } else {
                Reason reason = pointedAt.isEmpty() ? Reason.PART_OF_THE_NAME : Reason.PART_OF_SEVERAL_NAMES;
                (pointedAt.isEmpty() ? all : pointedAt).forEach(each -> open.add(new Open(part, each, reason)));
            }
        }
        parts.stream().filter(found::containsKey).forEach(part -> partition.join(part, found.get(part)));
    }

    private boolean share(Person one, Person other) {
        return partition.of(one).stream()
                .anyMatch(mine -> partition.of(other).stream().anyMatch(mine::sharesOfficeOrSide));
    }

    /** One of each set. */
    private List<Person> distinct(Stream<Person> people) {
        Map<List<Person>, Person> heads = new IdentityHashMap<>();
        return people.filter(person -> heads.putIfAbsent(partition.of(person), person) == null)
                .toList();
    }
}
