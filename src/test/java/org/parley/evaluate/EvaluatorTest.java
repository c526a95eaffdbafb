package org.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.article.ArticleInput;
import org.parley.model.Article;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

class EvaluatorTest {

    private static final String GOLD = """
            {"id": "velden", "date": "2024-04-08",
             "people": [{"name": "Ada Lind", "office": "foreign minister", "of": "Arland"},
                        {"name": "Bo Kraus", "office": "", "of": ""},
                        {"name": "Eva Stern", "office": "|mayor", "of": "Velden"}],
             "actors": ["Arland", "Borduria|Bordurian government"],
             "places": ["Velden"],
             "venues": ["Hotel Bristol|Bristol"],
             "meetings": [{"date": "2024-04-08", "place": "Velden", "status": "held",
                           "participants": {"Ada Lind": "delegation lead", "Borduria": "party", "Eva Stern": "host"}},
                          {"date": "", "place": "", "status": "planned|proposed", "participants": {"Arland": "party"}}],
             "positions": [{"holder": "Arland|Ada Lind", "stance": "demand", "content": "open|crossing",
                            "span": "the crossing open by June"},
                           {"holder": "Borduria", "stance": "reject", "content": "monitors"}],
             "quotes": [{"speaker": "Bo Kraus", "begins": "We will come"}],
             "ok": {"people": ["Tor Vik"], "participants": {"Tor Vik": "observer"},
                    "positions": [["Bo Kraus", "commit", "come back with a map"]]}}""";
    private static final String CONTROL = """
            {"id": "harvest", "date": "2024-04-09", "people": [], "actors": [], "places": [], "venues": [],
             "meetings": [], "positions": [], "quotes": []}""";

    @TempDir
    Path folder;

    @BeforeEach
    void writeGold() throws IOException {
        Files.writeString(folder.resolve("velden.gold.json"), GOLD);
        Files.writeString(folder.resolve("velden.txt"), "Envoys met in Velden.\r\n");
        Files.writeString(folder.resolve("harvest.gold.json"), CONTROL);
    }

    @Test
    void countsFoundWrongAndMissedInEveryLayer() {
        assertEquals("""
                2 articles
                layer              P      R     F1   found/wrong/missed
                people         0.667  0.667  0.667   2/1/1
                offices        1.000  1.000  1.000   1/0/0
                actors         1.000  0.500  0.667   1/0/1
                places         1.000  1.000  1.000   1/0/0
                venues         1.000  1.000  1.000   1/0/0
                meetings       0.667  1.000  0.800   2/1/0
                participants   0.667  0.500  0.571   2/1/2
                positions      0.500  0.500  0.500   1/1/1
                quotes         1.000  1.000  1.000   1/0/0
                """, evaluate(rows()).table(false));
    }

    @Test
    void listsWhatWasWrongAndMissed() {
        List<String> differences = evaluate(rows()).layers().stream()
                .flatMap(layer -> layer.differences().stream())
                .map(Object::toString)
                .toList();
        assertEquals(
                List.of(
                        "velden wrong: Someone Else",
                        "velden missed: Eva Stern",
                        "velden missed: Borduria|Bordurian government",
                        "harvest wrong: 2024-04-09 · Velden · held",
                        "velden wrong: 0 · Eva Stern · observer",
                        "velden missed: 0 · Eva Stern · host",
                        "velden missed: 1 · Arland · party",
                        "velden wrong: Arland · demand · Arland wants the crossing open by June, and it said so in a long"
                                + " statement of its ministry",
                        "velden missed: Borduria · reject · monitors · "),
                differences);
        assertTrue(evaluate(rows()).table(true).contains("\n    velden missed: Eva Stern\n"));
    }

    @Test
    void givesFiguresAndRowsAsJson() {
        JsonObject json = JsonParser.parseString(evaluate(rows()).json()).getAsJsonObject();
        JsonArray layers = json.getAsJsonArray("layers");
        assertEquals(2, json.get("articles").getAsInt());
        assertEquals(9, layers.size());
        JsonObject actors = layers.get(2).getAsJsonObject();
        assertEquals("actors", actors.get("layer").getAsString());
        assertEquals(.5, actors.get("recall").getAsDouble());
        assertEquals(
                "[{\"article\":\"velden\",\"is\":\"missed\",\"values\":[\"Borduria|Bordurian government\"]}]",
                actors.get("rows").toString());
    }

    @Test
    void looksAtOneArticleOnly() {
        Evaluation control = Evaluator.evaluate(List.of(folder), rows(), Optional.of("harvest"));
        assertEquals(
                List.of("people 0/0/0", "meetings 0/1/0"),
                control.layers().stream()
                        .filter(layer -> List.of("people", "meetings").contains(layer.name()))
                        .map(layer -> layer.name() + " " + layer.found() + "/" + layer.wrong() + "/" + layer.missed())
                        .toList());
        ProblemException e = assertThrows(
                ProblemException.class, () -> Evaluator.evaluate(List.of(folder), rows(), Optional.of("nowhere")));
        assertEquals("nowhere: no gold article of this name; there are harvest, velden", e.getMessage());
    }

    @Test
    void nothingFoundWhereNothingIsIsPerfect() {
        Evaluation nothing =
                Evaluator.evaluate(List.of(folder.resolve("harvest.gold.json")), Map.of(), Optional.empty());
        assertTrue(nothing.layers().stream().allMatch(layer -> layer.f1() == 1));
    }

    @Test
    void roundsFiguresThemselves() {
        Evaluation sixteenth = new Evaluation(1, List.of(new Layer("people", 1, 15, 15, List.of())));
        assertTrue(sixteenth.table(false).contains("people         0.062  0.062  0.062   1/15/15\n"));
    }

    @Test
    void readsArticlesWithTheirDates() {
        List<ArticleInput> inputs = Evaluator.articles(List.of(folder));
        Article article = inputs.get(1).read().get(0);
        assertEquals("velden.txt", article.source());
        assertEquals("Envoys met in Velden.\n", article.text());
        assertEquals(Optional.of(LocalDate.of(2024, 4, 8)), article.date());
        ProblemException e = assertThrows(ProblemException.class, inputs.get(0)::read);
        assertEquals(Problem.NOT_FOUND, e.problem());
    }

    @Test
    void saysWhatIsWrongWithGold() throws IOException {
        assertProblem(Problem.NOT_FOUND, "none.gold.json: no such gold file; check the path", "none.gold.json");
        Files.createDirectory(folder.resolve("empty"));
        assertProblem(Problem.NOT_FOUND, "empty: no gold files in this folder; name them ID.gold.json", "empty");
        Files.writeString(folder.resolve("half.gold.json"), "{\"id\": \"half\", \"people\": []}");
        assertProblem(
                Problem.MALFORMED,
                "half.gold.json: is not complete; it needs id, date, people, actors, places, venues, meetings, positions"
                        + " and quotes, empty lists too",
                "half.gold.json");
        Files.writeString(folder.resolve("bad.gold.json"), "{\"id\": ");
        ProblemException malformed = assertThrows(
                ProblemException.class, () -> Evaluator.articles(List.of(folder.resolve("bad.gold.json"))));
        assertEquals(Problem.MALFORMED, malformed.problem());
        assertEquals(1, malformed.getMessage().lines().count());
        Files.writeString(folder.resolve("late.gold.json"), CONTROL.replace("2024-04-09", "2024-04-31"));
        assertProblem(
                Problem.MALFORMED,
                "late.gold.json: has \"2024-04-31\" as its date; write it as YYYY-MM-DD",
                "late.gold.json");
    }

    private void assertProblem(Problem problem, String message, String file) {
        ProblemException e =
                assertThrows(ProblemException.class, () -> Evaluator.articles(List.of(folder.resolve(file))));
        assertEquals(problem, e.problem());
        assertEquals(folder + "/" + message, e.getMessage());
    }

    private Evaluation evaluate(Map<String, List<Map<String, String>>> rows) {
        return Evaluator.evaluate(List.of(folder), rows, Optional.empty());
    }

    private static Map<String, List<Map<String, String>>> rows() {
        return Map.of(
                "people",
                List.of(
                        row("velden", "name", "Ms Ada Lind", "office", "Minister; foreign ministers", "of", "Arland"),
                        row("velden", "name", "Ada  LIND", "office", "foreign minister", "of", "Arland"),
                        row("velden", "name", "Bo Kraus"),
                        row("velden", "name", "Tor Vik"),
                        row("velden", "name", "Someone Else"),
                        row("elsewhere", "name", "Not Counted")),
                "actors",
                List.of(row("velden", "name", "Arland")),
                "places",
                List.of(
                        row("velden", "name", "Velden", "kind", "city"),
                        row("velden", "name", "Arland", "kind", "country"),
                        row("velden", "name", "Bristol", "kind", "venue")),
                "meetings",
                List.of(
                        row("velden", "meeting", "m1", "date", "2024-04-08T10:00", "place", "Velden", "status", "held"),
                        row("velden", "meeting", "m1", "date", "2024-04-08T10:00", "place", "Velden", "status", "held"),
                        row("velden", "meeting", "m2", "date", "2024-06", "place", "", "status", "planned"),
                        row("harvest", "meeting", "m3", "date", "2024-04-09", "place", "Velden", "status", "held")),
                "participants",
                List.of(
                        row("velden", "meeting", "m1", "name", "Ada Lind", "role", "party"),
                        row("velden", "meeting", "m1", "name", "Borduria", "role", "party"),
                        row("velden", "meeting", "m1", "name", "Tor Vik", "role", "observer"),
                        row("velden", "meeting", "m1", "name", "Eva Stern", "role", "observer"),
                        row("velden", "meeting", "unknown", "name", "Bo Kraus", "role", "party")),
                "positions",
                List.of(
                        row("velden", "holder", "Ada Lind", "stance", "wants", "content", "the crossing open by June"),
                        row(
                                "velden",
                                "holder",
                                "Arland",
                                "stance",
                                "demand",
                                "content",
                                "Arland wants the crossing open by June, and it said so in a long statement of its"
                                        + " ministry"),
                        row("velden", "holder", "Bo Kraus", "stance", "promise", "content", "to come back with a map")),
                "statements",
                List.of(
                        row("velden", "speaker", "Bo Kraus", "text", "We will come back", "mode", "direct"),
                        row("velden", "speaker", "Ada Lind", "text", "that it failed", "mode", "indirect")));
    }

    private static Map<String, String> row(String article, String... cells) {
        Map<String, String> row = new HashMap<>(Map.of("source", "in/" + article + ".json"));
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }
}
