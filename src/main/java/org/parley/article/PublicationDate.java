package org.parley.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the day out of what files state as their date of publication: the day as written, whatever its zone. */
final class PublicationDate {

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-MM-dd",
                    "uuuu/MM/dd",
                    "uuuuMMdd",
                    "d MMM uuuu",
                    "d MMMM uuuu",
                    "MMM d, uuuu",
                    "MMMM d, uuuu",
                    "EEE, d MMM uuuu",
                    "EEEE, d MMMM uuuu",
                    "EEE, MMM d, uuuu",
                    "EEEE, MMMM d, uuuu")
            .map(PublicationDate::form)
            .toList();
    // Content systems write the year 1 for a date they do not know; there was no news before.
    private static final int FIRST_YEAR = 1600;

    private PublicationDate() {}

    private static DateTimeFormatter form(String day) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(day)
                .optionalStart()
                .appendPattern("['T'][',']['t'][' ']['at '][H:mm[:ss]][HHmmss]")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .optionalEnd()
                .appendPattern("[' '][XXX][XX][X][z]")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day, or empty when the text is no date that the calendar knows. */
    static Optional<LocalDate> parse(String stated) {
        return FORMS.stream()
                .map(form -> parse(form, stated.strip()))
                .filter(Objects::nonNull)
                .filter(date -> date.getYear() >= FIRST_YEAR)
                .findFirst();
    }

    private static LocalDate parse(DateTimeFormatter form, String stated) {
        try {
            return LocalDate.from(form.parse(stated));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
