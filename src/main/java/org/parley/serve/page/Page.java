package org.parley.serve.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page in the frame that all of them share: title, head and foot.
 *
 * @param title what it is about; {@code Parley} for the first page
 * @param body what stands between head and foot
 * @param isWide whether it takes the whole width, as tables and drawings do
 * @param scripts addresses of what makes it handier where scripts run; it says all without them
 */
public record Page(String title, List<Element> body, boolean isWide, List<String> scripts) {
    private static final String NAME = "Parley";

    public Page {
        body = List.copyOf(body);
        scripts = List.copyOf(scripts);
    }

    public static Page of(String title, List<Element> body) {
        return new Page(title, body, false, List.of());
    }

    public Page wide() {
        return new Page(title, body, true, scripts);
    }

    public Page with(String script) {
        return new Page(
                title,
                body,
                isWide,
                Stream.concat(scripts.stream(), Stream.of(script)).toList());
    }

    /** @param prefix path under which this server is seen; empty if it is the root */
    public String html(String prefix) {
        Element page = Element.of("html").with("lang", "en").add(head(), content());
        return "<!doctype html>\n" + page.html(prefix);
    }

    private Element head() {
        return Element.of("head")
                .add(
                        Element.of("meta").with("charset", "utf-8"),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Element.of("title", title.equals(NAME) ? title : title + " · " + NAME),
                        Element.of("link").with("rel", "stylesheet").with("href", "/style.css"),
                        Element.of("link").with("rel", "icon").with("href", "/icon.svg"),
                        script("/search.js"))
                .addAll(scripts.stream().map(Page::script).toList());
    }

    private static Element script(String address) {
        return Element.of("script").with("src", address).with("defer", "");
    }

    private Element content() {
        Element top = Element.of("header")
                .add(
                        Element.link("/", NAME).with("class", "brand"),
                        Element.of("nav")
                                .with("aria-label", "Main")
                                .add(
                                        Element.link("/matrix", "Positions"),
                                        Element.link("/timeline", "Timeline"),
                                        Element.link("/network", "Network"),
                                        Element.link("/map", "Map"),
                                        Element.link("/queries", "Questions"),
                                        Element.link("/ontology", "Ontology")),
                        Element.of("form")
                                .css("search")
                                .with("role", "search")
                                .with("action", "/search")
                                .with("method", "get")
                                .add(
                                        Element.of("input")
                                                .with("type", "search")
                                                .with("name", "q")
                                                .with("aria-label", "Search names and words")
                                                .with("placeholder", "Search")
                                                .with("data-address", "/suggest"),
                                        Element.of("button", "Search").with("type", "submit")));
        Element foot = Element.of("footer")
                .text("Every fact leads to the sentence that proves it. Machines found them: read the sentence before"
                        + " you rely on one.");
        Element all = Element.of("body")
                .add(
                        Element.link("#content", "To the content").css("skip"),
                        top,
                        Element.of("main").with("id", "content").addAll(body),
                        foot);
        return isWide ? all.css("wide-page") : all;
    }
}
