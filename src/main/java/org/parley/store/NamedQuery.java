package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that ships with Parley.
 *
 * @param name what it is asked by
 * @param text in SPARQL, with the headers of grlc that tell of it
 */
public record NamedQuery(String name, String text) {
    private static final String FOLDER = "/org/parley/queries";
    private static final String ENDING = ".rq";
    private static final String COMMENT = "#+";
    private static final String SUMMARY = "#+ summary:";
    private static final String DESCRIPTION = "#+ description:";
    private static final String TAGS = "#+ tags:";
    private static final Pattern TAG = Pattern.compile("#\\+ +- +(\\w+)");
    private static final String PARAMETERS = "#+ parameters:";
    private static final Pattern PARAMETER = Pattern.compile("#\\+ +- +(\\w+): *(.*)");

    /** All of them, by name. */
    public static List<NamedQuery> all() {
        try {
            URI folder = NamedQuery.class.getResource(FOLDER).toURI();
            if (!folder.getScheme().equals("jar")) {
                return in(Path.of(folder));
            }
            try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
                return in(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one of this name, or none. */
    public static Optional<NamedQuery> named(String name) {
        return all().stream().filter(query -> query.name.equals(name)).findFirst();
    }

    /** What it answers, in one line. */
    public String summary() {
        return header(SUMMARY).findFirst().orElse("");
    }

    /** What its parameters mean, by name, in the order of the file. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        text.lines()
                .dropWhile(line -> !line.startsWith(PARAMETERS))
                .skip(1)
                .map(PARAMETER::matcher)
                .takeWhile(Matcher::matches)
                .forEach(line -> parameters.put(line.group(1), line.group(2)));
        return parameters;
    }

    /** What its rows are. */
    public String description() {
        return header(DESCRIPTION).findFirst().orElse("");
    }

    /** What it is about. */
    public List<String> tags() {
        return text.lines()
                .dropWhile(line -> !line.startsWith(TAGS))
                .skip(1)
                .map(TAG::matcher)
                .takeWhile(Matcher::matches)
                .map(line -> line.group(1))
                .toList();
    }

    /** The values that a parameter may have, in their order; empty where any will do. */
    public List<String> choices(String parameter) {
        String comments = text.lines()
                .filter(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()).strip())
                .collect(Collectors.joining(" "));
        Matcher list =
                Pattern.compile("enumerate:.*- " + parameter + ": \\[(.*?)]").matcher(comments);
        return list.find() ? List.of(list.group(1).split(", *")) : List.of();
    }

    private Stream<String> header(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip());
    }

    private static List<NamedQuery> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(NamedQuery::of)
                    .toList();
        }
    }

    private static NamedQuery of(Path file) {
        try {
            String text = Files.readString(file);
            String name = file.getFileName().toString();
            return new NamedQuery(name.substring(0, name.length() - ENDING.length()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
