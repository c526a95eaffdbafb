package org.parley.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.authority.Authority.Match;
import org.parley.authority.Authority.Use;
import org.parley.model.Kind;

class AuthorityTest {
    private static final Authority AUTHORITY = Authority.load();

    @Test
    void everyReferenceResolves() {
        for (AuthorityEntry entry : AUTHORITY.entries()) {
            Stream.of(entry.within(), entry.seatOf())
                    .flatMap(Optional::stream)
                    .forEach(id -> assertTrue(AUTHORITY.byId(id).isPresent(), entry.id() + " refers to " + id));
        }
    }

    @Test
    void aPlaceOrTheHouseOfARulerIsTheSeatOfAnActor() {
        for (AuthorityEntry entry : AUTHORITY.entries()) {
            entry.seatOf().flatMap(AUTHORITY::byId).ifPresent(actor -> {
                boolean house = entry.kind() == Kind.GOVERNMENT_BODY && actor.kind() == Kind.STATE;
                assertTrue(house || entry.kind().category() == Kind.Category.PLACE, entry.id());
                assertEquals(Kind.Category.ACTOR, actor.kind().category(), entry.id());
            });
        }
    }

    @Test
    void everyIdentifierIsASlug() {
        for (AuthorityEntry entry : AUTHORITY.entries()) {
            assertTrue(entry.id().matches("[a-z]+/[a-z0-9]+(-[a-z0-9]+)*"), entry.id());
        }
    }

    @Test
    void everyWikidataItemIsWellFormedAndUsedOnce() {
        Map<String, String> seen = new HashMap<>();
        for (AuthorityEntry entry : AUTHORITY.entries()) {
            entry.wikidata().map(Object::toString).ifPresent(iri -> {
                assertTrue(iri.matches("http://www\\.wikidata\\.org/entity/Q[1-9]\\d*"), iri);
                assertEquals(null, seen.put(iri, entry.id()), iri);
            });
        }
    }

    @Test
    void everyMemberOfTheUnitedNationsHasASeat() {
        // 193 members, 2 observers, and those that are recognised by some.
        assertTrue(states().filter(state -> state.wikidata().isPresent()).count() >= 195);
        Set<String> seats = new TreeSet<>();
        AUTHORITY.entries().forEach(entry -> entry.seatOf().ifPresent(seats::add));
        Set<String> without = new TreeSet<>();
        states().map(AuthorityEntry::id).filter(id -> !seats.contains(id)).forEach(without::add);
        assertEquals(
                // Of Belgium, because what Brussels says the European Union says.
                Set.of(
                        "state/belgium",
                        "state/czechoslovakia",
                        "state/north-vietnam",
                        "state/north-yemen",
                        "state/northern-cyprus",
                        "state/serbia-and-montenegro",
                        "state/south-vietnam",
                        "state/south-yemen",
                        "state/soviet-union",
                        "state/yugoslavia",
                        "state/zaire"),
                without);
    }

    @Test
    void onlyKnownNamesAreBorneByTwoStates() {
        Set<String> ambiguous = new TreeSet<>();
        states().forEach(state -> Stream.concat(Stream.of(state.name()), state.aliases().stream())
                .filter(name -> AUTHORITY.named(name).stream()
                                .filter(entry -> entry.kind() == Kind.STATE)
                                .count()
                        > 1)
                .forEach(ambiguous::add));
        assertEquals(Set.of("Congo"), ambiguous);
    }

    @Test
    void findsNamesHoweverTheyAreSpelt() {
        for (String name : List.of("Türkiye", "Turkiye", "Turkey", "TURKEY", "Republic of Türkiye")) {
            assertEquals(List.of("state/turkey"), ids(AUTHORITY.named(name)), name);
        }
        assertEquals(List.of("state/ivory-coast"), ids(AUTHORITY.named("Côte d’Ivoire")));
        assertEquals(List.of("state/united-states"), ids(AUTHORITY.named("the U.S.")));
        assertEquals(List.of("city/sanaa"), ids(AUTHORITY.named("Sana’a")));
        assertEquals(List.of("org/world-health-organization"), ids(AUTHORITY.named("WHO")));
    }

    @Test
    void wordsThatAreNoNamesAreNotFound() {
        for (String word : List.of("who", "us", "turkey", "US dollars", "IT", "", ".")) {
            assertEquals(List.of(), AUTHORITY.named(word), word);
        }
    }

    @Test
    void keepsAllWhoBearAName() {
        assertEquals(
                List.of("state/democratic-republic-of-the-congo", "state/republic-of-the-congo"),
                ids(AUTHORITY.named("Congo")));
        assertEquals(List.of("state/georgia", "region/georgia-u-s-state"), ids(AUTHORITY.named("Georgia")));
    }

    @Test
    void findsByAdjectiveAndPeople() {
        assertEquals(List.of("state/netherlands"), ids(AUTHORITY.adjective("Dutch")));
        assertEquals(List.of("state/united-kingdom"), ids(AUTHORITY.people("Britons")));
    }

    @Test
    void matchesTheLongestName() {
        assertMatch("state/south-sudan", 2, Use.NAME, "South", "Sudan", "said");
        assertMatch("state/south-sudan", 2, Use.ADJECTIVE, "South", "Sudanese", "rebels");
        assertMatch("org/un-security-council", 3, Use.NAME, "U.N.", "Security", "Council");
        assertMatch("state/ukraine", 1, Use.PEOPLE, "Ukrainians", "voted");
        assertMatch("state/guinea-bissau", 3, Use.NAME, "Guinea", "-", "Bissau");
        assertMatch("group/al-shabaab", 3, Use.NAME, "Al", "-", "Shabaab");
        assertMatch("city/washington", 3, Use.NAME, "Washington", ",", "D.C.", ",");
        assertMatch("city/kyiv", 1, Use.NAME, "Kyiv", ",", "Ukraine");
        assertEquals(Optional.empty(), AUTHORITY.longestMatch(List.of("nobody", "said"), 0));
        assertEquals(Optional.empty(), AUTHORITY.longestMatch(List.of("-", "Iran"), 0));
    }

    @Test
    void knowsTownsApart() {
        AuthorityEntry town = AUTHORITY.towns("Antofagasta").get(0);
        assertEquals(Optional.of("state/chile"), town.within());
        assertEquals(Optional.of(town), AUTHORITY.byId(town.id()));
        assertEquals(List.of(), AUTHORITY.named("Antofagasta"));
        assertEquals(Optional.empty(), AUTHORITY.longestMatch(List.of("Best", "of", "all"), 0));
        for (AuthorityEntry newcastle : AUTHORITY.towns("Newcastle")) {
            assertTrue(newcastle.within().flatMap(AUTHORITY::byId).isPresent(), newcastle.id());
        }
    }

    @Test
    void leavesTheArticleOutWhereTheNameGoesOnWithoutIt() {
        assertMatch("city/the-hague", 2, Use.NAME, "The", "Hague", "court");
        assertMatch("media/the-guardian", 2, Use.NAME, "The", "Guardian", "reported");
        assertEquals(Optional.empty(), AUTHORITY.longestMatch(List.of("The", "Guardian", "Council"), 0));
        assertEquals(Optional.empty(), AUTHORITY.longestMatch(List.of("the", "Gambia"), 0));
        assertEquals(Optional.empty(), AUTHORITY.longestMatch(List.of("the"), 0));
    }

    private static void assertMatch(String id, int length, Use use, String... words) {
        Match match = AUTHORITY.longestMatch(List.of(words), 0).orElseThrow();
        assertEquals(List.of(id), ids(match.entries()));
        assertEquals(length, match.length());
        assertEquals(use, match.use());
    }

    private static Stream<AuthorityEntry> states() {
        return AUTHORITY.entries().stream().filter(entry -> entry.kind() == Kind.STATE);
    }

    private static List<String> ids(List<AuthorityEntry> entries) {
        return entries.stream().map(AuthorityEntry::id).toList();
    }
}
