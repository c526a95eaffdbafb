package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.authority.Authority;
import org.parley.nlp.AnnotatedText;

/**
 * A folder to work in, and a command line with an engine that finds nothing, so that no models are loaded.
 *
 * @param folder empty at first
 */
record Scratch(Path folder) {
    static final String ARTICLE = "Delegations from both countries met in Geneva on Monday. They agreed to meet again.";
    static final Main PARLEY = Main.with(new Engine(
            () -> article -> new AnnotatedText(article, List.of(), List.of(), List.of(), Optional.empty(), List.of()),
            () -> Authority.of(List.of())));

    String store() {
        return folder.resolve("store").toString();
    }

    String file(String name, String text) {
        return file(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    String file(String name, byte[] content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole store, as bytes that are the same for the same content. */
    String exported() {
        return Recorded.run(PARLEY, "export", "-", "--format", "nquads", "--store", store())
                .out();
    }
}
