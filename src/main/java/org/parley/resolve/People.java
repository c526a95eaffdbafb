package org.parley.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.authority.GivenNames;
import org.parley.resolve.PersonName.Agreement;

/**
 * Says which people of many articles are one. Full names that agree are one person unless states speak against it; a
 * family name alone joins only where office or affiliation agree, too. Two people of one article stay two. A pure
 * function of the members and the judgements: the order in which articles came does not matter.
 */
public final class People implements Census.Rules<PersonProfile> {
    private final Affiliations affiliations;
    private final GivenNames givenNames;
    private final Map<PersonProfile, Person> models = new HashMap<>();

    public People(Authority authority, GivenNames givenNames) {
        this.affiliations = new Affiliations(authority);
        this.givenNames = givenNames;
    }

    @Override
    public Set<String> blocks(PersonProfile profile) {
        return model(profile).blocks();
    }

    @Override
    public Identities resolve(SortedMap<Member, PersonProfile> profiles, Judgements judgements) {
        List<Person> people = people(profiles, judgements.kept());
        Partition<Person> partition = new Partition<>(people, apart(people, judgements));
        PeopleMerge merge = new PeopleMerge(partition, pairs(people));
        merge.join();
        judgements.join(people, Person::members, partition);
        return merge.identities();
    }

    /** One for each profile; what nothing but a short name tells of, and what somebody judged different, stays by itself. */
    private List<Person> people(SortedMap<Member, PersonProfile> profiles, Set<Member> judged) {
        Map<Object, SortedSet<Member>> members = new HashMap<>();
        profiles.forEach((member, profile) -> {
            Person model = model(profile);
            boolean alone = judged.contains(member) || !model.isFullyNamed() && !model.isPlaced();
            members.computeIfAbsent(alone ? member : profile, key -> new TreeSet<>())
                    .add(member);
        });
        return members.values().stream()
                .map(group -> model(profiles.get(group.first())).with(group))
                .sorted()
                .toList();
    }

    private Person model(PersonProfile profile) {
        return models.computeIfAbsent(profile, this::person);
    }

    private Person person(PersonProfile profile) {
        PersonName name = PersonName.of(profile.name());
        List<PersonName> aliases =
                profile.aliases().stream().map(PersonName::of).toList();
        List<PersonName> names = Stream.concat(
                        Stream.of(name), aliases.stream().filter(alias -> name.isFull() && alias.isFull()))
                .toList();
        List<Spelling> shorts = aliases.stream()
                .filter(alias -> !alias.isFull() && !givenNames.contains(alias.text()))
                .map(PersonName::last)
                .toList();
        boolean familyFirst = name.isFull()
                && !givenNames.contains(profile.name().split("[\\s-]", 2)[0])
                && shorts.stream().noneMatch(name.last()::agrees);
        return new Person(
                profile,
                profile.name() + "\n" + profile,
                names,
                shorts,
                familyFirst,
                affiliations.sides(profile.affiliations()),
                affiliations.states(profile.affiliations()),
                new TreeSet<>());
    }

    /** Two of one article, two that somebody judged different, two that belong elsewhere, two full names. */
    private static BiPredicate<Person, Person> apart(List<Person> people, Judgements judgements) {
        Map<String, List<Person>> byArticle = new HashMap<>();
        people.forEach(person -> person.articles()
                .forEach(article -> byArticle
                        .computeIfAbsent(article, key -> new ArrayList<>())
                        .add(person)));
        Map<Person, Set<Person>> besides = new IdentityHashMap<>();
        byArticle.values().stream().filter(together -> together.size() > 1).forEach(together -> {
            for (Person person : together) {
                besides.computeIfAbsent(person, key -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .addAll(together);
            }
        });
        return (one, other) ->
                one != other && besides.getOrDefault(one, Set.of()).contains(other)
                        || judgements.areDifferent(one.first(), other.first())
                        || one.belongsElsewhereThan(other)
                        || one.name().isFull() && other.name().isFull() && one.agreement(other) == Agreement.NONE;
    }

    /** All who agree in name at least in part. */
    private static List<PeopleMerge.Pair> pairs(List<Person> people) {
        Map<String, List<Person>> blocks = new TreeMap<>();
        people.forEach(person -> person.blocks()
                .forEach(block ->
                        blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(person)));
        List<PeopleMerge.Pair> pairs = new ArrayList<>();
        blocks.forEach((block, together) -> {
            for (int i = 0; i < together.size(); i++) {
                for (int j = i + 1; j < together.size(); j++) {
                    Agreement agreement = together.get(i).agreement(together.get(j));
                    if (agreement != Agreement.NONE) {
                        pairs.add(new PeopleMerge.Pair(together.get(i), together.get(j), agreement));
                    }
                }
            }
        });
        return pairs;
    }
}
