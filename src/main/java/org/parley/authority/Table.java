package org.parley.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tab-separated file with a header, shipped beside this class; lists inside a cell are separated by {@code |}. */
final class Table {
    /** One line, read by the header's names; a cell that is missing at the end of the line is empty. */
    record Row(Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
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
            String[] header = reader.readLine().split("\t");
            List<Row> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t");
                if (cells.length > header.length) {
                    throw new IllegalStateException(file + ": more cells than columns: " + line);
                }
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
