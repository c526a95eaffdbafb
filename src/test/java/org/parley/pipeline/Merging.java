package org.parley.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Pairwise precision and recall of saying what is one. */
final class Merging {
    private final List<Item> items = new ArrayList<>();
    private int missed;

    private record Item(String expected, String found) {}

    /** Somebody or something in one article, with who that is and whom the graph takes it for. */
    void add(String expected, String found) {
        items.add(new Item(expected, found));
    }

    /** Not found in its article, so that there is nothing to merge. */
    void miss() {
        missed++;
    }

    double precision() {
        long found = pairs((one, other) -> one.found().equals(other.found()));
        return found == 0 ? 1 : (double) right() / found;
    }

    double recall() {
        long expected = pairs((one, other) -> one.expected().equals(other.expected()));
        return expected == 0 ? 1 : (double) right() / expected;
    }

    private long right() {
        return pairs((one, other) ->
                one.found().equals(other.found()) && one.expected().equals(other.expected()));
    }

    private long pairs(BiPredicate<Item, Item> which) {
        long pairs = 0;
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                pairs += which.test(items.get(i), items.get(j)) ? 1 : 0;
            }
        }
        return pairs;
    }

    /** Every pair that is wrong. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Item one = items.get(i);
                Item other = items.get(j);
                if (one.found().equals(other.found()) != one.expected().equals(other.expected())) {
                    errors.add(one + " " + other);
                }
            }
        }
        return errors;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f over %d pairs; %d found, %d not found",
                precision(),
                recall(),
                pairs((one, other) -> one.expected().equals(other.expected())),
                items.size(),
                missed);
    }
}
