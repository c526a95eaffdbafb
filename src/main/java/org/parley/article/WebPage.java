package org.parley.article;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** Reads a saved web page: its main text, and what JSON-LD, OpenGraph, meta elements and headings say of it. */
final class WebPage {

    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_IN_ADDRESS = Pattern.compile("/(\\d{4}/\\d{2}/\\d{2})/");

    private final Document page;
    private final List<Draft> linkedData;

    private WebPage(Document page) {
        this.page = page;
        this.linkedData = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> linkedData(script.data()))
                .toList();
    }

    static Draft read(Content content) {
        WebPage page = new WebPage(parse(content));
        String text = page.text();
        if (text.isBlank()) {
            throw new ProblemException(
                    Problem.NO_ARTICLE,
                    content.place(),
                    "no article text found in the page; save the article's own page, or its text as .txt");
        }
        return new Draft(text, page.headline(), page.dates(), page.publisher(), page.urls());
    }

    private static Document parse(Content content) {
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(content.bytes()), null, "");
            // A declared charset is respected; without one the page has to be UTF-8.
            if (page.charset().equals(StandardCharsets.UTF_8)) {
                content.text();
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory: cannot happen
        }
    }

    private static Stream<Draft> linkedData(String json) {
        try {
            return new SchemaGraph(JsonParser.parseString(json)).articles().stream();
        } catch (JsonParseException e) {
            return Stream.empty(); // the page itself is there to be read
        }
    }

    private String text() {
        String shown = String.join("\n\n", MainText.paragraphs(page));
        return linkedData.stream()
                .map(Draft::text)
                // Some pages show the beginning and build the rest with a script.
                .filter(body -> body.length() > 2 * shown.length())
                .findFirst()
                .orElse(shown);
    }

    private Optional<String> headline() {
        return first(Stream.of(
                        linkedData.stream().map(Draft::headline).flatMap(Optional::stream),
                        meta("og:title", "twitter:title"),
                        texts("article h1, main h1, [itemprop=headline]"),
                        texts("h1"),
                        Stream.of(page.title())))
                .map(this::withoutOutlet);
    }

    private String withoutOutlet(String title) {
        return publisher()
                .map(name -> title.replaceFirst("\\s+[|–—-]\\s+" + Pattern.quote(name) + "\\s*$", ""))
                .orElse(title);
    }

    /** What is a date, or looks like one and is none; pages write dates in too many ways to ask for all. */
    private List<String> dates() {
        return Stream.of(
                        linkedData.stream().flatMap(draft -> draft.dates().stream()),
                        meta(
                                "article:published_time",
                                "datePublished",
                                "date",
                                "pubdate",
                                "publishdate",
                                "parsely-pub-date",
                                "dc.date",
                                "dc.date.issued",
                                "dcterms.created",
                                "dcterms.issued"),
                        attributes("[itemprop=datePublished][datetime]", "datetime"),
                        attributes("[itemprop=datePublished][content]", "content"),
                        attributes("article time[datetime], main time[datetime]", "datetime"),
                        attributes("time[datetime]", "datetime"),
                        texts("time"),
                        urls().stream()
                                .map(DAY_IN_ADDRESS::matcher)
                                .filter(Matcher::find)
                                .map(found -> found.group(1)))
                .flatMap(found -> found)
                .filter(found -> PublicationDate.parse(found).isPresent()
                        || ISO_DATE.matcher(found).lookingAt())
                .toList();
    }

    private Optional<String> publisher() {
        return first(Stream.of(
                linkedData.stream().map(Draft::publisher).flatMap(Optional::stream),
                meta("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name"),
                texts("[itemprop=publisher] [itemprop=name]")));
    }

    private List<String> urls() {
        return Stream.of(
                        attributes("link[rel=canonical]", "href"),
                        meta("og:url"),
                        linkedData.stream().flatMap(draft -> draft.urls().stream()),
                        savedFrom())
                .flatMap(found -> found)
                .toList();
    }

    /** Browsers note the address in a comment before the page. */
    private Stream<String> savedFrom() {
        return Stream.concat(
                        page.childNodes().stream(), page.children().stream().flatMap(e -> e.childNodes().stream()))
                .filter(Comment.class::isInstance)
                .map(Node::outerHtml)
                .map(SAVED_FROM::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private Stream<String> meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> attributes(
                        "meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]",
                        "content"));
    }

    private Stream<String> attributes(String selector, String attribute) {
        return page.select(selector).stream().map(element -> element.attr(attribute));
    }

    private Stream<String> texts(String selector) {
        return page.select(selector).stream().map(Element::text);
    }

    private static Optional<String> first(Stream<Stream<String>> found) {
        return found.flatMap(strings -> strings)
                .filter(string -> !string.isBlank())
                .findFirst();
    }
}
