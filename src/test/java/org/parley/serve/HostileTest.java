package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.rdf.ArticleGraph;
import org.parley.store.Sample;
import org.parley.store.Store;

/** What comes from those who mean no good. */
@Timeout(120)
class HostileTest {
    private static final String TEXT = "https://w3id.org/parley/ontology#text";
    private static final String SECRET = "The whole text.";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Store store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = Store.open(folder);
        ArticleGraph one = Sample.graph("one");
        one.model().createResource(one.iri()).addProperty(one.model().createProperty(TEXT), SECRET);
        store.replace(List.of(one, Sample.graph("two")));
        Limits limits = Limits.USUAL.withTimeout(Duration.ofSeconds(2));
        server = Server.start(store, ServerOptions.onPort(0).withLimits(limits));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <http://localhost:3030/id/article/one> { ?s ?p ?o } }",
                "SELECT * FROM <http://localhost:3030/id/article/one> { ?s ?p ?o }",
                "SELECT * FROM NAMED <http://localhost:3030/id/article/one> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
                "SELECT * { ?s <https://w3id.org/parley/ontology#text> ?o }",
                "SELECT * { ?s <https://w3id.org/parley/ontology#text>? ?o }",
                "SELECT * { ?o ^<https://w3id.org/parley/ontology#text> ?s }",
                "SELECT * { ?s <https://w3id.org/parley/ontology#source>|<https://w3id.org/parley/ontology#text> ?o }",
                "SELECT * { ?s !<http://example/p> ?o }",
                "SELECT * { ?s (!<http://example/p>)+ ?o }",
                "SELECT * { ?s !(^<http://example/p>) ?o }",
                "SELECT * { BIND(IRI(CONCAT('https://w3id.org/parley/ontology#te', 'xt')) AS ?p) ?s ?p ?o }",
                "SELECT * { VALUES ?p { <https://w3id.org/parley/ontology#text> } ?s ?p ?o }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?text FILTER(CONTAINS(STR(?text), 'whole')) } }",
                "SELECT * { ?s ?p ?o FILTER(isLiteral(?o)) { SELECT * { ?s ?p ?o } } }",
                "SELECT * { LATERAL { ?s ?p ?o } }",
                "SELECT (GROUP_CONCAT(?o) AS ?all) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o MINUS { ?s <http://example/p> ?o } }",
                "SELECT * { OPTIONAL { ?s ?p ?o } }",
                "CONSTRUCT { ?s <http://example/p> ?o } { ?s ?p ?o }",
                "CONSTRUCT WHERE { ?s ?p ?o }",
                "DESCRIBE <http://localhost:3030/id/article/one>",
                "DESCRIBE * { ?s ?p ?o }",
                "PREFIX p: <https://w3id.org/parley/ontology#> SELECT * { ?s p:text/p:text* ?o }"
            })
    void doesNotTellTheTextOfAnArticleHoweverItIsAsked(String query) throws Exception {
        HttpResponse<String> response = ask(query);
        assertTrue(List.of(200, 400, 403).contains(response.statusCode()), response::body);
        assertFalse(response.body().contains(SECRET), response::body);
        assertFalse(get("/query?query=" + encode(query)).body().contains(SECRET));
    }

    @Test
    void knowsNoTextToFindItBy() throws Exception {
        assertTrue(ask("ASK { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'whole text')) }")
                .body()
                .contains("false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (CALL(IRI(CONCAT('java:java.lang.', 'System'))) AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER(<java:java.lang.System>(?o)) }",
                "SELECT * { ?s <java:org.example.Property> ?o }",
                "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('x', 'x') AS ?x) {}",
                "SELECT (<http://www.w3.org/ns/sparql#regex>('x', 'x') AS ?x) {}",
                "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a' 'b') }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }"
            })
    void runsNoCodeAndReachesNothing(String query) throws Exception {
        HttpResponse<String> response = ask(query);
        assertEquals(403, response.statusCode(), response::body);
    }

    @Test
    void leavesStringsThatLookLikeCodeAlone() throws Exception {
        assertEquals(200, ask("ASK { ?s ?p '<java:x> (call y) (notoneof z)' }").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o FILTER(REGEX('%s', '(x+)+\\\\1y')) }",
                "SELECT (REPLACE('%s', '(x+)+\\\\1y', 'z') AS ?x) {}",
                "SELECT * { { SELECT (REGEX('%s', '(x+)+\\\\1y', 'i') AS ?x) {} } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?p ?o FILTER(REGEX('%s', '(x+)+\\\\1y')) } }",
                "SELECT * { ?s ?p ?o } ORDER BY REGEX(CONCAT('%s', STR(?o)), '(x+)+\\\\1y')"
            })
    void stopsARegularExpressionThatWouldRunForYears(String query) throws Exception {
        HttpResponse<String> response = ask(query.formatted("x".repeat(60)));
        assertEquals(503, response.statusCode(), response::body);
        assertEquals(200, ask("ASK {}").statusCode());
    }

    @Test
    void stillKnowsRegularExpressions() throws Exception {
        assertTrue(ask("SELECT (REPLACE('abcabc', 'b', 'x') AS ?x) {}").body().contains("axcaxc"));
        assertTrue(ask("SELECT (REPLACE('abc'@en, 'B', '[$0]', 'i') AS ?x) {}")
                .body()
                .contains("a[b]c"));
        assertTrue(ask("ASK { FILTER(REGEX('Abc', '^aB', 'i')) }").body().contains("true"));
        assertTrue(ask("ASK { FILTER(REGEX('abc', 'x')) }").body().contains("false"));
        assertTrue(ask("ASK { FILTER(REGEX('a.c', 'a.c', 'q')) }").body().contains("true"));
    }

    @Test
    void refusesQueriesThatAreNestedTooDeep() throws Exception {
        for (String query : List.of(
                "ASK { FILTER(" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ") }",
                "ASK " + "{".repeat(100_000) + "}".repeat(100_000),
                "ASK { FILTER(" + "!".repeat(100_000) + "true) }",
                "ASK { ?s " + "(".repeat(50_000) + "<p:x>" + ")*".repeat(50_000) + " ?o }",
                "ASK { FILTER(1" + " + 1".repeat(100_000) + " > 0) }",
                "ASK { " + "?s ?p ?o . OPTIONAL { ".repeat(20_000) + "}".repeat(20_000) + " }")) {
            HttpResponse<String> response = CLIENT.send(
                    HttpRequest.newBuilder(server.address().resolve("/sparql"))
                            .header("Content-Type", "application/sparql-query")
                            .POST(BodyPublishers.ofString(query))
                            .build(),
                    BodyHandlers.ofString());
            assertTrue(
                    List.of(200, 400, 503).contains(response.statusCode()),
                    () -> query.substring(0, 30) + ": " + response.statusCode() + " " + response.body());
            assertFalse(response.body().contains("\tat "), "no traces");
        }
        assertEquals(200, ask("ASK {}").statusCode());
    }

    @Test
    void answersWhileManyClientsAreSlow() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket("127.0.0.1", server.address().getPort());
                OutputStream out = socket.getOutputStream();
                out.write(("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                                + "Content-Length: 1000\r\n\r\nASK")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                slow.add(socket);
            }
            assertEquals(200, ask("ASK {}").statusCode());
            assertEquals(200, get("/").statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        return get("/sparql?query=" + encode(query));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(server.address().resolve(path))
                        .timeout(Duration.ofSeconds(40))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
