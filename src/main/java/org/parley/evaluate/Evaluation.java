package org.parley.evaluate;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * What an evaluation found.
 *
 * @param articles how many gold articles there were
 * @param layers one for each kind of fact, always the same in the same order
 */
public record Evaluation(int articles, List<Layer> layers) {

    /**
     * The figures as a table.
     *
     * @param differences whether to list what was wrong and missed under each layer
     */
    public String table(boolean differences) {
        StringBuilder table = new StringBuilder();
        table.append(articles).append(" articles\n");
        line(table, "layer", "P", "R", "F1", "found/wrong/missed");
        for (Layer layer : layers) {
            line(
                    table,
                    layer.name(),
                    thousandths(layer.precision()),
                    thousandths(layer.recall()),
                    thousandths(layer.f1()),
                    layer.found() + "/" + layer.wrong() + "/" + layer.missed());
            if (differences) {
                layer.differences()
                        .forEach(row -> table.append("    ").append(row).append('\n'));
            }
        }
        return table.toString();
    }

    /** Figures and rows as a JSON object. */
    public String json() {
        JsonObject json = new JsonObject();
        json.addProperty("articles", articles);
        JsonArray all = new JsonArray();
        layers.forEach(layer -> all.add(layer.json()));
        json.add("layers", all);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json) + "\n";
    }

    private static void line(StringBuilder table, String name, String p, String r, String f1, String counts) {
        table.append(String.format(Locale.ROOT, "%-13s%7s%7s%7s   %s\n", name, p, r, f1, counts));
    }

    /** String.format rounds the shortest decimal, not the number itself. */
    private static String thousandths(double figure) {
        return new BigDecimal(figure).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
