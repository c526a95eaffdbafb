package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.authority.Authority;
import org.parley.model.Fact;
import org.parley.model.Mention;
import org.parley.nlp.SharedEngine;

class MeetingsIT {
    private static final Extraction EXTRACTION = new Extraction(Authority.load());

    /** Runs the examples of {@code patterns/presence.txt}. */
    @TestFactory
    Stream<DynamicTest> findsWhoIsWhat() {
        return examples("yes ")
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    String[] parts = example.split(" \\| ", 2);
                    assertTrue(roles(parts[0]).contains(parts[1]), () -> example + " gives " + roles(parts[0]));
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsNobody() {
        return Presences.load().stream()
                .flatMap(rule -> rule.examples().stream()
                        .filter(line -> line.startsWith("no "))
                        .map(line -> DynamicTest.dynamicTest(line, () -> {
                            String role = rule.role().name().toLowerCase(Locale.ROOT);
                            assertTrue(
                                    roles(line.substring(3)).stream().noneMatch(found -> found.endsWith(" | " + role)),
                                    () -> line + " gives " + roles(line.substring(3)));
                        })));
    }

    /** Runs the examples of {@code patterns/encounters.txt}. */
    @TestFactory
    Stream<DynamicTest> findsEncounters() {
        return Encounters.load().stream()
                .flatMap(act -> act.examples().stream())
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    String[] parts = example.substring(example.indexOf(' ') + 1).split(" \\| ", 2);
                    assertEquals(
                            parts.length > 1 ? List.of(parts[1]) : List.of(),
                            meetings("The mediators want a treaty. " + parts[0]));
                }));
    }

    @Test
    void mergesAllMentionsOfOneMeeting() {
        String text = "Kenya and Uganda held talks in Kampala on 4 March 2024. "
                + "The meeting took place at State House. The session lasted two hours.";
        assertEquals(List.of("2024-03-04 Kampala held"), meetings(text));
    }

    @Test
    void keepsTheNextMeetingApart() {
        String text = "Kenya and Uganda held talks in Kampala on 4 March 2024. "
                + "Another round is planned in Nairobi for 10 April 2024.";
        assertEquals(List.of("2024-03-04 Kampala held", "2024-04-10 Nairobi planned"), meetings(text));
    }

    @Test
    void takesNoPlaceFromThoseWhoTellOfIt() {
        assertEquals(
                List.of("2024-03-04 Mombasa held"),
                meetings(
                        "Kenya and Uganda held a second round of talks on 4 March 2024, the foreign ministry in Kampala"
                                + " said. The meeting took place in Mombasa."));
    }

    @Test
    void makesNoMeetingOfTalksThatHaveNoDate() {
        assertEquals(
                List.of(),
                meetings("The Norwegian envoy left Kampala on 4 March 2024 without a date for new talks between Kenya"
                        + " and Uganda."));
    }

    @Test
    void takesNoPlaceFromAJourneyAfterwards() {
        assertEquals(
                List.of("2024-03-04 Kampala held"),
                meetings("The presidents of Kenya and Uganda met in Kampala on 4 March 2024 before departing for"
                        + " Nairobi."));
    }

    @Test
    void findsWhomSomebodyMetBeforeSpeaking() {
        assertEquals(
                List.of("2024-03-04 Kampala held"),
                meetings("The president of Kenya spoke to reporters in Kampala on 4 March 2024 after meeting with the"
                        + " president of Uganda."));
    }

    @Test
    void tellsACancelledMeeting() {
        String text = "Kenya and Uganda held talks in Kampala on 4 March 2024. "
                + "A summit that was scheduled for 8 March has been called off.";
        assertEquals(List.of("2024-03-04 Kampala held", "2024-03-08  cancelled"), meetings(text));
    }

    @Test
    void findsRoundsWithoutTheirNoun() {
        String text = "Two rounds, in Rabat in March 2024 and in Tunis in April 2024, brought the negotiators nothing. "
                + "A third, planned for 2 June 2024 in Cairo, is in doubt.";
        assertEquals(List.of("2024-03 Rabat held", "2024-04 Tunis held", "2024-06-02 Cairo planned"), meetings(text));
    }

    @Test
    void countsFromTheDayToldOf() {
        String text = "Kenya and Uganda held talks in Kampala on 4 March 2024. "
                + "Ten days later their ministers signed a treaty in Nairobi.";
        assertEquals(List.of("2024-03-04 Kampala held", "2024-03-14 Nairobi held"), meetings(text));
    }

    @Test
    void datesAMeetingByTheDayAfterIt() {
        String text = "KAMPALA: Kenya will keep its word, its president said on Friday, 8 March 2024, a day after his "
                + "meeting with the president of Uganda at Entebbe Airport. ";
        assertEquals(List.of("2024-03-07  held"), meetings(text));
    }

    @Test
    void findsAttemptsInARow() {
        assertEquals(
                List.of("2024-03 Kampala held", "2024-04 Nairobi held"),
                meetings("Peace talks in Kampala in March 2024 and in Nairobi in April 2024 failed."));
        assertEquals(
                List.of("2024-03-04 Kampala held"),
                meetings("Kenya and Uganda signed a treaty in Kampala on 4 March 2024 fixing the border for which they "
                        + "fought in 1971 and 1981."));
    }

    @Test
    void takesNoPlaceFromAnotherClause() {
        assertEquals(
                List.of("2024-03-04  held"),
                meetings("The government and rebels from the province of Aceh signed a peace treaty on 4 March 2024."));
    }

    @Test
    void keepsAReceptionElsewhereApart() {
        assertEquals(
                List.of("2024-03-04 Kampala held", "2024-03-04 Kampala held"),
                meetings(
                        "Kenya and Uganda held talks at State House in Kampala on 4 March 2024. "
                                + "The queen received the president of Kenya at the Sheraton Hotel in Kampala on 4 March 2024."));
    }

    @Test
    void tellsThatTheMeetingNamedBeforeWasCalledOff() {
        assertEquals(
                List.of("2024-03-04 Kampala cancelled"),
                meetings("A summit of Kenya and Uganda was planned in Kampala for 4 March 2024, but it was put off."));
        assertEquals(List.of(), meetings("Kenya declared a truce on 4 March 2024 and called it off."));
    }

    @Test
    void findsWhenTalksGoOn() {
        assertEquals(
                List.of("2024-03-04 Kampala held", "2024-03-08  planned"),
                meetings("A round of peace talks in Kampala was broken off on 4 March 2024 and will resume by video "
                        + "link on 8 March 2024."));
    }

    @Test
    void findsTalksThatTwoAgreeToBegin() {
        assertEquals(List.of("  planned"), meetings("Kenya and Uganda have agreed to begin talks on their border."));
        assertEquals(List.of(), meetings("The president of Kenya wants to begin talks on the border."));
    }

    @Test
    void findsTelephoneCalls() {
        assertEquals(
                List.of("2024-03-04  held"),
                meetings("The presidents of Kenya and Uganda had a telephone conversation on 4 March 2024."));
        assertEquals(List.of(), meetings("The president of Kenya told reporters so in a phone call on 4 March 2024."));
    }

    @Test
    void findsNoMeetingThatIsDenied() {
        assertEquals(
                List.of(),
                meetings("The president of Kenya denied reports that his minister had met a rebel leader in Kampala."));
        assertEquals(
                List.of(), meetings("Kenya accused the union of bargaining in bad faith in Kampala on 4 March 2024."));
    }

    @Test
    void takesThePlaceOfAVisit() {
        assertEquals(
                List.of("2024-03-04 Kampala held"),
                meetings(
                        "The president of Uganda held talks on 4 March 2024 with the foreign minister of Kenya, who is "
                                + "on a three-day visit to Kampala."));
        assertEquals(
                List.of("2024-03-04 Kampala held"),
                meetings(
                        "It was in Kampala that the thing was done. On 4 March 2024 Kenya and Uganda signed a treaty."));
    }

    @Test
    void takesAnInvitationForADayAsAProposal() {
        String text = "Mediators want a treaty. Norway invited both sides to Oslo for 5 May 2024. ";
        assertEquals(List.of("2024-05-05 Oslo proposed"), meetings(text));
        assertEquals(List.of(), meetings("Mediators want a treaty. Norway invited both sides to think it over."));
    }

    @Test
    void takesADelayToADayAsAPlan() {
        String text = "Kenya and Uganda held talks in Kampala on 4 March 2024. "
                + "A plenary was postponed to 8 March 2024. A seminar was postponed.";
        assertEquals(List.of("2024-03-04 Kampala held", "2024-03-08  planned"), meetings(text));
    }

    @Test
    void knowsAHouseByItsOwner() {
        assertEquals(
                List.of("headquarters of the African Union"),
                venues(
                        "Kenya and Uganda met at the headquarters of the African Union in Addis Ababa on 4 March 2024."));
        assertEquals(List.of(), venues("Kenya and Uganda met in a building in Addis Ababa on 4 March 2024."));
    }

    private static List<String> venues(String text) {
        return EXTRACTION.extract(SharedEngine.annotate("Mediators want a treaty. " + text)).stream()
                .filter(fact -> fact instanceof Fact.Meeting<?>)
                .map(fact -> (Fact.Meeting<Mention>) fact)
                .flatMap(meeting -> meeting.venue().stream())
                .map(Mention::name)
                .toList();
    }

    @Test
    void findsNoMeetingInSport() {
        String text = "Kenya met Uganda in a friendly in Kampala on 4 March 2024. The striker scored a late goal.";
        assertEquals(List.of(), meetings(text));
    }

    @Test
    void placesAVenueInItsCity() {
        List<String> within = EXTRACTION
                .extract(
                        SharedEngine.annotate("Kenya and Uganda held peace talks at Geneva's Palais Wilson on Monday."))
                .stream()
                .filter(fact -> fact instanceof Fact.Location<?>)
                .map(fact -> (Fact.Location<Mention>) fact)
                .map(location ->
                        location.place().name() + " in " + location.within().name())
                .toList();
        assertTrue(within.contains("Geneva in Switzerland"), within::toString);
    }

    private static Stream<String> examples(String key) {
        return Presences.load().stream()
                .flatMap(rule -> rule.examples().stream())
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip());
    }

    private static List<String> roles(String text) {
        String opening = "Peru and Chile held peace talks in Quito on 4 March 2024. ";
        return EXTRACTION.extract(SharedEngine.annotate(opening + text)).stream()
                .filter(fact -> fact instanceof Fact.Participation<?>)
                .map(fact -> (Fact.Participation<Mention>) fact)
                .map(fact -> fact.actor().name() + " | " + fact.role().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> meetings(String text) {
        return EXTRACTION.extract(SharedEngine.annotate(text)).stream()
                .filter(fact -> fact instanceof Fact.Meeting<?>)
                .map(fact -> (Fact.Meeting<Mention>) fact)
                .map(meeting -> meeting.date().map(date -> date.iso()).orElse("") + " "
                        + meeting.place().map(Mention::name).orElse("") + " "
                        + meeting.status().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
