package org.parley.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parley.serve.Intake.Form;
import org.parley.serve.Intake.Submission;

/** Reads a posted article off its request: the form from the media type, the rest from parameters of the address. */
record Posted(Submission submission) {
    static final String MEDIA_TYPES =
            "text/plain, application/json, application/ld+json, text/html, application/xhtml+xml";
    private static final Set<String> PARAMETERS = Set.of("name", "date", "publisher", "url");
    private static final int LONGEST = 300;

    /** @throws Refusal if something about it is not as it should be */
    static Posted of(HttpServletRequest request, int maxBody) {
        Form form = form(request.getContentType());
        request.getParameterMap().keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findAny()
                .ifPresent(name -> {
                    throw new Refusal(
                            400, "There is no parameter '" + name + "'; there are name, date, publisher, url.");
                });
        return new Posted(new Submission(
                form,
                content(request, maxBody),
                parameter(request, "name"),
                parameter(request, "date").map(Posted::date),
                parameter(request, "publisher"),
                parameter(request, "url").map(Posted::url)));
    }

    /** The same for the same article with the same particulars. */
    String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String particulars = String.join(
                    "\u001f",
                    submission.form().name(),
                    submission.name().orElse(""),
                    submission.date().map(LocalDate::toString).orElse(""),
                    submission.publisher().orElse(""),
                    submission.url().map(URI::toString).orElse(""));
            digest.update(particulars.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(submission.content())).substring(0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Form form(String contentType) {
        String type = Objects.requireNonNullElse(contentType, "")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/plain" -> Form.TEXT;
            case "application/json", "application/ld+json" -> Form.JSON;
            case "text/html", "application/xhtml+xml" -> Form.HTML;
            default -> throw new Refusal(415, "An article is posted as " + MEDIA_TYPES + ".");
        };
    }

    private static byte[] content(HttpServletRequest request, int maxBody) {
        try {
            byte[] content = request.getInputStream().readNBytes(maxBody + 1);
            if (content.length > maxBody) {
                throw new Refusal(413, "The article has more than " + maxBody + " bytes.");
            }
            return content;
        } catch (IOException e) {
            throw new Refusal(400, "The article did not arrive whole.");
        }
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        Optional<String> value = Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(given -> !given.isEmpty());
        if (value.isPresent()
                && (value.get().length() > LONGEST || value.get().chars().anyMatch(Character::isISOControl))) {
            throw new Refusal(400, "The " + name + " is too long or holds control characters.");
        }
        return value;
    }

    private static LocalDate date(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "The date is no day; write it like 2025-05-16.");
        }
    }

    private static URI url(String given) {
        try {
            URI url = new URI(given);
            if (url.getHost() != null && url.getScheme().matches("(?i)https?")) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below, like the ones that parse and lead nowhere
        }
        throw new Refusal(400, "The url is no address of a page; write it like https://example.org/talks.");
    }
}
