package org.parley.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.extract.Times.Direction;
import org.parley.extract.Times.Stretch;
import org.parley.model.When;

/** Which days are meant by words that count from another day. */
final class Calendar {
    /** So many days after it a day that something was planned for is still called by day and month alone. */
    private static final int JUST_GONE = 60;

    private static final int HALF_MONTH = 15;

    private Calendar() {}

    /** The year of a day that is named without one. */
    static int year(LocalDate reference, Month month, int day, Direction direction) {
        int days = month.getValue() * 31 + day - reference.getMonthValue() * 31 - reference.getDayOfMonth();
        if (direction == Direction.PAST) {
            return days > 0 ? reference.getYear() - 1 : reference.getYear();
        }
        if (direction == Direction.NEAREST) {
            return reference.getYear() + nearest(days, 372);
        }
        // "was to be held on 14 May" may stand in a text of 17 May.
        return days < -JUST_GONE ? reference.getYear() + 1 : reference.getYear();
    }

    /** How many years to add to a day that is so far off in the same year. */
    static int nearest(int distance, int year) {
        return 2 * distance > year ? -1 : 2 * distance < -year ? 1 : 0;
    }

    static Stretch nearest(YearMonth reference, Month month, Direction direction) {
        int months = month.getValue() - reference.getMonthValue();
        int step = switch (direction) {
            case PAST -> months > 0 ? -1 : 0;
            case FUTURE -> months < 0 ? 1 : 0;
            default -> nearest(months, 12);
        };
        int year = reference.getYear() + step;
        return single(When.month(year, month.getValue()));
    }

    static Stretch weekday(LocalDate day, String name, String which, Direction direction) {
        DayOfWeek weekday = DayOfWeek.valueOf((name + "day").toUpperCase(Locale.ROOT));
        return single(When.day(
                switch (which) {
                    case "last", "past", "previous" -> day.with(TemporalAdjusters.previous(weekday));
                    case "next", "coming" -> day.with(TemporalAdjusters.next(weekday));
                    default ->
                        day.with(
                                direction == Direction.PAST
                                        ? TemporalAdjusters.previousOrSame(weekday)
                                        : TemporalAdjusters.nextOrSame(weekday));
                }));
    }

    /** A week has no precision of its own: it is given as the month that has most of its working days. */
    static Optional<Stretch> around(LocalDate day, String which, String unit) {
        int step = switch (which) {
            case "last", "previous" -> -1;
            case "next", "coming", "following" -> 1;
            default -> 0;
        };
        return switch (unit) {
            case "year" -> Optional.of(single(When.year(day.getYear() + step)));
            case "month" -> Optional.of(month(YearMonth.from(day).plusMonths(step)));
            default ->
                Optional.of(month(YearMonth.from(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(step)
                        .plusDays(2))));
        };
    }

    /** Saturday and Sunday of a week. */
    static Stretch weekend(LocalDate day, String which, Direction direction) {
        boolean ahead =
                which.matches("next|the coming|the following") || direction != Direction.PAST && !which.equals("last");
        LocalDate saturday = day.with(
                ahead
                        ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                        : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return new Stretch(When.day(saturday), Optional.of(When.day(saturday.plusDays(1))));
    }

    /** "last autumn", "in the spring": a season has no precision of its own, it is given as its year. */
    static Stretch season(LocalDate day, String season, String which, Direction direction) {
        Month first = switch (season) {
            case "spring" -> Month.MARCH;
            case "summer" -> Month.JUNE;
            default -> Month.SEPTEMBER;
        };
        boolean ahead = which.matches("next|the coming") || !which.equals("last") && direction == Direction.FUTURE;
        int step = ahead
                ? day.getMonth().compareTo(first) > 2 ? 1 : 0
                : day.getMonth().compareTo(first) < 0
                                || which.equals("last") && day.getMonth().compareTo(first) < 3
                        ? -1
                        : 0;
        return single(When.year(day.getYear() + step));
    }

    /** "on the 18th": of the month told of, or of the next where that day lies well before the one told of. */
    static Optional<Stretch> ofMonth(LocalDate day, int number) {
        YearMonth month = YearMonth.from(day).plusMonths(day.getDayOfMonth() - number > HALF_MONTH ? 1 : 0);
        return day(() -> month.atDay(number));
    }

    /** So many days, weeks, months or years on, no more exact than these are. */
    static Stretch shifted(LocalDate day, int step, String unit) {
        return switch (unit) {
            case "day", "night" -> single(When.day(day.plusDays(step)));
            case "week" -> month(YearMonth.from(day.plusWeeks(step)));
            case "month" -> month(YearMonth.from(day.plusMonths(step)));
            default -> single(When.year(day.plusYears(step).getYear()));
        };
    }

    static Stretch month(YearMonth month) {
        return single(When.month(month.getYear(), month.getMonthValue()));
    }

    static Stretch single(When when) {
        return new Stretch(when, Optional.empty());
    }

    static Month month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("not a month: " + name);
    }

    /** "31 June" is no day. */
    static Optional<Stretch> day(Supplier<LocalDate> day) {
        try {
            return Optional.of(single(When.day(day.get())));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
