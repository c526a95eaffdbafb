package org.parley.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** Reads the pattern files and word lists that come with the program. */
final class Resource {
    private Resource() {}

    /** The lines of the resource at {@code path}, which is absolute in the class path. */
    static List<String> lines(String path) {
        InputStream stream = Resource.class.getResourceAsStream(path);
        if (stream == null) {
            throw new ProblemException(Problem.NOT_FOUND, path, "missing from the program: install it anew");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
