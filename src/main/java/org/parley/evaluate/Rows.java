package org.parley.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of one query about one article; a column that is not there is empty. */
record Rows(List<Map<String, String>> rows) {

    /** Those whose source contains the article's id. */
    static Rows about(String id, List<Map<String, String>> rows) {
        return new Rows(rows).where("source", source -> source.contains(id));
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNullElse(row.get(column), "");
    }

    Rows where(String column, Predicate<String> holds) {
        return new Rows(
                rows.stream().filter(row -> holds.test(cell(row, column))).toList());
    }

    /** The first of those that say the same in these columns. */
    Rows distinct(String... columns) {
        Map<List<String>, Map<String, String>> first = rows.stream()
                .collect(Collectors.toMap(
                        row -> Stream.of(columns)
                                .map(column -> Plain.text(cell(row, column)))
                                .toList(),
                        row -> row,
                        (one, again) -> one,
                        LinkedHashMap::new));
        return new Rows(List.copyOf(first.values()));
    }

    List<List<String>> values(String... columns) {
        return rows.stream()
                .map(row -> Stream.of(columns).map(column -> cell(row, column)).toList())
                .toList();
    }
}
