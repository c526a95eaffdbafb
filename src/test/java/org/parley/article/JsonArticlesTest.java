package org.parley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Article;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

class JsonArticlesTest {

    @Test
    void readsEverythingAnArticleStates() {
        Article article = one("""
                {"@context": "https://schema.org", "@type": "NewsArticle",
                 "headline": "Envoys meet", "datePublished": "2024-03-02T08:00:00+01:00",
                 "publisher": {"@type": "Organization", "name": "The Paper"},
                 "url": "https://news.example/envoys",
                 "articleBody": "Envoys met in Geneva.\\nNothing was signed."}""");
        assertEquals(
                new Article(
                        "talks.json",
                        "Envoys met in Geneva.\nNothing was signed.",
                        Optional.of("Envoys meet"),
                        Optional.of(LocalDate.of(2024, 3, 2)),
                        Optional.of("The Paper"),
                        Optional.of(URI.create("https://news.example/envoys"))),
                article);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"NewsArticle\"",
                "\"Article\"",
                "[\"ReportageNewsArticle\", \"CreativeWork\"]",
                "\"schema:NewsArticle\"",
                "\"https://schema.org/AnalysisNewsArticle\"",
                "\"BlogPosting\""
            })
    void knowsKindsOfArticle(String type) {
        assertEquals(
                "Talks.", one("{\"@type\": " + type + ", \"text\": \"Talks.\"}").text());
    }

    @Test
    void numbersSeveralArticles() {
        List<Article> articles = articles("""
                [{"@type": "NewsArticle", "articleBody": "One."},
                 {"@type": "NewsArticle", "headline": "A teaser"},
                 {"@type": "Article", "articleBody": "Two."}]""");
        assertEquals(
                List.of("talks.json#1", "talks.json#2"),
                articles.stream().map(Article::source).toList());
        assertEquals(
                List.of("One.", "Two."), articles.stream().map(Article::text).toList());
    }

    @Test
    void followsReferencesInGraph() {
        Article article = one("""
                {"@graph": [
                  {"@type": "Organization", "@id": "https://news.example/#paper", "name": "The Paper"},
                  {"@type": "WebPage", "@id": "https://news.example/envoys", "name": "Envoys meet - The Paper"},
                  {"@type": "Article", "@id": "https://news.example/envoys/#article", "headline": "Envoys meet",
                   "publisher": {"@id": "https://news.example/#paper"},
                   "mainEntityOfPage": {"@id": "https://news.example/envoys"},
                   "articleBody": "Envoys met."}]}""");
        assertEquals(Optional.of("The Paper"), article.publisher());
        assertEquals(Optional.of(URI.create("https://news.example/envoys")), article.url());
    }

    @Test
    void readsExpandedTerms() {
        Article article = one("""
                [{"@type": ["http://schema.org/NewsArticle"],
                  "http://schema.org/articleBody": [{"@value": "Envoys met.", "@language": "en"}],
                  "http://schema.org/datePublished": [{"@value": "2024-03-02"}]}]""");
        assertEquals("Envoys met.", article.text());
        assertEquals(Optional.of(LocalDate.of(2024, 3, 2)), article.date());
    }

    @Test
    void turnsMarkupInBodyIntoParagraphs() {
        assertEquals(
                "Envoys met & talked.\n\nNothing was signed.",
                one("{\"articleBody\": \"<p>Envoys met &amp; talked.</p><p>Nothing was <b>signed</b>.</p>\"}")
                        .text());
        assertEquals(
                "The envoy’s plan.",
                one("{\"articleBody\": \"The envoy&#8217;s plan.\"}").text());
    }

    @Test
    void leavesOutAddressesThatAreNone() {
        assertEquals(
                Optional.empty(),
                one("{\"url\": \"not an address\", \"articleBody\": \"Talks.\"}")
                        .url());
        assertEquals(
                Optional.empty(),
                one("{\"@id\": \"urn:uuid:1\", \"articleBody\": \"Talks.\"}").url());
    }

    @Test
    void saysThatThereIsNoArticle() {
        assertProblem(
                Problem.NO_ARTICLE,
                "talks.json: has no schema.org NewsArticle; give one with @type and articleBody",
                "{\"@type\": \"Person\", \"name\": \"Someone\"}");
        assertProblem(
                Problem.NO_ARTICLE,
                "talks.json: has no schema.org NewsArticle; give one with @type and articleBody",
                "[]");
        assertProblem(
                Problem.NO_ARTICLE,
                "talks.json: its article has no articleBody; add the text of the article under that key",
                "{\"@type\": \"NewsArticle\", \"headline\": \"Talks\", \"articleBody\": \"\"}");
    }

    @Test
    void saysWhereJsonIsMalformed() {
        assertProblem(
                Problem.MALFORMED,
                "talks.json: is not valid JSON at line 2, column 18; mend it there or save it again",
                "{\n \"articleBody\": 'Talks.'}");
        assertProblem(
                Problem.MALFORMED,
                "talks.json: is not valid JSON at line 1, column 25; mend it there or save it again",
                "{\"articleBody\": \"Talks.\"");
        assertProblem(
                Problem.MALFORMED,
                "talks.json: is not valid JSON at line 1, column 5; mend it there or save it again",
                "{} {}");
        assertProblem(
                Problem.MALFORMED,
                "talks.json: is not valid JSON at line 1, column 257; mend it there or save it again",
                "[".repeat(100_000));
    }

    @Test
    void saysThatDateIsImpossible() {
        String json = "{\"datePublished\": \"2025-02-30\", \"articleBody\": \"Talks.\"}";
        assertProblem(
                Problem.MALFORMED,
                "talks.json: states \"2025-02-30\" as its date, which is none; correct it to YYYY-MM-DD or give the date"
                        + " yourself",
                json);
        Metadata given = new Metadata(Optional.of(LocalDate.of(2025, 3, 1)), Optional.empty(), Optional.empty());
        List<Draft> drafts = JsonArticles.read("talks.json", json);
        assertEquals(
                given.date(),
                Draft.articles(drafts, "talks.json", "talks.json", given).get(0).date());
    }

    private static Article one(String json) {
        List<Article> articles = articles(json);
        assertEquals(1, articles.size());
        return articles.get(0);
    }

    private static List<Article> articles(String json) {
        return Draft.articles(JsonArticles.read("talks.json", json), "talks.json", "talks.json", Metadata.NONE);
    }

    private static void assertProblem(Problem problem, String message, String json) {
        ProblemException e = assertThrows(ProblemException.class, () -> articles(json));
        assertEquals(problem, e.problem());
        assertEquals(message, e.getMessage());
    }
}
