package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** One line of a resource with tabs between its cells; lines that start with # are comments. */
record Row(List<String> cells) {
    /** Hands every row of the resource to {@code reader}; {@code expected} tells what it should have held. */
    static void read(String path, String expected, Consumer<Row> reader) {
        List<String> lines = Resource.lines(path);
        IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                .forEach(i -> {
                    try {
                        reader.accept(new Row(List.of(lines.get(i).split("\t"))));
                    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                        throw new ProblemException(
                                Problem.MALFORMED, path + ", line " + (i + 1), "expected " + expected, e);
                    }
                });
    }

    /** The first cell as a constant of {@code type}. */
    <E extends Enum<E>> E sort(Class<E> type) {
        return Enum.valueOf(type, cells.get(0).toUpperCase(Locale.ROOT));
    }

    /** The words of cell {@code i}. */
    List<String> words(int i) {
        return List.of(cells.get(i).split(" "));
    }
}
