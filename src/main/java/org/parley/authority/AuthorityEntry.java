package org.parley.authority;

import java.net.URI;
import java.util.List;
import java.util.Optional;
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
        Optional<URI> wikidata) {
    public AuthorityEntry {
        aliases = List.copyOf(aliases);
        adjectives = List.copyOf(adjectives);
        people = List.copyOf(people);
    }
}
