package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.article.ArticleInputs;
import org.parley.article.Metadata;
import org.parley.authority.Authority;
import org.parley.nlp.SharedEngine;
import org.parley.pipeline.Build;
import org.parley.pipeline.Pipeline;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.serve.Owner;
import org.parley.serve.Server;
import org.parley.serve.ServerOptions;
import org.parley.serve.Token;
import org.parley.store.Export;
import org.parley.store.RdfFormat;
import org.parley.store.Store;

/** Articles that are posted to a server go the same way as files that are built. */
class PostedArticlesIT {
    private static final String TOKEN = "correct-horse-battery-staple";
    private static final String TALKS = "The foreign ministers of Norway and Chad met in Bern on Tuesday."
            + " Norway demands that the rebels leave the city before the talks begin again.";
    private static final Map<String, String> TYPES =
            Map.of("bern.txt", "text/plain", "oslo.json", "application/ld+json", "lima.html", "text/html");
    private static final Map<String, String> ARTICLES = Map.of(
            "bern.txt",
            TALKS,
            "oslo.json",
            """
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Talks in Oslo",
             "datePublished": "2025-03-04", "articleBody": "%s"}""".formatted(TALKS.replace("Bern", "Oslo")),
            "lima.html",
            "<html lang='en'><head><title>Talks</title></head><body><article><h1>Talks in Lima</h1><p>%s</p></article></body></html>"
                    .formatted(TALKS.replace("Bern", "Lima")));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void giveTheSameGraphAsFilesDo() throws Exception {
        var files = Files.createDirectory(folder.resolve("news"));
        for (var article : ARTICLES.entrySet()) {
            Files.writeString(files.resolve(article.getKey()), article.getValue());
        }
        try (var built = Store.open(folder.resolve("built"));
                var posted = Store.open(folder.resolve("posted"))) {
            var inputs = ArticleInputs.of(List.of(files.toString()), Metadata.NONE, InputStream.nullInputStream());
            var summary = Build.run(inputs, pipeline(), built, 2, (outcome, done, all) -> {});
            assertEquals(3, summary.read());
            posted.create();
            var intake = new PostedArticles(PostedArticlesIT::pipeline, posted);
            var owner = new Owner(Token.of(TOKEN, "test"), intake, folder.resolve("backups"), 10);
            try (var server = Server.start(posted, ServerOptions.onPort(0).withOwner(owner))) {
                for (var name : ARTICLES.keySet()) {
                    assertEquals("read", outcome(post(server, name)));
                }
                assertEquals("unchanged", outcome(post(server, "bern.txt")));
            }
            assertEquals(export(built), export(posted));
            assertTrue(export(posted).contains("state/norway"));
        }
    }

    private static Pipeline pipeline() {
        var mapper = new GraphMapper(ServerOptions.DEFAULT_BASE, new Run("test", "test"));
        return new Pipeline(SharedEngine::annotator, Authority.load(), mapper);
    }

    private static URI post(Server server, String name) throws Exception {
        var response = CLIENT.send(
                HttpRequest.newBuilder(server.address().resolve("/articles?name=" + name))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", TYPES.get(name))
                        .POST(BodyPublishers.ofString(ARTICLES.get(name)))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(202, response.statusCode(), response.body());
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private static String outcome(URI address) throws Exception {
        for (int i = 0; i < 600; i++) {
            HttpResponse<String> response = CLIENT.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + TOKEN)
                            .build(),
                    BodyHandlers.ofString());
            var job = JsonParser.parseString(response.body()).getAsJsonObject();
            if (job.has("ended")) {
                return job.getAsJsonArray("result")
                        .get(0)
                        .getAsJsonObject()
                        .get("outcome")
                        .getAsString();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the job does not end");
    }

    private static String export(Store store) {
        var out = new ByteArrayOutputStream();
        new Export(store, RdfFormat.NQUADS).to(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
