package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.nlp.SharedEngine;
import org.parley.pipeline.OwnArticles;

/** No change loses quality unseen: F1 of every layer on the gold for development stays above its floor. */
class QualityIT {
    private static final Path FLOORS = Path.of("src/test/resources/gold/floors.tsv");

    @Test
    void findsAsMuchAsBefore() throws IOException {
        var floors = floors();
        var recorded = Recorded.run(
                Main.with(new Engine(SharedEngine::remembering)),
                "evaluate",
                "--format",
                "json",
                OwnArticles.GOLD.toString());
        assertEquals(0, recorded.status());
        assertEquals("", recorded.err(), "an article that fails is not measured");

        var table = new StringBuilder("%n%-13s%8s%8s%8s%8s%n".formatted("gold/dev", "P", "R", "F1", "floor"));
        var layers = new TreeSet<String>();
        List<String> below = new ArrayList<>();
        for (JsonElement element :
                JsonParser.parseString(recorded.out()).getAsJsonObject().getAsJsonArray("layers")) {
            JsonObject layer = element.getAsJsonObject();
            var name = layer.get("layer").getAsString();
            var f1 = layer.get("f1").getAsDouble();
            layers.add(name);
            table.append(String.format(
                    Locale.ROOT,
                    "%-13s%8.3f%8.3f%8.3f%8.2f%n",
                    name,
                    layer.get("precision").getAsDouble(),
                    layer.get("recall").getAsDouble(),
                    f1,
                    floors.getOrDefault(name, 1.0)));
            if (f1 < floors.getOrDefault(name, 1.0)) {
                below.add(name);
            }
        }
        System.out.println(table);
        assertEquals(floors.keySet(), layers, "every layer has a floor");
        assertTrue(
                below.isEmpty(),
                () -> below + " fell below the floor; see what is missed or wrong with"
                        + " './parley evaluate --verbose " + OwnArticles.GOLD + "'" + table);
    }

    private static Map<String, Double> floors() throws IOException {
        return Files.readAllLines(FLOORS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Double.valueOf(cells[1])));
    }
}
