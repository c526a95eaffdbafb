package org.parley.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One referent of one article, before it is known who or what that is in the world. All pronouns and short forms of a
 * referent share one mention.
 *
 * @param kind what sort of thing it is
 * @param name the fullest name that the article or the authority data gives
 * @param authority identifier of its entry in the authority data, empty when it has none
 * @param aliases other names that the article uses for it, sorted
 */
public record Mention(Kind kind, String name, Optional<String> authority, SortedSet<String> aliases) {
    public Mention {
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    }

    public Mention(Kind kind, String name) {
        this(kind, name, Optional.empty(), new TreeSet<>());
    }
}
