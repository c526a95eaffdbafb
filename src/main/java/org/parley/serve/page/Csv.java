package org.parley.serve.page;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Rows of comma-separated values, as RFC 4180 has them. */
final class Csv {
    private Csv() {}

    static void row(StringBuilder out, String... values) {
        out.append(Arrays.stream(values).map(Csv::value).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String value(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
