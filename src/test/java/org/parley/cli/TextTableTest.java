package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void isAsWideAsItsCells() {
        var table = new TextTable(List.of("name", "of"), List.of(List.of("Zoë", "France"), List.of("Al", "")));
        assertEquals(List.of("name  of", "────  ──────", "Zoë   France", "Al"), table.lines(80));
    }

    @Test
    void wrapsTheWidestColumnBetweenWords() {
        var table = new TextTable(
                List.of("holder", "content"), List.of(List.of("Ukraine", "an unconditional ceasefire of thirty days")));
        assertEquals(
                List.of(
                        "holder   content",
                        "───────  ─────────────────────",
                        "Ukraine  an unconditional",
                        "         ceasefire of thirty",
                        "         days"),
                table.lines(30));
    }

    @Test
    void showsRowByRowWhenColumnsWouldBeTooNarrow() {
        var words = "an unconditional ceasefire";
        var table = new TextTable(List.of("holder", "stance", "content"), List.of(List.of(words, "", words)));
        assertEquals(
                List.of(
                        "holder   an unconditional",
                        "         ceasefire",
                        "content  an unconditional",
                        "         ceasefire",
                        ""),
                table.lines(26));
    }

    @Test
    void breaksWordsThatAreLongerThanALine() {
        assertEquals(List.of("http://a", ".b/c"), TextTable.wrap("http://a.b/c", 8));
    }
}
