package org.parley.serve;

import java.time.Duration;

/**
 * What can be set about a server.
 *
 * @param host address to listen at; {@code 127.0.0.1} serves this machine alone
 * @param port to listen at; 0 takes a free one
 * @param base IRI under which the store's individuals stand, with its last slash; the server answers for them under
 *     {@code /id/}
 * @param timeout how long one query may take
 * @param maxRows how many rows or triples one answer may have
 * @param maxBody how many bytes a request may have
 * @param maxQueries how many queries may run at once
 */
public record ServerOptions(
        String host, int port, String base, Duration timeout, int maxRows, int maxBody, int maxQueries) {
    public static final String DEFAULT_BASE = "http://localhost:3030/id/";
    public static final int DEFAULT_PORT = 3030;

    /** The usual limits, on this machine alone. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions("127.0.0.1", port, DEFAULT_BASE, Duration.ofSeconds(30), 100_000, 1 << 20, 32);
    }

    public ServerOptions withHost(String other) {
        return new ServerOptions(other, port, base, timeout, maxRows, maxBody, maxQueries);
    }

    public ServerOptions withBase(String other) {
        return new ServerOptions(host, port, other, timeout, maxRows, maxBody, maxQueries);
    }

    public ServerOptions withTimeout(Duration other) {
        return new ServerOptions(host, port, base, other, maxRows, maxBody, maxQueries);
    }

    public ServerOptions withMaxRows(int other) {
        return new ServerOptions(host, port, base, timeout, other, maxBody, maxQueries);
    }

    public ServerOptions withMaxBody(int other) {
        return new ServerOptions(host, port, base, timeout, maxRows, other, maxQueries);
    }

    public ServerOptions withMaxQueries(int other) {
        return new ServerOptions(host, port, base, timeout, maxRows, maxBody, other);
    }
}
