package org.parley.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A point in time that is known to some precision.
 *
 * @param start the first moment it may mean
 * @param precision how much of {@code start} is meant
 */
public record When(OffsetDateTime start, Precision precision) {
    /** How much of a point in time is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        TIME
    }

    public static When day(LocalDate day) {
        return new When(day.atStartOfDay().atOffset(ZoneOffset.UTC), Precision.DAY);
    }

    public static When month(int year, int month) {
        return new When(LocalDate.of(year, month, 1).atStartOfDay().atOffset(ZoneOffset.UTC), Precision.MONTH);
    }

    public static When year(int year) {
        return new When(LocalDate.of(year, 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC), Precision.YEAR);
    }

    /** ISO 8601 cut to the precision: {@code 2025}, {@code 2025-05}, {@code 2025-05-16} or {@code 2025-05-16T12:20Z}. */
    public String iso() {
        return switch (precision) {
            case YEAR -> "%04d".formatted(start.getYear());
            case MONTH -> "%04d-%02d".formatted(start.getYear(), start.getMonthValue());
            case DAY -> start.toLocalDate().toString();
            case TIME -> start.toString();
        };
    }
}
