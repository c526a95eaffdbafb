package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.nlp.DependencyPattern;

/**
 * One block of a pattern file: lines of a key and its value, with examples that start with {@code yes} or {@code no}.
 * Blank lines part the blocks; lines that start with # are comments.
 *
 * @param place the resource and the first line, for messages
 */
record Block(String place, List<String> lines) {
    /** The blocks of the resource at {@code path}, in their order. */
    static List<Block> read(String path) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line :
                Stream.concat(Resource.lines(path).stream(), Stream.of("")).toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            } else if (line.isBlank() && !lines.isEmpty()) {
                blocks.add(new Block(path + ", block " + lines.get(0), List.copyOf(lines)));
                lines.clear();
            }
        }
        return blocks;
    }

    /** What {@code reader} makes of every block of the resource; {@code expected} tells what it should have held. */
    static <T> List<T> read(String path, String expected, Function<Block, T> reader) {
        return read(path).stream()
                .map(block -> {
                    try {
                        return reader.apply(block);
                    } catch (IllegalArgumentException e) {
                        throw new ProblemException(Problem.MALFORMED, block.place(), "expected " + expected, e);
                    }
                })
                .toList();
    }

    Stream<String> values(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1).strip());
    }

    Optional<String> value(String key) {
        return values(key).findFirst();
    }

    /** The words of all lines of the key. */
    Set<String> words(String key) {
        return values(key).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toSet());
    }

    /** The words of all lines of the key, as constants of {@code type}, in their order. */
    <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return values(key)
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    List<DependencyPattern> patterns() {
        return values("pattern")
                .map(pattern -> DependencyPattern.compile(pattern, place))
                .toList();
    }

    List<String> examples() {
        return lines.stream()
                .filter(line -> line.startsWith("yes ") || line.startsWith("no "))
                .toList();
    }
}
