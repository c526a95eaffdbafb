package org.parley.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatrixPageTest {
    private static final Stand OLD = stand("leave the hills", "against", "2024-03-01", "talks/hills");
    private static final Stand NEW = stand("leave, \"in spring\"", "for", "2024-06-09", "talks/other");
    private static final Stands STANDS = new Stands(List.of(NEW, OLD), List.of());

    @Test
    void showsTheLatestWithTheEarlierFoldedAway() {
        String page = page(Map.of());
        assertTrue(page.indexOf("leave, &quot;in spring&quot;") < page.indexOf("1 earlier"), page);
        assertTrue(page.indexOf("1 earlier") < page.indexOf("leave the hills"), page);
    }

    @Test
    void showsAPeriod() {
        String page = page(Map.of("from", List.of("2024-01-01"), "to", List.of("2024-03-01")));
        assertTrue(page.contains("leave the hills"));
        assertFalse(page.contains("in spring"));
    }

    @Test
    void showsWhatWasSaidAtTalks() {
        assertFalse(page(Map.of("talks", List.of("talks/hills"))).contains("in spring"));
    }

    @Test
    void saysSoWhenNothingFits() {
        assertTrue(page(Map.of("from", List.of("2030-01-01"))).contains("No position fits"));
    }

    @Test
    void givesAllVersionsAsCsv() {
        String[] rows = new MatrixPage(STANDS, new Filter(Map.of())).csv().split("\r\n");
        assertEquals(3, rows.length);
        assertEquals(
                "withdrawal,Corva,Moro,demands,\"leave, \"\"in spring\"\"\",,2024-06-09,latest,News,Sentence.,position",
                rows[1]);
        assertTrue(rows[2].contains(",earlier,"), rows[2]);
    }

    @Test
    void findsWhoChangedSides() {
        List<Change> changes = Change.in(STANDS.all());
        assertEquals(1, changes.size());
        assertEquals("2024-06-09", changes.get(0).day());
    }

    private static String page(Map<String, List<String>> values) {
        return new MatrixPage(STANDS, new Filter(values)).page().html("");
    }

    private static Stand stand(String content, String side, String day, String talks) {
        return new Stand(
                thing("position", content),
                thing("moro", "Moro"),
                thing("corva", "Corva"),
                Optional.of(thing("withdrawal", "withdrawal")),
                "demands",
                side,
                content,
                Optional.empty(),
                day,
                new Evidence(
                        Names.iri("article#char=0,9"),
                        "News",
                        day,
                        Optional.empty(),
                        "Sentence.",
                        "asserted",
                        Optional.empty(),
                        Optional.empty()),
                thing("article", "News"),
                Set.of(talks));
    }

    private static Thing thing(String iri, String label) {
        return new Thing(iri, label, "/doc/" + iri);
    }
}
