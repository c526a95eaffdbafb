package org.parley.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Things put into sets of those that are one; a set grows only where nothing in it forbids that. */
final class Partition<T> {
    private final BiPredicate<T, T> apart;
    private final List<T> all;
    private final Map<T, List<T>> sets = new IdentityHashMap<>();

    /** @param apart whether two can never be one, whatever they have in common; symmetric */
    Partition(Collection<T> things, BiPredicate<T, T> apart) {
        this.apart = apart;
        all = List.copyOf(things);
        all.forEach(thing -> sets.put(thing, new ArrayList<>(List.of(thing))));
    }

    List<T> of(T thing) {
        return sets.get(thing);
    }

    boolean areOne(T one, T other) {
        return of(one) == of(other);
    }

    /** Whether anything that is one with {@code one} is apart from anything that is one with {@code other}. */
    boolean areApart(T one, T other) {
        return anyPair(one, other, apart);
    }

    /** Whether this holds between anything that is one with {@code one} and anything that is one with {@code other}. */
    boolean anyPair(T one, T other, BiPredicate<T, T> holds) {
        List<T> there = of(other);
        return of(one).stream().anyMatch(mine -> there.stream().anyMatch(theirs -> holds.test(mine, theirs)));
    }

    void join(T one, T other) {
        if (!areOne(one, other) && !areApart(one, other)) {
            merge(one, other);
        }
    }

    /** Joins them even if they are apart. */
    void merge(T one, T other) {
        List<T> mine = of(one);
        List<T> theirs = of(other);
        if (mine != theirs) {
            mine.addAll(theirs);
            theirs.forEach(thing -> sets.put(thing, mine));
        }
    }

    /** In the order of the first of each. */
    List<List<T>> sets() {
        List<List<T>> found = new ArrayList<>();
        Map<List<T>, Boolean> seen = new IdentityHashMap<>();
        for (T thing : all) {
            if (seen.put(of(thing), true) == null) {
                found.add(of(thing));
            }
        }
        return found;
    }
}
