package org.parley.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.parley.model.Slug;

/** Mints the IRIs of individuals under one base, each from what identifies the individual and nothing else. */
final class Iris {
    private static final String SAFE = "-._~/:";

    private final String base;

    Iris(String base) {
        this.base = base;
    }

    /** The source itself where it can stand in an IRI as it is, otherwise a readable form made unique by a hash. */
    static String slug(String source) {
        String readable = source.replaceAll("[^A-Za-z0-9._-]+", "-");
        return readable.equals(source)
                ? source
                : readable + "-" + sha256(source).substring(0, 8);
    }

    /** What {@code article}, the IRI of an article, was minted under. */
    static String base(String article) {
        int articles = article.lastIndexOf("article/");
        return article.substring(0, articles < 0 ? article.lastIndexOf('/') + 1 : articles);
    }

    /** For an identifier that is a path of its own, such as {@code state/ukraine}. */
    String entity(String id) {
        return base + escape(id);
    }

    /** For a post by its title and whose it is, such as {@code office/foreign-minister/state/france}. */
    String office(String title, Optional<String> of) {
        return base + "office/" + escape(Slug.of(title))
                + of.map(id -> "/" + escape(id)).orElse("");
    }

    /** For what people know by its name. */
    String named(String kind, String name) {
        return base + kind + "/" + escape(Slug.of(name));
    }

    /** For what has no name and is the same wherever all of {@code parts} are. */
    String hashed(String kind, String... parts) {
        return base + kind + "/" + sha256(String.join("\u001f", parts)).substring(0, 16);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String escape(String path) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0)) {
                escaped.append(c);
            } else {
                escaped.append("%%%02X".formatted((int) c));
            }
        }
        return escaped.toString();
    }
}
