package org.parley.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The kinds of file that articles come in. */
public enum Format {
    /** Plain text: the whole of it is the body. */
    TEXT(content -> List.of(Draft.ofText(content.text()))),
    /** schema.org articles as JSON or JSON-LD. */
    JSON(content -> JsonArticles.read(content.place(), content.text())),
    /** A saved web page. */
    HTML(content -> List.of(WebPage.read(content)));

    private static final Pattern JSON_START = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[{\\]])");
    private static final Pattern HTML_START = Pattern.compile("\\s*<[!?a-zA-Z]");

    private final Function<Content, List<Draft>> reader;

    Format(Function<Content, List<Draft>> reader) {
        this.reader = reader;
    }

    /** The format that a file's name promises, if any. */
    static Optional<Format> ofName(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "txt" -> Optional.of(TEXT);
            case "json", "jsonld" -> Optional.of(JSON);
            case "html", "htm" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }

    /** The format that the first characters speak for; text when they say nothing. */
    static Format of(Content content) {
        int length = Math.min(content.bytes().length, 1_000);
        String start = new String(content.bytes(), 0, length, StandardCharsets.UTF_8).replace("\uFEFF", "");
        if (JSON_START.matcher(start).lookingAt()) {
            return JSON;
        }
        return HTML_START.matcher(start).lookingAt() ? HTML : TEXT;
    }

    List<Draft> drafts(Content content) {
        return reader.apply(content);
    }
}
