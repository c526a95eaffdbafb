package org.parley.serve;

import java.time.Duration;

/** A request that is not answered, with the HTTP status and words that say why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final int retryAfter;

    Refusal(int status, String message) {
        this(status, message, 0);
    }

    private Refusal(int status, String message, int retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static Refusal busy() {
        return new Refusal(503, "Too many queries are running; ask again in a few seconds.", 5);
    }

    static Refusal stopping() {
        return new Refusal(503, "The server is stopping.");
    }

    static Refusal memory() {
        return new Refusal(503, "The query was stopped because it takes too much memory; narrow it.", 30);
    }

    static Refusal full(int maxQueue) {
        return new Refusal(503, maxQueue + " jobs are waiting already; ask again in a minute.", 60);
    }

    static Refusal hidden(String what) {
        return new Refusal(
                403,
                "The query uses " + what
                        + ": this server shows no whole texts of articles, only the passages that prove something.");
    }

    static Refusal slow(Duration timeout) {
        return new Refusal(
                503,
                "The query was stopped after " + timeout.toMillis() / 1000.0
                        + " seconds; narrow it, or set a LIMIT without an ORDER BY.");
    }

    static Refusal large(int maxRows) {
        return new Refusal(
                422,
                "The answer has more than " + maxRows
                        + " rows or triples; set a LIMIT and page through it with OFFSET, or export the store.");
    }

    int status() {
        return status;
    }

    /** Seconds after which it is worth trying again; 0 if it is not. */
    int retryAfter() {
        return retryAfter;
    }
}
