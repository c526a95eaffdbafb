package org.parley.resolve;

import java.util.Set;
import java.util.TreeSet;
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
        Set<Member> members = new TreeSet<>();
        Stream.concat(same.stream(), different.stream()).forEach(pair -> {
            members.add(pair.one());
            members.add(pair.other());
        });
        return members;
    }

    boolean areDifferent(Member one, Member other) {
        return !different.isEmpty() && different.contains(new Pair(one, other));
    }
}
