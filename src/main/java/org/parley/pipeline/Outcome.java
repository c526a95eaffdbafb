package org.parley.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.model.Entity;
import org.parley.model.Fact;

/**
 * What became of one article, or of an input that could not be read.
 *
 * @param status what became of it
 * @param problem why it failed, in one line; empty when it did not
 * @param facts how many were found, by the name of their record
 */
public record Outcome(Status status, Optional<String> problem, SortedMap<String, Integer> facts) {
    /** How an article ends. */
    public enum Status {
        /** Processed and stored. */
        READ,
        /** Stored before, from the same input. */
        UNCHANGED,
        /** Set aside. */
        FAILED
    }

    static Outcome read(List<Fact<Entity>> facts) {
        var counts = new TreeMap<String, Integer>();
        facts.forEach(fact -> counts.merge(fact.getClass().getSimpleName(), 1, Integer::sum));
        return new Outcome(Status.READ, Optional.empty(), counts);
    }

    static Outcome unchanged() {
        return new Outcome(Status.UNCHANGED, Optional.empty(), new TreeMap<>());
    }

    static Outcome failed(String problem) {
        return new Outcome(Status.FAILED, Optional.of(problem), new TreeMap<>());
    }
}
