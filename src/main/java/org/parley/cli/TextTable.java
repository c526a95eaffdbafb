package org.parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table for people: columns as wide as the lines allow, long cells wrapped between words.
 *
 * @param header names of the columns
 * @param rows cells in the order of the columns
 */
record TextTable(List<String> header, List<List<String>> rows) {
    private static final String GAP = "  ";
    private static final int NARROWEST = 16;

    /** The rows, each as its cells by column. */
    List<Map<String, String>> maps() {
        return rows.stream()
                .map(cells ->
                        IntStream.range(0, header.size()).boxed().collect(Collectors.toMap(header::get, cells::get)))
                .toList();
    }

    /** Only these columns, and each row of them once. */
    TextTable select(List<String> columns) {
        var places = columns.stream().map(header::indexOf).toList();
        return new TextTable(
                columns,
                rows.stream()
                        .map(cells -> places.stream().map(cells::get).toList())
                        .distinct()
                        .toList());
    }

    /** Only the rows with such a cell in the column. */
    TextTable where(String column, Predicate<String> cell) {
        var place = header.indexOf(column);
        return new TextTable(
                header,
                rows.stream().filter(cells -> cell.test(cells.get(place))).toList());
    }

    /** Only the first rows. */
    TextTable limit(int most) {
        return new TextTable(header, rows.subList(0, Math.min(most, rows.size())));
    }

    /** The lines of the table, none longer than {@code width}; row by row where the columns would be too narrow. */
    List<String> lines(int width) {
        var widths = widths(width);
        if (Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) > width) {
            return records(width);
        }
        var lines = new ArrayList<String>();
        lines.addAll(row(header, widths));
        lines.add(Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(cells -> lines.addAll(row(cells, widths)));
        return lines;
    }

    /** Each row as a block with a line, or more, for each cell that is not empty. */
    private List<String> records(int width) {
        var names = header.stream().mapToInt(TextTable::length).max().orElse(0);
        return rows.stream()
                .flatMap(cells -> Stream.concat(
                        IntStream.range(0, header.size())
                                .filter(column -> !cells.get(column).isEmpty())
                                .boxed()
                                .flatMap(column -> row(List.of(header.get(column), cells.get(column)), new int[] {
                                            names, Math.max(NARROWEST, width - names - GAP.length())
                                        })
                                        .stream()),
                        Stream.of("")))
                .toList();
    }

    /** The widest column gives way first, until all fit. */
    private int[] widths(int width) {
        var widths = IntStream.range(0, header.size())
                .map(column -> rows.stream()
                        .mapToInt(cells -> length(cells.get(column)))
                        .reduce(length(header.get(column)), Math::max))
                .toArray();
        var room = width - GAP.length() * (widths.length - 1);
        while (Arrays.stream(widths).sum() > room) {
            var widest = IntStream.range(0, widths.length)
                    .reduce(0, (best, column) -> widths[column] > widths[best] ? column : best);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static List<String> row(List<String> cells, int[] widths) {
        var wrapped = IntStream.range(0, widths.length)
                .mapToObj(column -> wrap(cells.get(column), widths[column]))
                .toList();
        var height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> pad(
                                line < wrapped.get(column).size()
                                        ? wrapped.get(column).get(line)
                                        : "",
                                widths[column]))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .toList();
    }

    /** Breaks between words, and inside a word only when it is longer than a line. */
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            var rest = word;
            while (length(rest) > width) {
                var cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    private static int length(CharSequence text) {
        return (int) text.codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .count();
    }
}
