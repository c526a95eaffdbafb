package org.parley.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Article;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Span;

/**
 * An article with all that was found in it, paragraph by paragraph.
 *
 * @param title headline, or source where there is none
 * @param paragraphs in the order of the text
 */
record MarkedArticle(String title, List<Paragraph> paragraphs) {
    /**
     * A paragraph and the facts that it proves.
     *
     * @param pieces its whole text
     * @param facts in words
     */
    record Paragraph(List<Marks.Piece> pieces, List<String> facts) {}

    static MarkedArticle of(Article article, Collection<Fact<Entity>> facts) {
        var marks = Marks.of(article.text(), facts);
        return new MarkedArticle(
                article.headline().orElse(article.source()),
                lines(article.text()).stream()
                        .map(line -> new Paragraph(marks.pieces(line), facts(line, facts)))
                        .toList());
    }

    private static List<String> facts(Span line, Collection<Fact<Entity>> facts) {
        return facts.stream()
                .filter(fact -> line.begin() <= fact.evidence().span().begin()
                        && fact.evidence().span().begin() < line.end())
                .sorted(Comparator.comparing(fact -> fact.evidence().span()))
                .map(FactText::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        var begin = 0;
        while (begin < text.length()) {
            var end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            if (end > begin) {
                lines.add(new Span(begin, end));
            }
            begin = end + 1;
        }
        return lines;
    }

    /** For a terminal; without colours nothing is marked and the facts are still listed. */
    String terminal(boolean colour) {
        var legend = colour
                ? Stream.of(Mark.Sort.values())
                                .map(sort -> shown(sort.label(), Set.of(sort)))
                                .collect(joining("  ")) + "\n\n"
                : "";
        return title + "\n\n" + legend
                + paragraphs.stream()
                        .map(paragraph -> paragraph.pieces().stream()
                                        .map(piece -> colour ? shown(piece.text(), piece.sorts()) : piece.text())
                                        .collect(joining())
                                + "\n"
                                + paragraph.facts().stream()
                                        .map(fact -> "    · " + fact + "\n")
                                        .collect(joining()))
                        .collect(joining("\n"));
    }

    private static String shown(String text, Set<Mark.Sort> sorts) {
        return sorts.isEmpty()
                ? text
                : "\u001b[" + sorts.stream().sorted().map(Mark.Sort::code).collect(joining(";")) + "m" + text
                        + "\u001b[0m";
    }
}
