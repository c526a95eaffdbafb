package org.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Türkiye, turkey
                    U.S., united states
                    the US envoy, united states envoy
                    H.E. José Vik, jose vik
                    His Excellency Mr. Vik, vik
                    People’s Republic of China, china
                    Sheikh-Tamim, sheikh tamim
                    the, ''
                    """)
    void comparesWordsWithoutAccentsMarksAndOtherNames(String text, String plain) {
        assertEquals(plain, Plain.text(text));
    }

    @Test
    void letsNamesHaveTwoWordsMore() {
        assertTrue(Agreement.names("Foreign Minister Ada Lind", "Ada Lind"));
        assertFalse(Agreement.names("Arland Foreign Minister Ada Lind", "Ada Lind"));
        assertFalse(Agreement.names("Ada Lind", "Lind"));
        assertFalse(Agreement.names("Lind", "Ada Lind"));
        assertTrue(Agreement.names("Lind", "Ada Lind|Lind"));
        assertFalse(Agreement.names("", "|"));
    }

    @Test
    void findsWordsOfTextsAtTheirBeginning() {
        assertTrue(Agreement.texts("foreign ministers", "foreign minister"));
        assertFalse(Agreement.texts("itinerary", "it"));
        assertTrue(Agreement.texts("", "office|"));
        assertFalse(Agreement.texts("", "office"));
        assertTrue(Agreement.texts("anything", "||"));
    }

    @Test
    void wantsHalfOfTheWordsOfSpan() {
        assertTrue(Agreement.spans("open by June", "the crossing open by June"));
        assertFalse(Agreement.spans("by June", "the crossing open in June at last"));
        assertTrue(Agreement.spans("", ""));
        assertFalse(Agreement.spans("", "June"));
    }

    @Test
    void wantsKeyWordsOrHalfOfLongerContent() {
        assertTrue(Agreement.contents("no monitors", "monitor"));
        assertTrue(Agreement.contents("crossing open June soon", "the crossing open June"));
        assertFalse(Agreement.contents("open soon", "crossing open"));
        assertTrue(Agreement.contents(
                "at the border posts", "stay at the border posts until all troops have left the area"));
    }

    @Test
    void comparesClassesOfStance() {
        assertTrue(Agreement.stances("insists on", "demand"));
        assertTrue(Agreement.stances("deny", "rejects"));
        assertTrue(Agreement.stances("reject", "accuse|denied|deny"));
        assertFalse(Agreement.stances("agree", "demand"));
        assertFalse(Agreement.stances("", "demand"));
    }

    @Test
    void comparesRolesByWhatTheyCountAs() {
        assertTrue(Agreement.roles("host", "mediator"));
        assertTrue(Agreement.roles("delegation head", "party"));
        assertTrue(Agreement.roles("former head", "signatory"));
        assertFalse(Agreement.roles("observer", "party|absent"));
    }

    @Test
    void wantsDatesAsExactAsGold() {
        assertTrue(Agreement.dates("2024-04-08T10:00", "2024-04-08"));
        assertFalse(Agreement.dates("2024-04", "2024-04-08"));
        assertTrue(Agreement.dates("", ""));
    }

    @Test
    void wantsFirstLettersOfStatus() {
        assertTrue(Agreement.statuses("Cancelled", "canceled"));
        assertFalse(Agreement.statuses("held", "planned|proposed"));
    }
}
