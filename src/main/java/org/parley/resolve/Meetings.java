package org.parley.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.model.Slug;
import org.parley.resolve.Identities.Name;

/**
 * Says which meetings of many articles are one: those of one day and place whose parties agree, or of one day and the
 * same parties where an article does not say the place. Two meetings of one article stay two. A pure function of the
 * members and the judgements.
 */
public final class Meetings implements Census.Rules<MeetingProfile> {
    private static final int LONGEST = 14;
    private static final int NAMED_PARTIES = 3;

    private final Affiliations affiliations;

    public Meetings(Authority authority) {
        this.affiliations = new Affiliations(authority);
    }

    /** All meetings of one profile in one article. */
    private record Meeting(Member member, MeetingProfile profile, Set<String> sides, Set<String> where, Set<String> who)
            implements Comparable<Meeting> {
        @Override
        public int compareTo(Meeting other) {
            return member.compareTo(other.member);
        }

        boolean isOnDayOf(Meeting other) {
            return !profile.end().isBefore(other.profile.begin())
                    && !other.profile.end().isBefore(profile.begin());
        }

        /** One place is in the other. */
        boolean isWhere(Meeting other) {
            return profile.place().filter(other.where::contains).isPresent()
                    || other.profile.place().filter(where::contains).isPresent();
        }

        boolean isElsewhere(Meeting other) {
            return profile.place().isPresent() && other.profile.place().isPresent() && !isWhere(other);
        }

        boolean saysWho() {
            return !sides.isEmpty() || !who.isEmpty();
        }

        /** All whom one of them names are at the other, or at least two are. */
        boolean isAmong(Meeting other) {
            return overlap(sides, other.sides) || overlap(who, other.who);
        }

        private static boolean overlap(Set<String> one, Set<String> other) {
            long common = one.stream().filter(other::contains).count();
            return common > 1 || common == 1 && Math.min(one.size(), other.size()) == 1;
        }
    }

    /** The days on which it was. */
    @Override
    public Set<String> blocks(MeetingProfile profile) {
        return Stream.iterate(profile.begin(), day -> !day.isAfter(profile.end()), day -> day.plusDays(1))
                .limit(LONGEST)
                .map(LocalDate::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Identities resolve(SortedMap<Member, MeetingProfile> profiles, Judgements judgements) {
        List<Meeting> meetings = profiles.entrySet().stream()
                .map(entry -> meeting(entry.getKey(), entry.getValue()))
                .toList();
        Partition<Meeting> partition = new Partition<>(meetings, apart(judgements));
        List<List<Meeting>> pairs = pairs(meetings);
        join(pairs, partition, (one, other) -> one.isWhere(other) && one.isAmong(other));
        join(
                pairs,
                partition,
                (one, other) -> one.isAmong(other)
                        && Math.min(one.sides().size(), other.sides().size()) > 1);
        joinWhoSaysLess(meetings, pairs, partition);
        judgements.join(meetings, meeting -> List.of(meeting.member()), partition);
        return identities(partition.sets());
    }

    private Meeting meeting(Member member, MeetingProfile profile) {
        Set<String> who = profile.people().stream()
                .map(name -> PersonName.of(name).last().block())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> where =
                profile.place().map(place -> affiliations.around(place)).orElse(Set.of());
        return new Meeting(member, profile, affiliations.sides(profile.actors()), where, who);
    }

    private static BiPredicate<Meeting, Meeting> apart(Judgements judgements) {
        return (one, other) ->
                one != other && one.member().article().equals(other.member().article())
                        || judgements.areDifferent(one.member(), other.member())
                        || !one.isOnDayOf(other)
                        || one.isElsewhere(other)
                        || !one.sides().isEmpty() && !other.sides().isEmpty() && !one.isAmong(other);
    }

    private List<List<Meeting>> pairs(List<Meeting> meetings) {
        Map<String, List<Meeting>> days = new TreeMap<>();
        meetings.forEach(meeting -> blocks(meeting.profile())
                .forEach(day ->
                        days.computeIfAbsent(day, key -> new ArrayList<>()).add(meeting)));
        List<List<Meeting>> pairs = new ArrayList<>();
        for (List<Meeting> together : days.values()) {
            for (int i = 0; i < together.size(); i++) {
                for (int j = i + 1; j < together.size(); j++) {
                    pairs.add(List.of(together.get(i), together.get(j)));
                }
            }
        }
        return pairs;
    }

    private static void join(
            List<List<Meeting>> pairs, Partition<Meeting> partition, BiPredicate<Meeting, Meeting> safe) {
        pairs.stream()
                .filter(pair -> safe.test(pair.get(0), pair.get(1)))
                .forEach(pair -> partition.join(pair.get(0), pair.get(1)));
    }

    /** An article that names nobody at a meeting means the only one of that day and place. */
    private static void joinWhoSaysLess(
            List<Meeting> meetings, List<List<Meeting>> pairs, Partition<Meeting> partition) {
        Map<Meeting, Set<Meeting>> found = new TreeMap<>();
        for (List<Meeting> pair : pairs) {
            for (int i = 0; i < 2; i++) {
                Meeting less = pair.get(i);
                Meeting more = pair.get(1 - i);
                if (!less.saysWho() && less.isWhere(more) && !partition.areApart(less, more)) {
                    found.computeIfAbsent(less, key -> new TreeSet<>())
                            .add(partition.of(more).get(0));
                }
            }
        }
        found.forEach((less, all) -> {
            if (all.size() == 1) {
                partition.join(less, all.iterator().next());
            }
        });
    }

    private static Identities identities(List<List<Meeting>> sets) {
        Naming<Meeting> naming = new Naming<>(
                sets,
                Comparator.comparing(Meetings::first),
                Meetings::name,
                List.of(
                        set -> Naming.lastPart(first(set).article()),
                        set -> Naming.lastPart(first(set).local())));
        Map<Member, Name> names = new HashMap<>();
        sets.forEach(set -> set.forEach(meeting -> names.put(meeting.member(), new Name(naming.of(set), ""))));
        return new Identities(names, Set.of());
    }

    private static String name(List<Meeting> set) {
        LocalDate day = set.stream()
                .map(meeting -> meeting.profile().begin())
                .min(LocalDate::compareTo)
                .orElseThrow();
        Optional<String> place = set.stream()
                .flatMap(meeting -> meeting.profile().place().stream())
                .sorted()
                .findFirst();
        Stream<String> sides = set.stream()
                .flatMap(meeting -> meeting.sides().stream())
                .map(Naming::lastPart)
                .distinct()
                .sorted()
                .limit(NAMED_PARTIES);
        return "meeting/" + day + "-"
                + Slug.of(Stream.concat(place.map(Naming::lastPart).stream(), sides)
                        .collect(Collectors.joining("-")));
    }

    private static Member first(List<Meeting> set) {
        return set.stream().map(Meeting::member).min(Member::compareTo).orElseThrow();
    }
}
