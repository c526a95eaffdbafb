package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.extract.Times.Direction;
import org.parley.model.Article;
import org.parley.model.Span;
import org.parley.model.When;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Dateline;

class TimesTest {
    /** A Thursday. */
    private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2024, 10, 24));

    @Test
    void readsWeekdaysByTense() {
        assertEquals(List.of("2024-10-21"), read("They met on Monday.", Direction.PAST));
        assertEquals(List.of("2024-10-28"), read("They will meet on Monday.", Direction.FUTURE));
        assertEquals(List.of("2024-10-24"), read("They met on Thursday.", Direction.PAST));
        assertEquals(List.of("2024-10-17"), read("They met last Thursday.", Direction.PAST));
    }

    @Test
    void readsDaysWithoutYearFromTheDayOfPublication() {
        assertEquals(List.of("2023-12-03"), read("They met on December 3.", Direction.PAST));
        assertEquals(List.of("2024-12-03"), read("They will meet on 3 December.", Direction.FUTURE));
        assertEquals(List.of("2025-03"), read("They will meet in March.", Direction.FUTURE));
    }

    @Test
    void readsStretchesAsTheirFirstDay() {
        Times times = times("They met on 12 and 13 June 2024.", PUBLISHED, Optional.empty());
        Times.Stretch stretch =
                times.in(new Span(0, 30)).get(0).at(Direction.PAST).orElseThrow();
        assertEquals("2024-06-12", stretch.begin().iso());
        assertEquals(Optional.of("2024-06-13"), stretch.end().map(When::iso));
    }

    @Test
    void keepsThePrecisionOfTheText() {
        assertEquals(List.of("2007-02"), read("It began in February 2007 with a conference.", Direction.PAST));
        assertEquals(List.of("2022"), read("The failed 2022 negotiations are over.", Direction.PAST));
        assertEquals(List.of("2024-10-23"), read("They met yesterday.", Direction.PAST));
        assertEquals(List.of("2024-09"), read("They met last month.", Direction.PAST));
    }

    @Test
    void countsFromTheDateNamedBefore() {
        assertEquals(
                List.of("2024-09-12", "2024-09-18"),
                read("They met on September 12. On the 18th Mr Okello gave in.", Direction.PAST));
        assertEquals(
                List.of("2024-08-28", "2024-09-03"),
                read("They met on August 28 in Rome, and on the 3rd.", Direction.PAST));
        assertEquals(
                List.of("2024-09-08", "2024-09-26"),
                read("They agreed on September 8. They met eighteen days later.", Direction.PAST));
        assertEquals(
                List.of("2024-09-08", "2024-09-10"),
                read("They agreed on September 8. Two nights later they met.", Direction.PAST));
        assertEquals(List.of(), read("It lies on the 38th parallel.", Direction.PAST));
        assertEquals(List.of(), read("It was bound by the 19th amendment.", Direction.PAST));
    }

    @Test
    void readsWeekendsAndSeasons() {
        assertEquals(List.of("2024-10-19"), read("They met over the weekend.", Direction.PAST));
        assertEquals(List.of("2024-10-26"), read("They will meet at the weekend.", Direction.FUTURE));
        assertEquals(List.of("2023"), read("They met last autumn.", Direction.PAST));
        assertEquals(List.of("2025"), read("They will meet in the spring.", Direction.FUTURE));
        assertEquals(List.of("2024-10"), read("They met last week.", Direction.PAST));
        assertEquals(List.of("2024-11"), read("They will meet in two weeks.", Direction.FUTURE));
    }

    @Test
    void countsFromADateInTheTextWhereNoneOfPublicationIsGiven() {
        String text = "They met on 12 June 2024, a Wednesday. The next round is on Friday.";
        Times times = times(text, Optional.empty(), Optional.empty());
        assertEquals(
                Optional.of("2024-06-14"),
                times.in(new Span(39, text.length()))
                        .get(0)
                        .at(Direction.FUTURE)
                        .map(stretch -> stretch.begin().iso()));
    }

    @Test
    void countsFromTheDatelineWhereNothingElseIsGiven() {
        String text = "OSLO (May 8, 2026) - They met on Friday.";
        Dateline dateline = new Dateline(new Span(0, 20), new Span(0, 4), Optional.of(new Span(6, 17)));
        Times times = times(text, Optional.empty(), Optional.of(dateline));
        assertEquals(Optional.of(LocalDate.of(2026, 5, 8)), times.reference());
    }

    @Test
    void leavesRelativeDatesOpenWithoutADayToCountFrom() {
        String text = "They met on Friday.";
        Times times = times(text, Optional.empty(), Optional.empty());
        assertEquals(
                Optional.empty(), times.in(new Span(0, text.length())).get(0).at(Direction.PAST));
    }

    @Test
    void takesNoNumbersForYears() {
        assertEquals(
                List.of(),
                read("They freed 2000 prisoners in May.", Direction.PAST).stream()
                        .filter(date -> date.equals("2000"))
                        .toList());
    }

    private static List<String> read(String text, Direction direction) {
        return times(text, PUBLISHED, Optional.empty()).in(new Span(0, text.length())).stream()
                .flatMap(phrase -> phrase.at(direction).stream())
                .map(stretch -> stretch.begin().iso())
                .toList();
    }

    private static Times times(String text, Optional<LocalDate> date, Optional<Dateline> dateline) {
        return new Times(new AnnotatedText(
                new Article("test", text, Optional.empty(), date, Optional.empty(), Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                dateline,
                List.of()));
    }
}
