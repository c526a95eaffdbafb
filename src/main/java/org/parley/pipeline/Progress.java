package org.parley.pipeline;

/** Hears how a build goes on; called from one thread. */
public interface Progress {
    /**
     * @param outcome of the article that is done now
     * @param done inputs that are done, this article's included when it was the last of its input
     * @param inputs how many there are
     */
    void report(Outcome outcome, int done, int inputs);
}
