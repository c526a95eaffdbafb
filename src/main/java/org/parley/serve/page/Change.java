package org.parley.serve.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody's going over to the other side on an issue.
 *
 * @param before the last position before it
 * @param after the first one after it
 */
record Change(Stand before, Stand after) {
    /** All that there are, by holder and issue; positions without a date or a side tell nothing. */
    static List<Change> in(List<Stand> stands) {
        List<Stand> earliestFirst = new ArrayList<>(stands);
        earliestFirst.sort(Collections.reverseOrder(Stand.LATEST_FIRST));
        Map<List<String>, List<Stand>> courses = earliestFirst.stream()
                .filter(stand -> !stand.side().equals("neutral") && !stand.day().isEmpty())
                .filter(stand -> stand.issue().isPresent())
                .collect(Collectors.groupingBy(stand -> List.of(
                        stand.holder().iri(), stand.issue().orElseThrow().iri())));
        List<Change> changes = new ArrayList<>();
        courses.values().forEach(course -> {
            for (int i = 1; i < course.size(); i++) {
                Stand before = course.get(i - 1);
                Stand after = course.get(i);
                // What is reported on one day in two ways is no change, but two things.
                if (!before.side().equals(after.side()) && before.day().compareTo(after.day()) < 0) {
                    changes.add(new Change(before, after));
                }
            }
        });
        changes.sort((one, other) -> Stand.LATEST_FIRST.compare(one.after(), other.after()));
        return changes;
    }

    String day() {
        return after.day();
    }
}
