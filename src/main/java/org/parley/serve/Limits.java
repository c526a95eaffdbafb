package org.parley.serve;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param timeout how long a query may take
 * @param maxRows how many rows or triples an answer may have
 * @param maxBody how many bytes a request may have
 * @param maxQueries how many queries may run at once; an eighth of them may take longer than a second
 */
public record Limits(Duration timeout, int maxRows, int maxBody, int maxQueries) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 100_000, 1 << 20, 32);

    public Limits withTimeout(Duration other) {
        return new Limits(other, maxRows, maxBody, maxQueries);
    }

    public Limits withMaxRows(int other) {
        return new Limits(timeout, other, maxBody, maxQueries);
    }

    public Limits withMaxBody(int other) {
        return new Limits(timeout, maxRows, other, maxQueries);
    }

    public Limits withMaxQueries(int other) {
        return new Limits(timeout, maxRows, maxBody, other);
    }
}
