package org.parley.authority;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Kind;

/**
 * A state, place or organisation that is known by name.
 *
 * @param id stable local name such as {@code state/ukraine}
 * @param kind what sort of thing it is
 * @param name its common English name
 * @param aliases other names and acronyms
 * @param adjectives words that say that something is its ("Ukrainian", "Dutch")
 * @param people nouns for those who belong to it, singular and plural ("Ukrainians", "Briton")
 * @param within identifier of the place, state or organisation it is in or part of
 * @param seatOf identifier of the actor that is meant when a place is said to act ("Moscow rejected …")
 * @param wikidata its IRI in Wikidata, empty when not known for certain
 * @param code the two letters of ISO 3166 for a state that has them
 */
public record AuthorityEntry(
        String id,
        Kind kind,
        String name,
        List<String> aliases,
        List<String> adjectives,
        List<String> people,
        Optional<String> within,
        Optional<String> seatOf,
        Optional<URI> wikidata,
        Optional<String> code) {
    public AuthorityEntry {
        aliases = List.copyOf(aliases);
        adjectives = List.copyOf(adjectives);
        people = List.copyOf(people);
    }

    /** With what {@code other} knows besides; where both know one thing, this one is right. */
    AuthorityEntry with(AuthorityEntry other) {
        Set<String> otherNames = new LinkedHashSet<>(aliases);
        if (!other.name.equals(name)) {
            otherNames.add(other.name);
        }
        otherNames.addAll(other.aliases);
        otherNames.remove(name);
        return new AuthorityEntry(
                id,
                kind,
                name,
                List.copyOf(otherNames),
                union(adjectives, other.adjectives),
                union(people, other.people),
                within.or(() -> other.within),
                seatOf.or(() -> other.seatOf),
                wikidata.or(() -> other.wikidata),
                code.or(() -> other.code));
    }

    private static List<String> union(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
