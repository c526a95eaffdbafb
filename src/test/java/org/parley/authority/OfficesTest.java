package org.parley.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfficesTest {
    private static final Offices OFFICES = Offices.load();

    @Test
    void findsTheLongestTitle() {
        assertOffice("secretary of state", "secretary of state", 3, "Secretary of State Jane Doe");
        assertOffice("secretary-general", "secretary-general", 1, "Secretary-General of the bloc");
        assertOffice("secretary-general", "secretary-general", 3, "secretary - general of the bloc");
        assertOffice("prime minister", "prime minister", 2, "Prime Minister Jane Doe");
        assertOffice("prime minister", "prime minister", 1, "PM Jane Doe");
        assertOffice("special envoy", "special envoy", 2, "special envoy for Sudan");
    }

    @Test
    void knowsMinistersByTheirPortfolio() {
        assertOffice("minister of foreign affairs", "foreign minister", 4, "Minister of Foreign Affairs John Roe");
        assertOffice("defense minister", "defence minister", 2, "defense minister John Roe");
        assertOffice(
                "minister of justice and human rights", "justice minister", 6, "minister of justice and human rights");
        assertOffice("minister of justice", "justice minister", 3, "minister of justice and his aide");
    }

    @Test
    void knowsDeputies() {
        assertOffice("deputy foreign minister", "deputy foreign minister", 3, "deputy foreign minister John Roe");
        assertOffice("first deputy prime minister", "first deputy prime minister", 4, "first deputy prime minister");
        assertOffice("vice president", "vice president", 2, "Vice President Jane Doe");
        assertEquals(
                Office.Kind.MINISTER,
                find("deputy foreign minister").orElseThrow().office().kind());
    }

    @Test
    void putsPluralsIntoTheSingular() {
        for (String plural : List.of("foreign ministers", "Foreign Ministers")) {
            assertTrue(find(plural).orElseThrow().plural(), plural);
            assertEquals("foreign minister", find(plural).orElseThrow().office().title());
        }
        assertEquals("spokesman", find("spokesmen said").orElseThrow().office().title());
        assertEquals(
                "secretary-general",
                find("secretaries-general").orElseThrow().office().title());
        assertEquals(
                "secretary of state",
                find("secretaries of state").orElseThrow().office().title());
        assertEquals("deputy", find("deputies").orElseThrow().office().title());
    }

    @Test
    void findsNoTitleInOtherWords() {
        for (String words : List.of("pm on Monday", "ministry", "the president", "- president", "deputy")) {
            Optional<Offices.Match> match = find(words);
            assertTrue(match.isEmpty() || words.equals("deputy"), words + " " + match);
        }
    }

    @Test
    void tellsHonorificsFromOffices() {
        assertTrue(OFFICES.isHonorific("Mr."));
        assertTrue(OFFICES.isHonorific("Gen."));
        assertFalse(OFFICES.isHonorific("President"));
        assertEquals(Optional.of(Gender.FEMALE), OFFICES.gender("Ms."));
        assertEquals(Optional.empty(), OFFICES.gender("Dr."));
    }

    private static void assertOffice(String title, String canonical, int length, String words) {
        Offices.Match match = find(words).orElseThrow();
        assertEquals(title, match.office().title());
        assertEquals(canonical, match.office().canonical());
        assertEquals(length, match.length());
    }

    private static Optional<Offices.Match> find(String words) {
        return OFFICES.longestMatch(List.of(words.split(" ")), 0);
    }
}
