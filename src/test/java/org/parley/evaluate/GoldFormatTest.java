package org.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gold files say must be findable in their articles, or nothing could ever score on it. */
class GoldFormatTest {
    private static final Path GOLD = Path.of("src/test/resources/gold");
    private static final Set<String> LISTS =
            Set.of("people", "actors", "places", "venues", "meetings", "positions", "quotes");

    static List<Path> golds() throws IOException {
        try (Stream<Path> files = Files.walk(GOLD)) {
            return files.filter(f -> f.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("golds")
    void namesWhatItsArticleHolds(Path file) throws IOException {
        JsonObject gold = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        String id = gold.get("id").getAsString();
        assertEquals(id + ".gold.json", file.getFileName().toString());
        LocalDate.parse(gold.get("date").getAsString());
        String article = Files.readString(file.resolveSibling(id + ".txt"));
        String text = plain(article);
        assertAll(Stream.of(
                        LISTS.stream().map(list -> check(gold.get(list) instanceof JsonArray, "no list " + list)),
                        objects(gold, "people").map(p -> lastWordIn(text, p, "name")),
                        strings(gold, "places").map(p -> lastWordIn(text, p)),
                        strings(gold, "venues").map(v -> lastWordIn(text, v)),
                        objects(gold, "quotes")
                                .map(q -> check(article.contains(q.get("begins").getAsString()), "quote " + q)),
                        objects(gold, "positions").map(p -> everySpanIn(text, p)))
                .flatMap(checks -> checks)
                .map(check -> () -> assertTrue(check.holds, file + ": " + check.what)));
    }

    @ParameterizedTest
    @MethodSource("golds")
    void expectsNeitherMeetingsNorPositionsOfControls(Path file) throws IOException {
        if (file.getFileName().toString().startsWith("control-")) {
            JsonObject gold = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            assertFalse(objects(gold, "meetings").findAny().isPresent());
            assertFalse(objects(gold, "positions").findAny().isPresent());
        }
    }

    private record Check(boolean holds, String what) {}

    private static Check check(boolean holds, String what) {
        return new Check(holds, what);
    }

    private static Check everySpanIn(String text, JsonObject position) {
        boolean complete = Stream.of("holder", "stance", "content")
                .allMatch(key -> !position.get(key).getAsString().isBlank());
        return check(
                complete && alternatives(position.get("span").getAsString()).allMatch(span -> text.contains(span)),
                "position " + position);
    }

    private static Check lastWordIn(String text, JsonObject object, String key) {
        return lastWordIn(text, object.get(key).getAsString());
    }

    private static Check lastWordIn(String text, String name) {
        return check(
                alternatives(name).anyMatch(a -> (" " + text).contains(" " + a.substring(a.lastIndexOf(' ') + 1))),
                "name " + name);
    }

    private static Stream<String> alternatives(String gold) {
        return Arrays.stream(gold.split("\\|")).map(GoldFormatTest::plain).filter(a -> !a.isEmpty());
    }

    private static Stream<JsonObject> objects(JsonObject gold, String list) {
        return elements(gold, list).map(JsonElement::getAsJsonObject);
    }

    private static Stream<String> strings(JsonObject gold, String list) {
        return elements(gold, list).map(JsonElement::getAsString);
    }

    private static Stream<JsonElement> elements(JsonObject gold, String list) {
        return StreamSupport.stream(gold.getAsJsonArray(list).spliterator(), false);
    }

    /** Lower-case words without marks and accents, as the scorer compares them. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("['’.]", "")
                .replaceAll("[^\\p{ASCII}]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
