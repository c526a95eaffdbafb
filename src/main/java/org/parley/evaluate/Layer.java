package org.parley.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * How well one kind of fact was found, over all articles together.
 *
 * @param found gold facts that were found
 * @param wrong rows that agree with no gold fact
 * @param missed gold facts that were not found
 * @param differences what was wrong and what was missed, in the order of the articles
 */
public record Layer(String name, int found, int wrong, int missed, List<Difference> differences) {

    /**
     * One row too many or too few.
     *
     * @param article id of the gold article
     * @param missed true for a gold fact that was not found, false for a row that is wrong
     * @param values what makes the fact
     */
    public record Difference(String article, boolean missed, List<String> values) {

        @Override
        public String toString() {
            return article + (missed ? " missed: " : " wrong: ") + String.join(" · ", values);
        }
    }

    /** Share of the rows that are right; 1 when there was nothing to find and nothing was found. */
    public double precision() {
        if (found + wrong == 0) {
            return missed == 0 ? 1 : 0;
        }
        return (double) found / (found + wrong);
    }

    /** Share of the gold facts that were found; 1 when there was nothing to find. */
    public double recall() {
        return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("layer", name);
        json.addProperty("precision", precision());
        json.addProperty("recall", recall());
        json.addProperty("f1", f1());
        json.addProperty("found", found);
        json.addProperty("wrong", wrong);
        json.addProperty("missed", missed);
        JsonArray rows = new JsonArray();
        differences.forEach(row -> rows.add(json(row)));
        json.add("rows", rows);
        return json;
    }

    private static JsonObject json(Difference row) {
        JsonObject json = new JsonObject();
        json.addProperty("article", row.article());
        json.addProperty("is", row.missed() ? "missed" : "wrong");
        JsonArray values = new JsonArray();
        row.values().forEach(values::add);
        json.add("values", values);
        return json;
    }
}
