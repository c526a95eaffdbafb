package org.parley.pipeline;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.pipeline.Outcome.Status;

/**
 * What a build did.
 *
 * @param read articles processed and stored
 * @param unchanged articles stored before from the same input
 * @param failed articles and inputs set aside
 * @param facts how many were found in what was read, by the name of their record
 */
public record Summary(int read, int unchanged, int failed, SortedMap<String, Integer> facts) {
    static Summary of(List<Outcome> outcomes) {
        var facts = new TreeMap<String, Integer>();
        outcomes.forEach(outcome -> outcome.facts().forEach((kind, count) -> facts.merge(kind, count, Integer::sum)));
        return new Summary(
                count(outcomes, Status.READ), count(outcomes, Status.UNCHANGED), count(outcomes, Status.FAILED), facts);
    }

    private static int count(List<Outcome> outcomes, Status status) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }
}
