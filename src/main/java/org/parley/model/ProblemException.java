package org.parley.model;

import java.util.Optional;

/**
 * The one exception of Parley: something is wrong with what came in or with where it should go.
 *
 * <p>Its message is one line that says what is wrong, where, and what to do about it.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What sort of problem it is. */
    public enum Problem {
        /** Something that was named is not there. */
        NOT_FOUND,
        /** It is there and cannot be read or written. */
        UNREADABLE,
        /** It holds no article. */
        NO_ARTICLE,
        /** It is not what it should be: not text, not UTF-8, malformed. */
        MALFORMED,
        /** Larger than the limit. */
        TOO_LARGE,
        /** In a language that is not English. */
        LANGUAGE,
        /** Another process holds it: a locked store, a port in use. */
        BUSY,
        /** A graph breaks a shape: an error of ours, never stored. */
        INVALID_GRAPH,
        /** The command line makes no sense. */
        USAGE
    }

    private final Problem problem;
    private final String place;

    /**
     * @param problem what sort
     * @param place file, line, offset or address; never null, empty when there is none
     * @param message what is wrong and what to do, in one line, without the place
     */
    public ProblemException(Problem problem, String place, String message, Throwable cause) {
        super(place.isEmpty() ? message : place + ": " + message, cause);
        this.problem = problem;
        this.place = place;
    }

    public ProblemException(Problem problem, String place, String message) {
        this(problem, place, message, null);
    }

    public Problem problem() {
        return problem;
    }

    public Optional<String> place() {
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }
}
