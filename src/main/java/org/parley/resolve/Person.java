package org.parley.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.resolve.PersonName.Agreement;

/**
 * All members with one profile, ready to be compared with others.
 *
 * @param order of people by what is told of them: no two profiles have the same
 * @param names fullest name first, then other names of more than one word
 * @param shorts other names of one word that are not given names
 * @param familyFirst whether the family name stands first
 * @param sides see {@link Affiliations#sides}
 * @param states see {@link Affiliations#states}
 */
record Person(
        PersonProfile profile,
        String order,
        List<PersonName> names,
        List<Spelling> shorts,
        boolean familyFirst,
        Set<String> sides,
        Set<String> states,
        SortedSet<Member> members)
        implements Comparable<Person> {
    private static final Comparator<Person> ORDER =
            Comparator.comparing(Person::order).thenComparing(Person::first);

    Person with(SortedSet<Member> group) {
        return new Person(profile, order, names, shorts, familyFirst, sides, states, group);
    }

    Member first() {
        return members.first();
    }

    @Override
    public int compareTo(Person other) {
        return ORDER.compare(this, other);
    }

    PersonName name() {
        return names.get(0);
    }

    /** Whether the name tells more than a family name and an initial. */
    boolean isFullyNamed() {
        return name().isTelling();
    }

    /** Whether something beside the name tells who it is. */
    boolean isPlaced() {
        return !sides.isEmpty() || !profile.titles().isEmpty();
    }

    Set<String> blocks() {
        Set<String> blocks = new TreeSet<>();
        names.forEach(each -> each.blocks(familyFirst).forEach(blocks::add));
        shorts.forEach(word -> blocks.add(word.block()));
        return blocks;
    }

    Agreement agreement(Person other) {
        if (name().isFull() && other.name().isFull()) {
            return names.stream()
                    .flatMap(mine -> other.names.stream().map(mine::with))
                    .max(Agreement::compareTo)
                    .orElse(Agreement.NONE);
        }
        boolean agrees = name().isFull() ? isCalled(other.name().last()) : other.isCalled(name().last());
        return agrees ? Agreement.PART : Agreement.NONE;
    }

    private boolean isCalled(Spelling word) {
        return names.stream().anyMatch(mine -> mine.hasFamilyName(word, familyFirst))
                || shorts.stream().anyMatch(word::agrees);
    }

    /** Whether they are of two states. */
    boolean isForeignTo(Person other) {
        return !states.isEmpty() && !other.states.isEmpty() && disjoint(states, other.states);
    }

    /** Whether all that they belong to is different: two states, a state and an international organisation. */
    boolean belongsElsewhereThan(Person other) {
        return !sides.isEmpty()
                && !other.sides.isEmpty()
                && disjoint(sides, other.sides)
                && disjoint(states, other.states);
    }

    /** Whether they share a side, or an office where one of them is not known to belong to a side. */
    boolean sharesOfficeOrSide(Person other) {
        return !disjoint(sides, other.sides)
                || (sides.isEmpty() || other.sides.isEmpty()) && !disjoint(profile.titles(), other.profile.titles());
    }

    /** Whether they have an office and a side in common. */
    boolean sharesOfficeAndSide(Person other) {
        return !disjoint(sides, other.sides) && !disjoint(profile.titles(), other.profile.titles());
    }

    Stream<String> articles() {
        return members.stream().map(Member::article);
    }

    private static boolean disjoint(Set<String> some, Set<String> others) {
        return some.stream().noneMatch(others::contains);
    }
}
