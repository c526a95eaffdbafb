package org.parley.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tab-separated file with a header, shipped beside this class; lists inside a cell are separated by {@code |}. */
final class Table {
    /** One line, read by the header's names; a cell that is missing at the end of the line is empty. */
    static final class Row {
        private final List<String> header;
        private final String[] cells;

        private Row(List<String> header, String[] cells) {
            this.header = header;
            this.cells = cells;
        }

        String cell(String column) {
            int i = header.indexOf(column);
            return i < 0 || i >= cells.length ? "" : cells[i];
        }

        Optional<String> optional(String column) {
            return Optional.of(cell(column)).filter(cell -> !cell.isEmpty());
        }

        List<String> list(String column) {
            return optional(column).map(cell -> List.of(cell.split("\\|"))).orElse(List.of());
        }
    }

    private Table() {}

    static List<Row> rows(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not in the class path: " + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> header = List.of(reader.readLine().split("\t"));
            List<Row> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t");
                if (cells.length > header.size()) {
                    throw new IllegalStateException(file + ": more cells than columns: " + line);
                }
                rows.add(new Row(header, cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
