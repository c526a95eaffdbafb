package org.parley.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.authority.Authority;
import org.parley.model.EventStatus;
import org.parley.resolve.Identities.Doubt;
import org.parley.resolve.Identities.Name;
import org.parley.resolve.Identities.Reason;

/** Which meetings without a day are ones that other articles tell with their day. */
class UndatedMeetingsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 16);
    private static final String[] BOTH = {"state/chad", "state/sudan"};

    private final UndatedMeetings rules = new UndatedMeetings(Authority.load());
    private final Map<Member, Name> dated = new HashMap<>();
    private final Map<Member, Name> undated = new HashMap<>();

    @Test
    void isTheMeetingOfThesePartiesAtThisPlaceOfTheDayOrTheDayBefore() {
        dated("one", DAY, "city/cairo", BOTH);
        undated("same", "talks", DAY, "city/cairo", BOTH);
        undated("next", "meeting", DAY.plusDays(1), "city/cairo", BOTH);
        assertEquals(Map.of("same", "dated/one", "next", "dated/one"), names(rules.settle(dated, undated)));
    }

    @Test
    void isNoneOfAnotherTimePlacePartyOrRound() {
        dated("one", DAY, "city/cairo", BOTH);
        undated("before", "talks", DAY.minusDays(1), "city/cairo", BOTH);
        undated("after", "talks", DAY.plusDays(2), "city/cairo", BOTH);
        undated("elsewhere", "talks", DAY, "city/vienna", BOTH);
        undated("others", "talks", DAY, "city/cairo", "state/chad", "state/libya");
        undated("round", "second round", DAY, "city/cairo", BOTH);
        Identities found = rules.settle(dated, undated);
        assertEquals(Set.of(), found.doubts());
        names(found).forEach((article, name) -> assertEquals("undated/" + article, name));
    }

    @Test
    void staysApartInDoubtWhereTwoFitOrThePlaceIsUnknown() {
        dated("one", DAY, "city/cairo", BOTH);
        dated("two", DAY.plusDays(1), "city/cairo", BOTH);
        undated("either", "talks", DAY.plusDays(1), "city/cairo", BOTH);
        undated("somewhere", "talks", DAY, "", BOTH);
        Identities found = rules.settle(dated, undated);
        assertEquals(Map.of("either", "undated/either", "somewhere", "undated/somewhere"), names(found));
        assertEquals(
                Set.of(
                        new Doubt("dated/one", "undated/either", Reason.SEVERAL_MEETINGS),
                        new Doubt("dated/two", "undated/either", Reason.SEVERAL_MEETINGS),
                        new Doubt("dated/one", "undated/somewhere", Reason.UNKNOWN_PLACE)),
                found.doubts());
    }

    @Test
    void isAnotherThanOneThatItsOwnArticleTells() {
        dated("one", DAY, "city/cairo", BOTH);
        put("two", Optional.of(DAY), Optional.of(DAY), "talks", "city/cairo", BOTH);
        dated.put(member("two", "dated"), new Name("dated/one", ""));
        assertEquals(Map.of("two", "undated/two"), names(rules.settle(dated, undated)));
    }

    @Test
    void changesWithWhatComesAndGoes() {
        undated("same", "talks", DAY, "city/cairo", BOTH);
        assertEquals(Map.of("same", "undated/same"), names(rules.settle(dated, undated)));
        dated("one", DAY, "city/cairo", BOTH);
        assertEquals(Map.of("same", "dated/one"), names(rules.settle(dated, Map.of())));
        assertEquals(Map.of(), names(rules.settle(Map.of(), Map.of())));
        rules.remove("one");
        assertEquals(Map.of("same", "undated/same"), names(rules.settle(Map.of(), Map.of())));
    }

    @Test
    void judgementsWin() {
        dated("one", DAY, "city/cairo", BOTH);
        dated("far", DAY.plusDays(40), "city/cairo", BOTH);
        undated("same", "talks", DAY, "city/cairo", BOTH);
        rules.judge(List.of(judgement(false, "one")));
        assertEquals(Map.of("same", "undated/same"), names(rules.settle(dated, undated)));
        rules.judge(List.of(judgement(true, "far")));
        assertEquals(Map.of("same", "dated/far"), names(rules.settle(Map.of(), Map.of())));
    }

    private static Judgement judgement(boolean same, String other) {
        return new Judgement(
                same, new TreeSet<>(Set.of(member("same", "undated"))), new TreeSet<>(Set.of(member(other, "dated"))));
    }

    private void dated(String article, LocalDate day, String place, String... actors) {
        put(article, Optional.of(day), Optional.empty(), "", place, actors);
        dated.put(member(article, "dated"), new Name("dated/" + article, ""));
    }

    private void undated(String article, String label, LocalDate published, String place, String... actors) {
        put(article, Optional.empty(), Optional.of(published), label, place, actors);
    }

    private void put(
            String article,
            Optional<LocalDate> day,
            Optional<LocalDate> published,
            String label,
            String place,
            String... actors) {
        SortedMap<Member, MeetingProfile> meetings = new TreeMap<>();
        SortedMap<Member, TalksProfile> talks = new TreeMap<>();
        Optional<String> where = Optional.of(place).filter(text -> !text.isEmpty());
        TreeSet<String> who = new TreeSet<>(List.of(actors));
        day.ifPresent(date ->
                meetings.put(member(article, "dated"), new MeetingProfile(date, date, where, who, new TreeSet<>())));
        published.ifPresent(date -> {
            talks.put(
                    member(article, "undated"),
                    new TalksProfile(
                            true,
                            label,
                            Optional.of(EventStatus.HELD),
                            Optional.empty(),
                            Optional.of(date),
                            where,
                            who));
            undated.put(member(article, "undated"), new Name("undated/" + article, ""));
        });
        rules.put(article, meetings, talks);
    }

    private static Member member(String article, String kind) {
        return new Member(article, kind);
    }

    private static Map<String, String> names(Identities identities) {
        return identities.names().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().article(),
                        entry -> entry.getValue().id()));
    }
}
