package org.parley.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** All patterns and word lists together. */
public final class Patterns {
    private static final String FOLDER = "/org/parley/patterns";
    private static final int BYTES = 8;

    private Patterns() {}

    /** The same as long as no pattern and no word list changes. */
    public static String version() {
        try {
            URI folder = Patterns.class.getResource(FOLDER).toURI();
            if (!folder.getScheme().equals("jar")) {
                return version(Path.of(folder));
            }
            try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
                return version(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String version(Path folder) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            for (Path file : sorted) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
