package org.parley.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be set about a server. What it does by itself is safe: this machine alone, nobody writes, no full text. */
public final class ServerOptions implements Cloneable {
    public static final String DEFAULT_BASE = "http://localhost:3030/id/";
    public static final int DEFAULT_PORT = 3030;

    private String host = "127.0.0.1";
    private int port;
    private String base = DEFAULT_BASE;
    private Limits limits = Limits.USUAL;
    private Path accessLog;
    private Token metricsToken;
    private URI publicUrl;
    private boolean trustsProxy;
    private boolean showsText;
    private Owner owner;

    private ServerOptions() {}

    /** The usual limits, on this machine alone; port 0 takes a free one. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions().with(options -> options.port = port);
    }

    /** Address to listen at; {@code 127.0.0.1} serves this machine alone. */
    public String host() {
        return host;
    }

    public ServerOptions withHost(String other) {
        return with(options -> options.host = other);
    }

    /** To listen at; 0 takes a free one. */
    public int port() {
        return port;
    }

    /** IRI under which the store's individuals stand, with its last slash. */
    public String base() {
        return base;
    }

    public ServerOptions withBase(String other) {
        return with(options -> options.base = other);
    }

    /** What one request may cost. */
    public Limits limits() {
        return limits;
    }

    public ServerOptions withLimits(Limits other) {
        return with(options -> options.limits = other);
    }

    /** File to which a line a request is added; none if empty. */
    public Optional<Path> accessLog() {
        return Optional.ofNullable(accessLog);
    }

    public ServerOptions withAccessLog(Path file) {
        return with(options -> options.accessLog = file);
    }

    /** What must be shown to see {@code /metrics}; if empty nobody does. */
    public Optional<Token> metricsToken() {
        return Optional.ofNullable(metricsToken);
    }

    public ServerOptions withMetricsToken(Token token) {
        return with(options -> options.metricsToken = token);
    }

    /** Where the world finds this server, with a slash at the end; if empty, where the request went. */
    public Optional<URI> publicUrl() {
        return Optional.ofNullable(publicUrl);
    }

    public ServerOptions withPublicUrl(URI url) {
        return with(options -> options.publicUrl = url);
    }

    /** Whether a proxy in front says in {@code X-Forwarded-Proto}, {@code -Host} and {@code -Prefix} where that is. */
    public boolean trustsProxy() {
        return trustsProxy;
    }

    public ServerOptions behindProxy() {
        return with(options -> options.trustsProxy = true);
    }

    /** Whether articles are shown whole; if not, the passages that prove something are all that is shown of them. */
    public boolean showsText() {
        return showsText;
    }

    public ServerOptions withText() {
        return with(options -> options.showsText = true);
    }

    /** Who may change the store; if empty nobody may. */
    public Optional<Owner> owner() {
        return Optional.ofNullable(owner);
    }

    public ServerOptions withOwner(Owner other) {
        return with(options -> options.owner = other);
    }

    private ServerOptions with(Consumer<ServerOptions> change) {
        try {
            ServerOptions copy = (ServerOptions) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
