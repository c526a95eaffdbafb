package org.parley.serve;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What can be set about a server.
 *
 * @param host address to listen at; {@code 127.0.0.1} serves this machine alone
 * @param port to listen at; 0 takes a free one
 * @param base IRI under which the store's individuals stand, with its last slash; the server answers for them under
 *     {@code /id/}
 * @param limits what one request may cost
 * @param accessLog file to which a line a request is added; none if empty
 * @param metricsToken what must be sent as {@code Authorization: Bearer} to see {@code /metrics}; if empty nobody does
 */
public record ServerOptions(
        String host, int port, String base, Limits limits, Optional<Path> accessLog, Optional<String> metricsToken) {
    public static final String DEFAULT_BASE = "http://localhost:3030/id/";
    public static final int DEFAULT_PORT = 3030;

    /** The usual limits, on this machine alone. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions("127.0.0.1", port, DEFAULT_BASE, Limits.USUAL, Optional.empty(), Optional.empty());
    }

    public ServerOptions withHost(String other) {
        return new ServerOptions(other, port, base, limits, accessLog, metricsToken);
    }

    public ServerOptions withBase(String other) {
        return new ServerOptions(host, port, other, limits, accessLog, metricsToken);
    }

    public ServerOptions withLimits(Limits other) {
        return new ServerOptions(host, port, base, other, accessLog, metricsToken);
    }

    public ServerOptions withAccessLog(Path file) {
        return new ServerOptions(host, port, base, limits, Optional.of(file), metricsToken);
    }

    public ServerOptions withMetricsToken(String token) {
        return new ServerOptions(host, port, base, limits, accessLog, Optional.of(token));
    }

    /** The token is no thing to see in a log. */
    @Override
    public String toString() {
        return "ServerOptions[" + host + ":" + port + ", " + base + ", " + limits + "]";
    }
}
