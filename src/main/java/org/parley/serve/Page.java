package org.parley.serve;

import java.util.List;

/** The frame that all pages share: title, head and foot. */
final class Page {
    private Page() {}

    static String of(String title, List<Element> body) {
        Element head = Element.of("head")
                .add(
                        Element.of("meta").with("charset", "utf-8"),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Element.of("title", title.equals("Parley") ? title : title + " · Parley"),
                        Element.of("link").with("rel", "stylesheet").with("href", "/style.css"),
                        Element.of("link").with("rel", "icon").with("href", "/icon.svg"));
        Element top = Element.of("header")
                .add(
                        Element.link("/", "Parley").with("class", "brand"),
                        Element.of("nav")
                                .with("aria-label", "Main")
                                .add(Element.link("/#questions", "Questions"), Element.link("/query", "SPARQL")));
        Element page = Element.of("html")
                .with("lang", "en")
                .add(
                        head,
                        Element.of("body")
                                .add(
                                        top,
                                        Element.of("main").addAll(body),
                                        Element.of("footer")
                                                .text("Every fact leads to the sentence that proves it. Machines found"
                                                        + " them: read the sentence before you rely on one.")));
        return "<!doctype html>\n" + page;
    }
}
