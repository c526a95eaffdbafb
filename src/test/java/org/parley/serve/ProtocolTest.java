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
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.store.Sample;
import org.parley.store.Store;

/**
 * The W3C's tests of the SPARQL 1.1 protocol, by their names there ({@code query_get} is {@code queriesByGet} here). The
 * part on queries is asked of Parley's own endpoint; the part on updates of a scratch Fuseki with updates switched on,
 * since Parley's takes none (and says so with 403, see {@link ServerTest}).
 *
 * <p>Left out: nothing of the part on queries. The tests of datasets are asked with graphs of the store, since naming a
 * graph loads nothing from the web here. Of the part on updates {@code bad_update_dataset_conflict} gets a 500 from
 * Fuseki 5.6 instead of a 400: an error all the same, and no endpoint of ours.
 */
class ProtocolTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String GRAPHS = "http://localhost:3030/id/article/";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    @TempDir
    static Path folder;

    private static Store store;
    private static Server server;
    private static FusekiServer scratch;

    @BeforeAll
    static void start() {
        store = Store.open(folder);
        store.replace(List.of(Sample.graph("one"), Sample.graph("two"), Sample.graph("three")));
        server = Server.start(store, ServerOptions.onPort(0));
        scratch = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/scratch", DatasetGraphFactory.createTxnMem())
                .build()
                .start();
    }

    @AfterAll
    static void stop() {
        scratch.stop();
        server.close();
        store.close();
    }

    // Queries

    /** query_get */
    @Test
    void queriesByGet() throws Exception {
        success(get("query=" + encode("ASK {}")));
    }

    /** query_post_form */
    @Test
    void queriesByPostedForm() throws Exception {
        success(post("", FORM, "query=" + encode("ASK {}")));
    }

    /** query_post_direct */
    @Test
    void queriesByPostedQuery() throws Exception {
        success(post("", QUERY, "ASK {}"));
    }

    /** query_content_type_select, _ask, _describe, _construct */
    @ParameterizedTest
    @CsvSource({
        "SELECT (1 AS ?value) {}, application/sparql-results\\+(xml|json)|text/(csv|tab-separated-values)",
        "ASK {}, application/sparql-results\\+(xml|json)|text/(csv|tab-separated-values)",
        "DESCRIBE <http://example.org/>, text/turtle|application/(rdf\\+xml|n-triples|ld\\+json)",
        "CONSTRUCT { <s> <p> 1 } WHERE {}, text/turtle|application/(rdf\\+xml|n-triples|ld\\+json)"
    })
    void answersInAFormThatFitsTheQuery(String query, String types) throws Exception {
        HttpResponse<String> response = get("query=" + encode(query));
        success(response);
        String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertTrue(type.matches(types), type);
    }

    /** query_dataset_default_graphs_get, query_dataset_default_graphs_post, query_dataset_default_graph */
    @Test
    void takesDefaultGraphsFromTheRequest() throws Exception {
        String one = encode(GRAPHS + "one");
        String two = encode(GRAPHS + "two");
        String both = "ASK { <%sone> ?p ?o . <%stwo> ?q ?r }".formatted(GRAPHS, GRAPHS);
        String graphs = "default-graph-uri=" + one + "&default-graph-uri=" + two;
        isTrue(get("query=" + encode(both) + "&" + graphs));
        isTrue(post("", FORM, "query=" + encode(both) + "&" + graphs));
        isTrue(post("?" + graphs, QUERY, both));
        isFalse(get("query=" + encode(both) + "&default-graph-uri=" + one));
    }

    /** query_dataset_named_graphs_get, query_dataset_named_graphs_post */
    @Test
    void takesNamedGraphsFromTheRequest() throws Exception {
        String query = "ASK { GRAPH ?g { <%sone> ?p ?o } GRAPH ?h { <%stwo> ?q ?r } }".formatted(GRAPHS, GRAPHS);
        String graphs = "named-graph-uri=" + encode(GRAPHS + "one") + "&named-graph-uri=" + encode(GRAPHS + "two");
        isTrue(get("query=" + encode(query) + "&" + graphs));
        isTrue(post("?" + graphs, QUERY, query));
        isFalse(get("query=" + encode(query) + "&named-graph-uri=" + encode(GRAPHS + "one")));
    }

    /** query_dataset_full */
    @Test
    void takesBothFromTheRequest() throws Exception {
        String query = "ASK { <%sone> ?p ?o GRAPH ?g { <%stwo> ?q ?r } }".formatted(GRAPHS, GRAPHS);
        String graphs = "default-graph-uri=" + encode(GRAPHS + "one") + "&named-graph-uri=" + encode(GRAPHS + "two");
        isTrue(get("query=" + encode(query) + "&" + graphs));
        isTrue(post("?" + graphs, QUERY, query));
    }

    /** query_multiple_dataset: what the request says goes before what the query says. */
    @Test
    void prefersTheRequestsDatasetToTheQuerys() throws Exception {
        String query = "ASK FROM <%sone> { <%sone> ?p ?o }".formatted(GRAPHS, GRAPHS);
        isTrue(get("query=" + encode(query)));
        isFalse(get("query=" + encode(query) + "&default-graph-uri=" + encode(GRAPHS + "two")));
    }

    /** bad_query_method */
    @Test
    void refusesOtherMethods() throws Exception {
        failure(send(request("?query=" + encode("ASK {}")).PUT(BodyPublishers.noBody())));
    }

    /** bad_multiple_queries */
    @Test
    void refusesTwoQueries() throws Exception {
        failure(get("query=" + encode("ASK {}") + "&query=" + encode("SELECT * {}")));
    }

    /** bad_query_wrong_media_type */
    @Test
    void refusesAQueryThatIsPostedAsText() throws Exception {
        failure(post("", "text/plain", "ASK {}"));
    }

    /** bad_query_missing_form_type */
    @Test
    void refusesAFormWithoutItsType() throws Exception {
        failure(send(request("").POST(BodyPublishers.ofString("query=" + encode("ASK {}")))));
    }

    /** bad_query_missing_direct_type */
    @Test
    void refusesAQueryWithoutItsType() throws Exception {
        failure(send(request("").POST(BodyPublishers.ofString("ASK {}"))));
    }

    /** bad_query_non_utf8 */
    @Test
    void refusesAQueryThatIsNotUtf8() throws Exception {
        failure(send(request("")
                .header("Content-Type", QUERY + "; charset=UTF-16")
                .POST(BodyPublishers.ofByteArray("ASK {}".getBytes(StandardCharsets.UTF_16)))));
    }

    /** bad_query_syntax */
    @Test
    void refusesWhatIsNoQuery() throws Exception {
        assertEquals(400, get("query=" + encode("ASK {")).statusCode());
    }

    // Updates

    /** update_post_form, update_post_direct */
    @Test
    void updatesByPost() throws Exception {
        success(update("", FORM, "update=" + encode("CLEAR ALL")));
        success(update("", UPDATE, "CLEAR ALL"));
    }

    /** update_base_uri */
    @Test
    void updatesWithABase() throws Exception {
        success(update("", UPDATE, "BASE <http://example.org/> CLEAR ALL ; INSERT DATA { GRAPH <g> { <s> <p> 1 } }"));
        assertTrue(asked("ASK { GRAPH ?g { <http://example.org/s> ?p 1 } }").contains("true"));
    }

    /** update_dataset_default_graph(s), update_dataset_named_graphs, update_dataset_full */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?using-graph-uri=http%3A%2F%2Fexample.org%2Fa",
                "?using-graph-uri=http%3A%2F%2Fexample.org%2Fa&using-graph-uri=http%3A%2F%2Fexample.org%2Fb",
                "?using-named-graph-uri=http%3A%2F%2Fexample.org%2Fa",
                "?using-graph-uri=http%3A%2F%2Fexample.org%2Fa&using-named-graph-uri=http%3A%2F%2Fexample.org%2Fb"
            })
    void updatesWithADataset(String dataset) throws Exception {
        success(update(dataset, UPDATE, "INSERT { GRAPH <http://example.org/c> { ?s ?p ?o } } WHERE { ?s ?p ?o }"));
    }

    /** bad_update_get */
    @Test
    void refusesUpdatesByGet() throws Exception {
        failure(send(HttpRequest.newBuilder(scratchAddress("?update=" + encode("CLEAR ALL")))));
    }

    /** bad_multiple_updates */
    @Test
    void refusesTwoUpdates() throws Exception {
        failure(update("", FORM, "update=" + encode("CLEAR ALL") + "&update=" + encode("CLEAR DEFAULT")));
    }

    /** bad_update_wrong_media_type, bad_update_missing_form_type */
    @Test
    void refusesUpdatesOfAnotherType() throws Exception {
        failure(update("", "text/plain", "CLEAR ALL"));
        failure(send(HttpRequest.newBuilder(scratchAddress(""))
                .POST(BodyPublishers.ofString("update=" + encode("CLEAR ALL")))));
    }

    /** bad_update_syntax */
    @Test
    void refusesWhatIsNoUpdate() throws Exception {
        failure(update("", UPDATE, "CLEAR XXX"));
    }

    /** bad_update_dataset_conflict: see above for its status. */
    @Test
    void refusesADatasetBesideUsing() throws Exception {
        String update = "INSERT { ?s ?p ?o } USING <http://example.org/a> WHERE { ?s ?p ?o }";
        assertTrue(update("?using-graph-uri=http%3A%2F%2Fexample.org%2Fb", UPDATE, update)
                        .statusCode()
                >= 400);
    }

    private static HttpResponse<String> get(String query) throws Exception {
        return send(request("?" + query));
    }

    private static HttpResponse<String> post(String query, String type, String body) throws Exception {
        return send(request(query).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> update(String query, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder(scratchAddress(query))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String asked(String query) throws Exception {
        return send(HttpRequest.newBuilder(scratchAddress("?query=" + encode(query))))
                .body();
    }

    private static URI scratchAddress(String query) {
        return URI.create("http://127.0.0.1:" + scratch.getHttpPort() + "/scratch" + query);
    }

    private static HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(server.address().resolve("/sparql" + query));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static void isTrue(HttpResponse<String> response) {
        success(response);
        assertTrue(response.body().contains("true"), response::body);
    }

    private static void isFalse(HttpResponse<String> response) {
        success(response);
        assertTrue(response.body().contains("false"), response::body);
    }

    private static void success(HttpResponse<String> response) {
        assertTrue(response.statusCode() >= 200 && response.statusCode() < 400, response::body);
    }

    private static void failure(HttpResponse<String> response) {
        assertTrue(
                response.statusCode() >= 400 && response.statusCode() < 500,
                () -> response.statusCode() + response.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
