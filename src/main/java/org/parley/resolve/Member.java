package org.parley.resolve;

import java.util.Comparator;

/**
 * Somebody or something as one article knows it.
 *
 * @param article IRI of the article's graph
 * @param local IRI that it has as long as nothing but this article is known
 */
public record Member(String article, String local) implements Comparable<Member> {
    private static final Comparator<Member> ORDER =
            Comparator.comparing(Member::article).thenComparing(Member::local);

    @Override
    public int compareTo(Member other) {
        return ORDER.compare(this, other);
    }
}
