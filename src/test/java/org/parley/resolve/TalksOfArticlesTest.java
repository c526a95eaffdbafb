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
import org.parley.model.EventStatus;

/** Which talks and meetings without a day are one. */
class TalksOfArticlesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 16);
    private static final String[] BOTH = {"state/chad", "state/sudan"};

    private final SortedMap<Member, TalksProfile> profiles = new TreeMap<>();
    private final TalksOfArticles rules = new TalksOfArticles(Authority.load());

    @Test
    void placeAndPartiesMakeAMeetingOfTheseDaysOne() {
        meeting("one", "meeting in Cairo", DAY, "city/cairo", BOTH);
        meeting("two", "talks in Cairo", DAY.plusDays(2), "city/cairo", BOTH);
        assertEquals(id("one"), id("two"));
        assertEquals("http://example.org/meeting/one/talks", id("two"));
    }

    @Test
    void anotherPlaceWeekPartyRoundOrFormMakesItAnother() {
        meeting("one", "meeting", DAY, "city/cairo", BOTH);
        meeting("two", "meeting", DAY, "city/vienna", BOTH);
        meeting("three", "meeting", DAY.plusDays(12), "city/cairo", BOTH);
        meeting("four", "meeting", DAY, "city/cairo", "state/chad", "state/libya");
        meeting("five", "second round", DAY, "city/cairo", BOTH);
        meeting("six", "signing", DAY, "city/cairo", BOTH);
        meeting("seven", "meeting", DAY, "", BOTH);
        meeting("eight", "meeting", DAY, "city/cairo", "state/chad");
        assertEquals(8, ids().size());
    }

    @Test
    void whatIsToComeIsNotWhatWas() {
        meeting("one", "meeting", DAY, "city/cairo", BOTH);
        put("two", true, "meeting", EventStatus.PLANNED, "", DAY, "city/cairo", BOTH);
        put("three", true, "meeting", EventStatus.PROPOSED, "", DAY, "city/cairo", BOTH);
        assertNotEquals(id("one"), id("two"));
        assertEquals(id("two"), id("three"));
    }

    @Test
    void monthsAndYearsAgreeOrNot() {
        put("one", true, "round", EventStatus.HELD, "2021-03", DAY, "city/cairo", BOTH);
        put("two", true, "round", EventStatus.HELD, "2021", DAY.plusDays(90), "city/cairo", BOTH);
        put("three", true, "round", EventStatus.HELD, "2020-03", DAY, "city/cairo", BOTH);
        assertEquals(id("one"), id("two"));
        assertNotEquals(id("one"), id("three"));
    }

    @Test
    void whatFitsTwoThatAreNotOneStaysAlone() {
        put("one", true, "round", EventStatus.HELD, "2021-03", DAY, "city/cairo", BOTH);
        put("two", true, "round", EventStatus.HELD, "2021-04", DAY, "city/cairo", BOTH);
        put("three", true, "round", EventStatus.HELD, "2021", DAY, "city/cairo", BOTH);
        assertEquals(3, ids().size());
    }

    @Test
    void talksAreOneForMonthsWhereTopicOrPlaceAgrees() {
        talks("one", "water talks", DAY, "", BOTH);
        talks("two", "talks about water", DAY.plusDays(100), "", BOTH);
        talks("three", "border talks", DAY.plusDays(100), "", BOTH);
        talks("four", "talks", DAY.plusDays(100), "", BOTH);
        assertEquals(id("one"), id("two"));
        assertEquals(3, ids().size());
        talks("five", "Cairo talks", DAY, "city/cairo", BOTH);
        talks("six", "negotiations in Cairo", DAY.plusDays(9), "city/cairo", BOTH);
        assertEquals(id("five"), id("six"));
        assertEquals(4, ids().size());
    }

    @Test
    void twoOfOneArticleStayTwoAndJudgementsWin() {
        meeting("one", "meeting", DAY, "city/cairo", BOTH);
        meeting("two", "meeting", DAY, "city/cairo", BOTH);
        Judgement different =
                new Judgement(false, new TreeSet<>(Set.of(member("one"))), new TreeSet<>(Set.of(member("two"))));
        assertEquals(
                2,
                Set.copyOf(rules.resolve(profiles, Judgements.of(List.of(different), profiles::containsKey))
                                .names()
                                .values())
                        .size());
        profiles.put(
                new Member(member("one").article(), "http://example.org/meeting/one/second"),
                profiles.get(member("one")));
        assertEquals(3, ids().size());
    }

    private void meeting(String article, String label, LocalDate published, String place, String... actors) {
        put(article, true, label, EventStatus.HELD, "", published, place, actors);
    }

    private void talks(String article, String label, LocalDate published, String place, String... actors) {
        put(article, false, label, EventStatus.HELD, "", published, place, actors);
    }

    private void put(
            String article,
            boolean meeting,
            String label,
            EventStatus status,
            String period,
            LocalDate published,
            String place,
            String... actors) {
        profiles.put(
                member(article),
                new TalksProfile(
                        meeting,
                        label,
                        Optional.of(status),
                        Optional.of(period).filter(text -> !text.isEmpty()),
                        Optional.of(published),
                        Optional.of(place).filter(text -> !text.isEmpty()),
                        new TreeSet<>(List.of(actors))));
    }

    private static Member member(String article) {
        return new Member("http://example.org/article/" + article, "http://example.org/meeting/" + article + "/talks");
    }

    private String id(String article) {
        return names().get(member(article)).id();
    }

    private Set<Identities.Name> ids() {
        return Set.copyOf(names().values());
    }

    private java.util.Map<Member, Identities.Name> names() {
        return rules.resolve(profiles, Judgements.NONE).names();
    }
}
