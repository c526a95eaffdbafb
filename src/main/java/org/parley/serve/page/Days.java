package org.parley.serve.page;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** ISO dates of any precision, as readers write them. */
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int LENGTH_OF_DAY = "2025-05-16".length();

    private Days() {}

    /** {@code 2025-05-16T12:20Z} is "16 May 2025, 12:20 UTC"; what is no date stays as it is. */
    static String words(String iso) {
        try {
            return switch (iso.length()) {
                case 0, 4 -> iso;
                case 7 -> YearMonth.parse(iso).format(MONTH);
                default ->
                    LocalDate.parse(iso.substring(0, Math.min(iso.length(), LENGTH_OF_DAY)))
                                    .format(DAY)
                            + time(iso);
            };
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private static String time(String iso) {
        return iso.length() < "2025-05-16T12:20".length()
                ? ""
                : ", " + iso.substring(LENGTH_OF_DAY + 1, LENGTH_OF_DAY + 6) + (iso.endsWith("Z") ? " UTC" : "");
    }

    static Element element(String iso) {
        return Element.of("time", words(iso)).with("datetime", iso);
    }

    /** The first day that an ISO date of any precision may mean. */
    static LocalDate first(String iso) {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).atDay(1);
            case 7 -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso.substring(0, LENGTH_OF_DAY));
        };
    }
}
