package org.parley.resolve;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody has decided about two, named by where they appeared when it was decided, so that it holds whatever they
 * are called later.
 *
 * @param same whether they are one
 * @param first appearances of the first, at least one
 * @param second appearances of the second, at least one
 */
public record Judgement(boolean same, SortedSet<Member> first, SortedSet<Member> second) {
    public Judgement {
        first = Collections.unmodifiableSortedSet(new TreeSet<>(first));
        second = Collections.unmodifiableSortedSet(new TreeSet<>(second));
    }
}
