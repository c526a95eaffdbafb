package org.parley.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parley.authority.Authority;

class MeetingsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 16);

    private final SortedMap<Member, MeetingProfile> profiles = new TreeMap<>();
    private final Meetings meetings = new Meetings(Authority.load());

    @Test
    void dayPlaceAndPartiesMakeAMeetingOne() {
        told("one", DAY, "city/istanbul", "state/russia", "state/ukraine");
        told("two", DAY, "city/istanbul", "state/ukraine", "state/russia", "state/turkey");
        assertEquals(id("one"), id("two"));
        assertEquals("meeting/2025-05-16-istanbul-russia-turkey-ukraine", id("two"));
    }

    @Test
    void partiesMakeItOneWhereAnArticleDoesNotSayThePlace() {
        told("one", DAY, "city/istanbul", "state/russia", "state/ukraine");
        told("two", DAY, "", "state/russia", "state/ukraine");
        assertEquals(id("one"), id("two"));
    }

    @Test
    void ministryStandsForItsStateAndTownForItsCountry() {
        told("one", DAY, "city/istanbul", "body/state-department", "state/iran");
        told("two", DAY, "state/turkey", "state/united-states", "state/iran");
        assertEquals(id("one"), id("two"));
    }

    @Test
    void anotherDayPlaceOrPartyMakesItAnother() {
        told("one", DAY, "city/geneva", "state/russia", "state/united-states");
        told("two", DAY.plusDays(1), "city/geneva", "state/russia", "state/united-states");
        told("three", DAY, "city/vienna", "state/russia", "state/united-states");
        told("four", DAY, "city/geneva", "state/united-states", "state/switzerland");
        assertEquals(4, Set.copyOf(names().values()).size());
    }

    @Test
    void whoNamesNobodyMeansTheOnlyMeetingOfThatDayAndPlace() {
        told("one", DAY, "city/geneva", "state/russia", "state/united-states");
        told("two", DAY, "city/geneva");
        assertEquals(id("one"), id("two"));
        told("three", DAY, "city/geneva", "state/chad", "state/sudan");
        assertNotEquals(id("one"), id("two"));
    }

    @Test
    void meetingOfSeveralDaysIsOneOnEachOfThem() {
        profiles.put(member("one"), profile(DAY, DAY.plusDays(2), "city/geneva", "state/chad", "state/sudan"));
        told("two", DAY.plusDays(1), "city/geneva", "state/chad", "state/sudan");
        assertEquals(id("one"), id("two"));
    }

    @Test
    void twoOfOneArticleStayTwo() {
        told("one", DAY, "city/geneva", "state/chad", "state/sudan");
        profiles.put(
                new Member(member("one").article(), "http://example.org/meeting/one/second"),
                profile(DAY, DAY, "city/geneva", "state/chad", "state/sudan"));
        assertEquals(2, Set.copyOf(names().values()).size());
    }

    private void told(String article, LocalDate day, String place, String... actors) {
        profiles.put(member(article), profile(day, day, place, actors));
    }

    private static MeetingProfile profile(LocalDate begin, LocalDate end, String place, String... actors) {
        return new MeetingProfile(
                begin,
                end,
                Optional.of(place).filter(name -> !name.isEmpty()),
                new TreeSet<>(List.of(actors)),
                new TreeSet<>());
    }

    private static Member member(String article) {
        return new Member("http://example.org/article/" + article, "http://example.org/meeting/" + article + "/talks");
    }

    private String id(String article) {
        return names().get(member(article)).id();
    }

    private java.util.Map<Member, Identities.Name> names() {
        return meetings.resolve(profiles, Judgements.NONE).names();
    }
}
