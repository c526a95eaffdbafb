package org.parley.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A marked article as an HTML page that needs nothing else. */
final class MarkedPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; --person: #0b6e7f; --actor: #2347b8; --place: #1d7335; --office: #8a2a8a;
              --meeting: #8a5a00; --position: #b3261e; --statement: #5b5b66 }
            @media (prefers-color-scheme: dark) { :root { --person: #5fd3e6; --actor: #9db4ff; --place: #7bd88f;
              --office: #e39be3; --meeting: #f0c060; --position: #ff9b93; --statement: #b5b5c2 } }
            body { font: 1rem/1.6 Georgia, serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.5rem; line-height: 1.25 }
            section { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2rem }
            ul { font: .85rem/1.4 system-ui, sans-serif; margin: 1rem 0; padding-left: 1rem }
            li { margin-bottom: .3rem }
            @media (max-width: 45rem) { section { grid-template-columns: 1fr } }
            .person, .actor, .place, .office, .meeting { font-weight: 600 }
            .person { color: var(--person) } .actor { color: var(--actor) } .place { color: var(--place) }
            .office { color: var(--office) } .meeting { color: var(--meeting) }
            .cue { font-variant: small-caps }
            .position { text-decoration: underline 2px var(--position); text-underline-offset: 3px }
            .statement { font-style: italic; border-bottom: 1px dotted var(--statement) }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            """;

    private MarkedPage() {}

    static String of(MarkedArticle article) {
        var title = escape(article.title());
        return HEAD.replace("%s", title)
                + Stream.of(Mark.Sort.values())
                        .map(sort -> marked(sort.label(), Set.of(sort)))
                        .collect(joining(" · ", "<p>", "</p>\n"))
                + article.paragraphs().stream().map(MarkedPage::section).collect(joining())
                + "</body>\n</html>\n";
    }

    private static String section(MarkedArticle.Paragraph paragraph) {
        return "<section>\n<p>"
                + paragraph.pieces().stream()
                        .map(piece -> marked(piece.text(), piece.sorts()))
                        .collect(joining())
                + "</p>\n"
                + list(paragraph.facts())
                + "</section>\n";
    }

    private static String list(List<String> facts) {
        return facts.isEmpty()
                ? ""
                : facts.stream()
                        .map(fact -> "<li>" + escape(fact) + "</li>\n")
                        .collect(joining("", "<ul>\n", "</ul>\n"));
    }

    private static String marked(String text, Set<Mark.Sort> sorts) {
        if (sorts.isEmpty()) {
            return escape(text);
        }
        var labels = sorts.stream().sorted().map(Mark.Sort::label).collect(joining(" "));
        return "<span class=\"%s\" title=\"%s\">%s</span>".formatted(labels, labels, escape(text));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
