package org.parley.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people have decided, whatever the rules would say.
 *
 * @param same pairs that are one
 * @param different pairs that are two; where both are said, they are two
 */
public record Judgements(Set<Pair> same, Set<Pair> different) {
    public static final Judgements NONE = new Judgements(Set.of(), Set.of());

    /** Two members in their order. */
    public record Pair(Member one, Member other) implements Comparable<Pair> {
        public Pair {
            if (one.compareTo(other) > 0) {
                Member first = other;
                other = one;
                one = first;
            }
        }

        @Override
        public int compareTo(Pair other) {
            int first = one.compareTo(other.one);
            return first == 0 ? this.other.compareTo(other.other) : first;
        }
    }

    public Judgements {
        same = Set.copyOf(same);
        different = Set.copyOf(different);
    }

    /** All that somebody has judged upon. */
    Set<Member> members() {
        return partners().keySet();
    }

    /** With whom everybody is said to be one, or another. */
    Map<Member, Set<Member>> partners() {
        Map<Member, Set<Member>> partners = new HashMap<>();
        Stream.concat(same.stream(), different.stream()).forEach(pair -> {
            partners.computeIfAbsent(pair.one(), key -> new TreeSet<>()).add(pair.other());
            partners.computeIfAbsent(pair.other(), key -> new TreeSet<>()).add(pair.one());
        });
        return partners;
    }

    /** All that are said to be another than somebody. */
    Set<Member> kept() {
        return different.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
    }

    boolean areDifferent(Member one, Member other) {
        return !different.isEmpty() && different.contains(new Pair(one, other));
    }

    /** Joins what was judged to be one with all that is one with it, whatever keeps them apart. */
    <T> void join(Collection<T> things, Function<T, Collection<Member>> members, Partition<T> partition) {
        if (same.isEmpty()) {
            return;
        }
        Map<Member, T> byMember = new HashMap<>();
        things.forEach(thing -> members.apply(thing).forEach(member -> byMember.put(member, thing)));
        same.stream()
                .sorted()
                .filter(pair -> byMember.containsKey(pair.one()) && byMember.containsKey(pair.other()))
                .forEach(pair -> {
                    T one = byMember.get(pair.one());
                    T other = byMember.get(pair.other());
                    if (!partition.anyPair(
                            one,
                            other,
                            (mine, theirs) -> areDifferent(
                                    members.apply(mine).iterator().next(),
                                    members.apply(theirs).iterator().next()))) {
                        partition.merge(one, other);
                    }
                });
    }

    /**
     * What these judgements mean for the members that there are: one appearance stands for its side where two are one,
     * and all do where they are two.
     */
    public static Judgements of(Collection<Judgement> judgements, Predicate<Member> exists) {
        Set<Pair> same = new TreeSet<>();
        Set<Pair> different = new TreeSet<>();
        for (Judgement judgement : judgements) {
            List<Member> first = judgement.first().stream().filter(exists).toList();
            List<Member> second = judgement.second().stream().filter(exists).toList();
            if (!judgement.same()) {
                first.forEach(one -> second.forEach(other -> different.add(new Pair(one, other))));
            } else if (!first.isEmpty() && !second.isEmpty()) {
                same.add(new Pair(first.get(0), second.get(0)));
            }
        }
        return new Judgements(same, different);
    }

    /** Two that are one by some of the judgements and two by another, if there are such. */
    public Optional<Pair> contradiction() {
        Partition<Member> one = new Partition<>(members().stream().sorted().toList(), (mine, theirs) -> false);
        Map<Member, Member> known = one.sets().stream()
                .map(set -> set.get(0))
                .collect(Collectors.toMap(member -> member, member -> member));
        same.forEach(pair -> one.merge(known.get(pair.one()), known.get(pair.other())));
        return different.stream()
                .filter(pair -> one.areOne(known.get(pair.one()), known.get(pair.other())))
                .min(Pair::compareTo);
    }
}
