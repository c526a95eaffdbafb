package org.parley.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.serve.page.MarkedText.Mark;

class MarkedTextTest {
    @Test
    void nestsMarksThatLieInOneAnother() {
        assertEquals(
                "<p>a <span class=\"s\" id=\"s\">b <mark class=\"m\" id=\"m\">c</mark> d</span> e</p>",
                shown("a b c d e", mark("mark", "m", 4, 5), mark("span", "s", 2, 7)));
    }

    @Test
    void cutsMarksThatOverlap() {
        assertEquals(
                "<p><span class=\"one\" id=\"one\">ab<span class=\"two\" id=\"two\">cd</span></span>"
                        + "<span class=\"two\">ef</span></p>",
                shown("abcdef", mark("span", "one", 0, 4), mark("span", "two", 2, 6)));
    }

    @Test
    void showsPartOfTheTextWithPartsOfMarks() {
        Element part = Element.of("p");
        new MarkedText("abcdef", List.of(mark("mark", "m", 1, 5))).write(part, 2, 4);
        assertEquals("<p><mark class=\"m\">cd</mark></p>", part.html(""));
    }

    @Test
    void escapesWhatItShows() {
        assertEquals("<p>a <mark class=\"m\" id=\"m\">&lt;b&gt;</mark></p>", shown("a <b>", mark("mark", "m", 2, 5)));
    }

    private static String shown(String text, Mark... marks) {
        Element whole = Element.of("p");
        new MarkedText(text, List.of(marks)).write(whole, 0, text.length());
        return whole.html("");
    }

    private static Mark mark(String tag, String name, int begin, int end) {
        return new Mark(begin, end, tag, name, Optional.of(name), Optional.empty());
    }
}
