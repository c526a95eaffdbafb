package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.store.Sample;
import org.parley.store.Store;

class ServerTest {
    private static final String SOURCES =
            "SELECT ?source { ?a <https://w3id.org/parley/ontology#source> ?source } ORDER BY ?source";
    private static final String SCRIPT = "<script>alert('x')</script> \"quoted\" & more";

    @TempDir
    static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Store store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = Store.open(folder);
        store.replace(List.of(
                Sample.graph("one"), Sample.graph("two"), Sample.graph("script", "hash", SCRIPT), Sample.awkward()));
        server = Server.start(store, ServerOptions.onPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void answersWithCsv() throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encode(SOURCES), "text/csv");
        assertEquals(200, response.statusCode());
        assertTrue(contentType(response).startsWith("text/csv"), contentType(response));
        assertEquals("source\r\none.txt\r\nscript.txt\r\ntwo.txt\r\n", response.body());
    }

    @Test
    void answersWithJson() throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encode(SOURCES), "application/sparql-results+json");
        assertEquals(200, response.statusCode());
        assertTrue(contentType(response).startsWith("application/sparql-results+json"), contentType(response));
        assertTrue(response.body().contains("\"one.txt\""), response.body());
    }

    @Test
    void takesQueriesByPost() throws Exception {
        assertEquals(
                3, post("/sparql", "application/sparql-query", SOURCES).body().split("\\.txt").length - 1);
        assertEquals(
                3,
                post("/sparql", "application/x-www-form-urlencoded", "query=" + encode(SOURCES))
                                .body()
                                .split("\\.txt")
                                .length
                        - 1);
    }

    @Test
    void answersConstructDescribeAndAsk() throws Exception {
        String construct =
                "CONSTRUCT { ?a <http://example/is> ?source } { ?a <https://w3id.org/parley/ontology#source> ?source }";
        assertTrue(
                get("/sparql?query=" + encode(construct), "text/turtle").body().contains("one.txt"));
        String describe = "DESCRIBE <http://localhost:3030/id/state/ruritania>";
        assertTrue(get("/sparql?query=" + encode(describe), "application/n-triples")
                .body()
                .contains("Ruritania"));
        assertTrue(get("/sparql?query=" + encode("ASK {}"), "application/sparql-results+json")
                .body()
                .contains("true"));
    }

    @Test
    void refusesUpdates() throws Exception {
        String update = "INSERT DATA { <http://example/s> <http://example/p> 1 }";
        assertEquals(403, post("/sparql", "application/sparql-update", update).statusCode());
        assertEquals(
                403,
                post("/sparql", "application/x-www-form-urlencoded", "update=" + encode(update))
                        .statusCode());
        assertEquals(403, get("/sparql?update=" + encode(update), "*/*").statusCode());
        assertEquals(400, get("/sparql?query=" + encode(update), "*/*").statusCode());
        assertEquals(4, store.articles().size());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /sparql?default, 405",
        "DELETE, /sparql?graph=http://localhost:3030/id/article/one, 405",
        "GET, /sparql?default, 415",
        "POST, /sparql?default, 415",
        "PATCH, /sparql, 405",
        "POST, /sparql/data, 405",
        "POST, /$/compact/sparql, 405",
        "GET, /$/stats, 404",
        "GET, /$/ping, 404",
        "PUT, /id/article/one, 405",
        "GET, /nowhere, 404",
        "GET, /queries/nothing, 404",
        "GET, /id/person/nobody, 404"
    })
    void refusesEverythingElse(String method, String path, int status) throws Exception {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "text/turtle")
                        .method(method, BodyPublishers.ofString("<http://s> <http://p> 1 ."))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(4, store.articles().size());
    }

    @Test
    void saysWhereAQueryIsMalformed() throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encode("SELECT *\nWHERE { ?s ?p }"), "text/csv");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("line 2") || response.body().contains("Line 2"), response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "PREFIX j: <java:java.lang.> SELECT (j:System() AS ?x) {}",
            })
    void reachesNothingOutside(String query) throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encode(query), "text/csv");
        assertEquals(403, response.statusCode(), response.body());
    }

    @Test
    void doesNotReadFilesOrTheWebForFrom() throws Exception {
        Path secret = Files.writeString(folder.resolveSibling("secret.nt"), "<http://s> <http://p> <http://o> .");
        String query = "SELECT * FROM <" + secret.toUri() + "> { ?s ?p ?o }";
        HttpResponse<String> response = get("/sparql?query=" + encode(query), "text/csv");
        assertFalse(response.body().contains("http://o"), response.body());
    }

    @Test
    void describesItselfToWhoComesWithoutAQuery() throws Exception {
        HttpResponse<String> description = get("/sparql", "text/turtle");
        assertTrue(description.body().contains("sparql-service-description#endpoint"), description.body());
        assertTrue(contentType(get("/sparql", "*/*")).startsWith("text/turtle"));
        HttpResponse<String> response = get("/sparql", "text/html");
        assertEquals(303, response.statusCode());
        assertEquals("/query", response.headers().firstValue("Location").orElse(""));
    }

    @Test
    void describesItsDatasetAtTheWellKnownPlace() throws Exception {
        Model description = ModelFactory.createDefaultModel();
        String body = get("/.well-known/void", "text/turtle").body();
        RDFDataMgr.read(description, new StringReader(body), "http://base.example/", Lang.TURTLE);
        assertTrue(
                description.contains(null, VOID.sparqlEndpoint, description.createResource(at("/sparql") + "")), body);
        assertTrue(description.contains(null, RDF.type, DCAT.Dataset), body);
        assertTrue(
                description.contains(
                        null,
                        VOID.exampleResource,
                        description.createResource(Sample.awkward().iri())),
                body);
    }

    @Test
    void tellsClientsWhenTheyHaveTheAnswerAlready() throws Exception {
        for (String path : List.of("/sparql?query=" + encode(SOURCES), "/queries/actors.csv", "/doc/article/one")) {
            String tag = get(path, "text/csv, */*;q=0.1")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertEquals(304, getUnless(tag, path, "text/csv, */*;q=0.1").statusCode());
            assertEquals(
                    200, getUnless(tag, path, "application/json, */*;q=0.1").statusCode());
            assertEquals(
                    200, getUnless("\"other\"", path, "text/csv, */*;q=0.1").statusCode());
        }
        assertTrue(get("/sparql?query=" + encode("SELECT (NOW() AS ?now) {}"), "text/csv")
                .headers()
                .firstValue("ETag")
                .isEmpty());
    }

    @Test
    void showsAChangedStoreAtOnce() throws Exception {
        String path = "/queries/meetings.csv";
        String tag = get(path, "text/csv").headers().firstValue("ETag").orElseThrow();
        String start = get("/", "text/html").body();
        store.replace(List.of(Sample.graph("one", "new hash", "Later news of one")));
        assertEquals(200, getUnless(tag, path, "text/csv").statusCode());
        assertFalse(start.contains("Later news of one"));
        assertTrue(get("/", "text/html").body().contains("Later news of one"));
    }

    @Test
    void compressesLongAnswers() throws Exception {
        HttpResponse<byte[]> response = CLIENT.send(
                HttpRequest.newBuilder(at("/sparql?query=" + encode("SELECT * { ?s ?p ?o }")))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElse(""));
    }

    @Test
    void keepsMetricsToItsOwner() throws Exception {
        assertEquals(404, get("/metrics", "*/*").statusCode());
    }

    @Test
    void runsNamedQueries() throws Exception {
        String asCsv = get("/queries/actors.csv", "*/*").body();
        assertTrue(asCsv.startsWith("source,name,kind"), asCsv);
        assertEquals(asCsv, get("/queries/actors", "text/csv").body());
        assertTrue(contentType(get("/queries/actors.json", "*/*")).contains("json"));
        assertTrue(get("/queries/actors", "text/html").body().contains("<table>"));
    }

    @Test
    void bindsTheParametersOfNamedQueries() throws Exception {
        String page = get("/queries/profile?actor=Ruri%22tania", "text/html").body();
        assertTrue(page.contains("name=\"actor\" value=\"Ruri&quot;tania\""), page);
        assertEquals(200, get("/queries/profile.csv?actor=", "*/*").statusCode());
        assertEquals(400, get("/queries/profile.csv?nothing=1", "*/*").statusCode());
    }

    @Test
    void describesWhatIsInTheGraph() throws Exception {
        assertTrue(get("/doc/state/ruritania", "text/turtle").body().contains("\"Ruritania\"@en"));
        assertTrue(get("/doc/state/ruritania", "application/ld+json").body().contains("\"Ruritania\""));
        String page = get("/doc/state/ruritania", "text/html").body();
        assertTrue(page.contains("<h1>Ruritania"), page);
        assertTrue(page.contains("href=\"/doc/meeting/one\""), page);
        HttpResponse<String> bySuffix = get("/doc/state/ruritania.turtle", "*/*");
        assertEquals(get("/doc/state/ruritania", "text/turtle").body(), bySuffix.body());
        assertTrue(bySuffix.headers().allValues("Link").stream()
                .anyMatch(link -> link.startsWith("</doc/state/ruritania.jsonld>; rel=\"alternate\"")));
        assertEquals(406, get("/doc/state/ruritania", "image/png").statusCode());
    }

    @Test
    void tellsARemovedArticleFromOneThatNeverWas() throws Exception {
        store.replace(List.of(Sample.graph("gone")));
        assertEquals(200, get("/doc/article/gone", "text/turtle").statusCode());
        store.remove("gone.txt");
        assertEquals(410, get("/doc/article/gone", "text/turtle").statusCode());
        assertEquals(404, get("/doc/article/never", "text/turtle").statusCode());
    }

    @Test
    void neverShowsTextAsMarkup() throws Exception {
        for (String path : List.of(
                "/",
                "/doc/article/script",
                "/query?query=" + encode("SELECT ?o { ?s ?p ?o }"),
                "/query?query=" + encode("<script>"),
                "/queries/actors?x=<script>".replace("<", "%3C").replace(">", "%3E"))) {
            HttpResponse<String> response = get(path, "text/html");
            assertFalse(response.body().contains("<script>"), path);
            assertTrue(response.headers().firstValue("Content-Security-Policy").isPresent(), path);
        }
        assertTrue(get("/", "text/html").body().contains("&lt;script&gt;alert(&#39;x&#39;)"));
    }

    @Test
    void showsNothingFromForeignHosts() throws Exception {
        String page = get("/", "text/html").body();
        assertFalse(page.matches("(?s).*(src|<link[^>]*href)=\"http.*"), page);
        assertEquals(200, get("/style.css", "*/*").statusCode());
        assertEquals(200, get("/icon.svg", "*/*").statusCode());
    }

    @Test
    void letsEveryPageReadAndNobodyWithCredentials() throws Exception {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(at("/sparql?query=" + encode(SOURCES)))
                        .header("Origin", "http://elsewhere.example")
                        .build(),
                BodyHandlers.ofString());
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(response.headers()
                .firstValue("Access-Control-Allow-Credentials")
                .isEmpty());
    }

    @Test
    void answersManyLightQueriesAtOnce() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 64)
                .mapToObj(i -> CLIENT.sendAsync(
                                request("/sparql?query=" + encode(SOURCES), "text/csv"), BodyHandlers.ofString())
                        .thenApply(HttpResponse::statusCode))
                .toList();
        answers.forEach(answer -> assertEquals(200, answer.join()));
    }

    @Test
    void isHealthy() throws Exception {
        assertEquals("ok\n", get("/health", "*/*").body());
    }

    @Test
    void saysThatThePortIsTaken() {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> Server.start(store, ServerOptions.onPort(server.address().getPort()))
                        .close());
        assertEquals(Problem.BUSY, e.problem());
        assertTrue(e.getMessage().contains("--port"), e.getMessage());
        assertEquals(4, store.articles().size(), "the store is still open");
    }

    @Test
    void stopsListeningWhenClosed() {
        Server second = Server.start(store, ServerOptions.onPort(0));
        URI address = second.address();
        second.close();
        assertThrows(
                ConnectException.class,
                () -> CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()));
        assertEquals(4, store.articles().size(), "the store is still open");
    }

    @Test
    void explainsItsTermsAsAPageAndInTurtle() throws Exception {
        HttpResponse<String> page = get("/ontology", "text/html");
        assertTrue(contentType(page).startsWith("text/html"), contentType(page));
        assertTrue(page.body().contains("id=\"Position\""));
        assertTrue(page.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .contains("style-src 'sha256-"));
        assertEquals(
                get("/ontology/parley.ttl", "*/*").body(),
                get("/ontology", "text/turtle").body());
        for (String path : List.of("/ontology", "/ontology/concepts.ttl", "/ontology/shapes.ttl", "/queries.ttl")) {
            Model model = ModelFactory.createDefaultModel();
            RDFDataMgr.read(
                    model,
                    new java.io.ByteArrayInputStream(
                            get(path, "text/turtle").body().getBytes(StandardCharsets.UTF_8)),
                    Lang.TURTLE);
            assertFalse(model.isEmpty(), path);
        }
        assertEquals(404, get("/ontology/catalog-v001.xml", "*/*").statusCode());
        assertEquals(404, get("/ontology/nothing.ttl", "*/*").statusCode());
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return CLIENT.send(request(path, accept), BodyHandlers.ofString());
    }

    private static HttpResponse<String> getUnless(String tag, String path, String accept)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept", accept)
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .header("Accept", "text/csv")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest request(String path, String accept) {
        return HttpRequest.newBuilder(at(path)).header("Accept", accept).build();
    }

    private static URI at(String path) {
        return URI.create(server.address() + path.substring(1));
    }

    private static String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
