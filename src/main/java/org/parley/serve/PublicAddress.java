package org.parley.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where clients see this server, which is not where it listens when a proxy stands in front: what the owner said, else
 * what a trusted proxy says, else where the request went.
 */
final class PublicAddress {
    private static final String ATTRIBUTE = PublicAddress.class.getName();
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9a-fA-F:]+](:\\d{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*/?");

    private final Optional<String> fixed;
    private final boolean trustsProxy;

    PublicAddress(ServerOptions options) {
        fixed = options.publicUrl().map(URI::toString);
        trustsProxy = options.trustsProxy();
    }

    /** Notes it in the request, for {@link #of}. */
    void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, fixed.orElseGet(() -> trustsProxy ? told(request) : seen(request)));
    }

    /** With a slash at the end. */
    static String of(HttpServletRequest request) {
        return Objects.requireNonNullElseGet((String) request.getAttribute(ATTRIBUTE), () -> seen(request));
    }

    private static String seen(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
    }

    private static String told(HttpServletRequest request) {
        URI seen = URI.create(seen(request));
        String scheme = header(request, "X-Forwarded-Proto", Pattern.compile("https?"), seen.getScheme());
        String host = header(request, "X-Forwarded-Host", HOST, seen.getRawAuthority());
        String prefix = header(request, "X-Forwarded-Prefix", PREFIX, "");
        return scheme + "://" + host + prefix + (prefix.endsWith("/") ? "" : "/");
    }

    /** The first of several, which the outermost proxy has set; what is no such thing is as if it were not there. */
    private static String header(HttpServletRequest request, String name, Pattern form, String other) {
        String value = Objects.requireNonNullElse(request.getHeader(name), "")
                .replaceFirst(",.*", "")
                .strip();
        return !value.isEmpty() && form.matcher(value).matches() ? value : other;
    }
}
