package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parley.model.EventStatus;
import org.parley.rdf.Renaming.Called;
import org.parley.resolve.MeetingProfile;
import org.parley.resolve.Member;
import org.parley.resolve.PersonProfile;
import org.parley.resolve.TalksProfile;

class DigestTest {
    private static final String ARTICLE = "http://example.org/article/one";
    private static final LocalDate DAY = LocalDate.of(2031, 5, 3);
    private static final Member IDA = new Member(ARTICLE, "http://example.org/person/ida");
    private static final Member TALKS = new Member(ARTICLE, "http://example.org/talks/one");
    private static final Member MEETING = new Member(ARTICLE, "http://example.org/meeting/one");

    @Test
    void isReadAsItWasWritten() {
        Digest digest = new Digest(
                new TreeMap<>(
                        Map.of(IDA, new PersonProfile("Ida \\t\t\nMoro\\", set("a\\n", "b\tc"), set(), set("d")))),
                new TreeMap<>(
                        Map.of(MEETING, new MeetingProfile(DAY, DAY.plusDays(2), Optional.empty(), set("x"), set()))),
                new TreeMap<>(Map.of(
                        TALKS,
                        new TalksProfile(
                                true,
                                "talks",
                                Optional.of(EventStatus.HELD),
                                Optional.empty(),
                                Optional.of(DAY),
                                Optional.of("city/oslo"),
                                set("y", "z")))),
                Optional.of(new Digest.Signed("20 1 2", "2031-05-03")),
                Map.of(IDA, new Called("i", "Ida"), TALKS, new Called("t", ""), MEETING, new Called("m", "")),
                Map.of(TALKS, "own"));
        assertEquals(Optional.of(digest), Digest.read(ARTICLE, digest.written()));
    }

    @Test
    void knowsNothingOfAnotherForm() {
        assertEquals(Optional.empty(), Digest.read(ARTICLE, "0\nperson"));
    }

    private static TreeSet<String> set(String... items) {
        return new TreeSet<>(Set.of(items));
    }
}
