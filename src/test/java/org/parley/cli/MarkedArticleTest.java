package org.parley.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.model.Article;
import org.parley.rdf.Porto;

class MarkedArticleTest {
    private final Porto porto = Porto.article("porto.txt");
    private final MarkedArticle marked = MarkedArticle.of(porto.article(), porto.facts());

    @Test
    void losesNothingOfTheText() {
        assertEquals(
                porto.article().text().strip(),
                marked.paragraphs().stream()
                        .map(paragraph -> paragraph.pieces().stream()
                                .map(Marks.Piece::text)
                                .collect(joining()))
                        .collect(joining("\n")));
    }

    @Test
    void marksNamesByWhatTheyAre() {
        var pieces = marked.paragraphs().get(0).pieces();
        assertTrue(pieces.contains(new Marks.Piece("Ida Moro", EnumSet.of(Mark.Sort.PERSON))), pieces.toString());
        assertTrue(pieces.contains(new Marks.Piece("Albona", EnumSet.of(Mark.Sort.ACTOR))), pieces.toString());
        assertTrue(pieces.contains(new Marks.Piece("Old Arsenal", EnumSet.of(Mark.Sort.PLACE))), pieces.toString());
    }

    @Test
    void listsTheFactsOfAParagraphInWords() {
        var facts = marked.paragraphs().stream()
                .flatMap(paragraph -> paragraph.facts().stream())
                .toList();
        assertTrue(facts.contains("Ida Moro: foreign minister of Albona"), facts.toString());
        assertTrue(facts.contains("Old Arsenal is in Porto"), facts.toString());
    }

    @Test
    void showsNoCodesWithoutColours() {
        assertFalse(marked.terminal(false).contains("\u001b"));
        assertTrue(marked.terminal(true).contains("\u001b[36mIda Moro\u001b[0m"), marked.terminal(true));
    }

    @Test
    void escapesWhatTheArticleSays() {
        var hostile = new Article(
                "x.txt",
                "<script>alert(1)</script> & \"more\"",
                Optional.of("<b>x</b>"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var page = MarkedPage.of(MarkedArticle.of(hostile, List.of()));
        assertFalse(page.contains("<script>") || page.contains("<b>"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;"), page);
        assertFalse(page.contains("src=") || page.contains("href="), page);
    }
}
