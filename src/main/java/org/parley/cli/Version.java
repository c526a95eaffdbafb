package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which Parley this is. */
final class Version {
    private Version() {}

    /**
     * The version with a fingerprint of the program, {@code 0.1.0+1f6ab207}: after a change of a pattern or a rule it is
     * another one, so that articles are read again. {@code development} when it runs from loose classes.
     */
    static String current() {
        var release = Version.class.getPackage().getImplementationVersion();
        return release == null ? "development" : release + "+" + fingerprint();
    }

    private static String fingerprint() {
        try {
            var program = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(program));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
