package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Sample;
import org.parley.store.Store;

/** What a server does with those who ask too much. */
class LimitsTest {
    private static final String TOKEN = "0123456789abcdef01234567";
    private static final String LIGHT = "ASK { ?s ?p ?o }";
    /** Never ends by itself, and gives no row before its end. */
    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }";
    /** Never ends by itself, and has rows from its beginning. */
    private static final String STREAMING = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void fill() {
        store = Store.open(folder.resolve("store"));
        store.replace(IntStream.range(0, 20)
                .mapToObj(i -> Sample.graph("article-" + i))
                .toList());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void stopsAQueryWhoseTimeIsOverWithAnError() {
        Limits limits = Limits.USUAL.withTimeout(Duration.ofMillis(300)).withMaxRows(Integer.MAX_VALUE);
        try (Server server = Server.start(store, ServerOptions.onPort(0).withLimits(limits))) {
            for (String query : List.of(HEAVY, STREAMING)) {
                HttpResponse<String> response = ask(server, query).join();
                assertEquals(503, response.statusCode());
                assertTrue(response.body().contains("0.3 seconds"), response.body());
            }
            assertEquals(200, ask(server, LIGHT).join().statusCode());
        }
    }

    @Test
    void refusesAnAnswerThatIsTooLongInsteadOfCuttingIt() {
        Limits limits = Limits.USUAL.withMaxRows(50);
        try (Server server = Server.start(store, ServerOptions.onPort(0).withLimits(limits))) {
            HttpResponse<String> tooMany = ask(server, "SELECT * { ?s ?p ?o }").join();
            assertEquals(422, tooMany.statusCode());
            assertTrue(tooMany.body().contains("LIMIT"), tooMany.body());
            assertEquals(422, ask(server, "CONSTRUCT WHERE { ?s ?p ?o }").join().statusCode());
            assertEquals(
                    200, ask(server, "SELECT * { ?s ?p ?o } LIMIT 50").join().statusCode());
        }
    }

    @Test
    void refusesARequestThatIsTooLong() throws Exception {
        Limits limits = Limits.USUAL.withMaxBody(10_000);
        try (Server server = Server.start(store, ServerOptions.onPort(0).withLimits(limits))) {
            HttpRequest request = HttpRequest.newBuilder(at(server, "sparql"))
                    .header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofString(LIGHT + " #" + "x".repeat(20_000)))
                    .build();
            assertEquals(413, CLIENT.send(request, BodyHandlers.ofString()).statusCode());
            assertEquals(200, ask(server, LIGHT).join().statusCode());
        }
    }

    @Test
    void turnsAwayHeavyQueriesThatFindNoRoom() {
        Limits limits = Limits.USUAL.withTimeout(Duration.ofSeconds(5)).withMaxQueries(2);
        try (Server server = Server.start(store, ServerOptions.onPort(0).withLimits(limits))) {
            List<HttpResponse<String>> responses =
                    join(IntStream.range(0, 2).mapToObj(i -> ask(server, HEAVY)).toList());
            assertTrue(responses.stream().allMatch(response -> response.statusCode() == 503));
            assertEquals(
                    1,
                    responses.stream()
                            .filter(response ->
                                    response.headers().firstValue("Retry-After").isPresent())
                            .count());
        }
    }

    @Test
    void answersALightQueryAmongManyHeavyOnes() {
        Limits limits = Limits.USUAL.withTimeout(Duration.ofSeconds(3));
        try (Server server = Server.start(store, ServerOptions.onPort(0).withLimits(limits))) {
            List<CompletableFuture<HttpResponse<String>>> heavy =
                    IntStream.range(0, 64).mapToObj(i -> ask(server, HEAVY)).toList();
            for (int i = 0; i < 5; i++) {
                assertEquals(200, ask(server, LIGHT).join().statusCode());
            }
            assertTrue(join(heavy).stream().allMatch(response -> response.statusCode() == 503));
        }
    }

    @Test
    void showsMetricsToWhoHasTheToken() throws Exception {
        ServerOptions options = ServerOptions.onPort(0).withMetricsToken(Token.of(TOKEN, "test"));
        try (Server server = Server.start(store, options)) {
            ask(server, LIGHT).join();
            assertEquals(401, metrics(server, "Bearer guess").statusCode());
            String text = metrics(server, "Bearer " + TOKEN).body();
            assertTrue(text.contains("parley_queries_total{outcome=\"answered\"} 1\n"), text);
        }
    }

    @Test
    void writesAnAccessLog() throws Exception {
        Path log = folder.resolve("access.log");
        try (Server server = Server.start(store, ServerOptions.onPort(0).withAccessLog(log))) {
            ask(server, LIGHT).join();
            // The line is written once the response has gone.
            for (int i = 0; i < 100 && Files.size(log) == 0; i++) {
                Thread.sleep(50);
            }
        }
        String line = Files.readString(log);
        assertTrue(line.contains("GET /sparql?query=ASK") && line.contains(" 200 "), line);
    }

    private static HttpResponse<String> metrics(Server server, String authorization) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(at(server, "metrics"))
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofString());
    }

    private static CompletableFuture<HttpResponse<String>> ask(Server server, String query) {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(at(server, "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<HttpResponse<String>> join(List<CompletableFuture<HttpResponse<String>>> answers) {
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static URI at(Server server, String path) {
        return server.address().resolve(path);
    }
}
