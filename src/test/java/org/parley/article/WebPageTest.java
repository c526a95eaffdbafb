package org.parley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Article;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

class WebPageTest {

    private static final List<String> PARAGRAPHS = List.of(
            "Negotiators from Arland and Borduria met in Geneva on Monday to discuss the border crossing at Velden.",
            "“We will come back with a map,” the Bordurian envoy told reporters. It was the first time that both sides sat"
                    + " at one table since March.",
            "The talks failed.",
            "Arland wants the crossing open by June, according to a statement from its foreign ministry. Borduria has not"
                    + " said when it would be ready to open it.");

    @ParameterizedTest
    @ValueSource(strings = {"agency", "portal", "blog", "tables"})
    void readsParagraphsAndNothingElse(String page) throws IOException {
        assertEquals(String.join("\n\n", PARAGRAPHS), saved(page).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "portal", "blog"})
    void readsWhatPageSaysOfItself(String page) throws IOException {
        Article article = saved(page);
        assertEquals(Optional.of("Arland and Borduria talk about border"), article.headline());
        assertEquals(Optional.of(LocalDate.of(2024, 4, 8)), article.date());
        assertEquals(Optional.of("The Velden Courier"), article.publisher());
        assertEquals(Optional.of(URI.create("https://courier.example/2024/border-talks")), article.url());
    }

    @Test
    void readsTitleDateAndAddressOfPlainPage() throws IOException {
        Article article = saved("tables");
        assertEquals(Optional.of("Arland and Borduria talk about border"), article.headline());
        assertEquals(Optional.of(LocalDate.of(2024, 4, 8)), article.date());
        assertEquals(Optional.empty(), article.publisher());
        assertEquals(Optional.of(URI.create("https://courier.example/2024/border-talks")), article.url());
    }

    @Test
    void respectsDeclaredCharset() {
        String page = "<html><head><meta charset=\"windows-1252\"></head><body><p>Talks at the Élysée “failed”.</p>";
        assertEquals(
                "Talks at the Élysée “failed”.",
                read(page, Charset.forName("windows-1252")).text());
        assertEquals(
                "Talks at the Élysée “failed”.",
                read("\uFEFF" + page, StandardCharsets.UTF_16LE).text());
    }

    @Test
    void refusesPageThatIsNotUtf8AndDeclaresNothing() {
        ProblemException e = assertThrows(
                ProblemException.class, () -> read("<p>Talks at the Élysée.</p>", StandardCharsets.ISO_8859_1));
        assertEquals(Problem.MALFORMED, e.problem());
        assertTrue(e.getMessage().contains("offset 16"), e.getMessage());
    }

    @Test
    void takesBodyFromLinkedDataWhenPageShowsOnlyTheBeginning() {
        String body = String.join(" ", PARAGRAPHS);
        assertEquals(
                body,
                read(
                                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                                        + body
                                        + "\"}</script><script type='application/ld+json'>{broken</script>"
                                        + "<main><p>Negotiators met in Geneva.</p></main>",
                                StandardCharsets.UTF_8)
                        .text());
    }

    @Test
    void saysThatPageHasNoArticle() {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> read(
                        "<html><body><nav><a href='/'>Home</a></nav><h1>Archive</h1></body>", StandardCharsets.UTF_8));
        assertEquals(Problem.NO_ARTICLE, e.problem());
        assertFalse(e.getMessage().contains("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<time datetime='2024-04-08T10:00Z'>Monday</time>",
                "<span itemprop='datePublished' content='2024-04-08'>Monday</span>",
                "<meta name='date' content='04/08/2024'><p>Posted on <time>April 8, 2024</time></p>",
                "<link rel='canonical' href='https://courier.example/2024/04/08/talks'>"
            })
    void readsDateWhereverItStands(String html) {
        assertEquals(
                Optional.of(LocalDate.of(2024, 4, 8)),
                read(html + "<p>Talks failed.</p>", StandardCharsets.UTF_8).date());
    }

    @Test
    void leavesDateOutThatItCannotRead() {
        assertEquals(
                Optional.empty(),
                read("<meta name='date' content='04/08/2024'><p>Talks failed.</p>", StandardCharsets.UTF_8)
                        .date());
    }

    @Test
    void joinsSectionsAndLeavesTeasersOut() {
        String section = "<div class='post-content'><p>"
                + "The talks went on. ".repeat(40).strip() + "</p></div>";
        String teaser = "<div class='post-content'><p>A storm has cut off three villages.</p></div>";
        assertEquals(
                "The talks went on. ".repeat(40).strip() + "\n\n"
                        + "Then they ended. ".repeat(40).strip(),
                read(
                                teaser + section + section.replace("The talks went on", "Then they ended") + teaser,
                                StandardCharsets.UTF_8)
                        .text());
    }

    @Test
    void saysThatStatedDateIsImpossible() {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> read(
                        "<meta property='article:published_time' content='2024-04-31'><p>Talks failed.</p>",
                        StandardCharsets.UTF_8));
        assertEquals(Problem.MALFORMED, e.problem());
        assertTrue(e.getMessage().contains("\"2024-04-31\""), e.getMessage());
    }

    private static Article saved(String page) throws IOException {
        try (InputStream stream = WebPageTest.class.getResourceAsStream(page + ".html")) {
            return article(Content.of(page, stream));
        }
    }

    private static Article read(String html, Charset charset) {
        return article(Content.of("page", new ByteArrayInputStream(html.getBytes(charset))));
    }

    private static Article article(Content content) {
        return Draft.articles(List.of(WebPage.read(content)), "page", "page", Metadata.NONE)
                .get(0);
    }
}
