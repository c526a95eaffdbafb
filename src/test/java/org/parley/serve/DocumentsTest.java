package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.rdf.ArticleGraph;
import org.parley.store.Sample;
import org.parley.store.Store;

/** Things and the documents about them, wherever clients see the server. */
class DocumentsTest {
    private static final String BASE = "http://localhost:3030/id/";
    private static final String TEXT = "https://w3id.org/parley/ontology#text";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Store store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = Store.open(folder);
        ArticleGraph one = Sample.graph("one");
        one.model().createResource(one.iri()).addProperty(one.model().createProperty(TEXT), "The whole text.");
        store.replace(List.of(one, Sample.graph("two"), Sample.graph("three"), Sample.graph("gone"), Sample.awkward()));
        store.remove("gone.txt");
        server = Server.start(store, ServerOptions.onPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void aThingLeadsToItsDocumentInOneHop() throws Exception {
        HttpResponse<String> thing = get("/id/state/ruritania", "text/turtle");
        assertEquals(303, thing.statusCode());
        assertEquals("/doc/state/ruritania", header(thing, "Location"));
        assertEquals(Optional.of("/doc/state/ruritania"), link(thing, "describedby"));
        assertEquals(Optional.of(BASE + "state/ruritania"), link(thing, "cite-as"));
        assertEquals(200, get(header(thing, "Location"), "text/turtle").statusCode());
        assertEquals("/doc/state/ruritania.ttl", header(get("/id/state/ruritania.ttl", "*/*"), "Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "turtle, text/turtle, TURTLE", "ttl, text/turtle, TURTLE",
        "jsonld, application/ld+json, JSONLD", "json, application/ld+json, JSONLD",
        "ntriples, application/n-triples, NTRIPLES", "nt, application/n-triples, NTRIPLES",
        "rdfxml, application/rdf+xml, RDFXML", "rdf, application/rdf+xml, RDFXML"
    })
    void givesTheSameGraphInEveryForm(String ending, String type, String language) throws Exception {
        HttpResponse<String> byType = get("/doc/state/ruritania", type);
        HttpResponse<String> byEnding = get("/doc/state/ruritania." + ending, "*/*");
        assertEquals(byType.body(), byEnding.body());
        for (HttpResponse<String> response : List.of(byType, byEnding)) {
            assertTrue(header(response, "Content-Type").startsWith(type), header(response, "Content-Type"));
            assertTrue(response.headers().allValues("Vary").contains("Accept"), response.headers()::toString);
            assertEquals(Optional.of(BASE + "state/ruritania"), link(response, "cite-as"));
        }
        assertTrue(header(byType, "Content-Location").startsWith("/doc/state/ruritania."));
        assertEquals(200, get(header(byType, "Content-Location"), "*/*").statusCode());
        assertEquals(7, byType.headers().allValues("Link").size());
        Model expected =
                parse(get("/doc/state/ruritania", "application/n-triples").body(), Lang.NTRIPLES);
        Model model = parse(byType.body(), RDFLanguages.nameToLang(language));
        assertTrue(model.isIsomorphicWith(expected), byType::body);
        assertTrue(
                model.contains(
                        model.createResource(BASE + "meeting/two"),
                        null,
                        model.createResource(BASE + "state/ruritania")),
                "what is said of others with it belongs to it");
    }

    @Test
    void aPageIsADocumentToo() throws Exception {
        assertTrue(get("/doc/state/ruritania", "text/html").body().startsWith("<!doctype html>"));
        assertTrue(get("/doc/state/ruritania.html", "*/*").body().startsWith("<!doctype html>"));
    }

    @ParameterizedTest
    @CsvSource({
        "/id/person/nobody, 404",
        "/doc/person/nobody, 404",
        "/doc/person/nobody.turtle, 404",
        "/id/, 404",
        "/doc/, 404",
        "/id/article/gone, 410",
        "/doc/article/gone, 410",
        "/doc/article/gone.turtle, 410",
        "/doc/state/ruritania?page=0, 400",
        "/doc/state/ruritania?page=x, 400",
        "/doc/state/ruritania?page=9, 404",
        "/id/../health, 404",
        "/id/%2e%2e/health, 400",
        "/id/..%2fhealth, 400",
        "/id/state%2Fruritania, 400",
        "/doc/state/ruritania%00, 400",
        "/doc/%ff, 400",
        "//id/state/ruritania, 400"
    })
    void saysHonestlyWhatIsNotThere(String path, int status) throws Exception {
        assertEquals(status, raw(path), path);
    }

    @Test
    void hasNothingForWhoTakesNoFormOfIt() throws Exception {
        assertEquals(406, get("/doc/state/ruritania", "image/png").statusCode());
    }

    @Test
    void givesALongDescriptionInPartsThatLeadOn() throws Exception {
        Model whole = parse(get("/doc/state/ruritania", "application/n-triples").body(), Lang.NTRIPLES);
        Limits limits = Limits.USUAL.withMaxRows(3);
        try (Server small = Server.start(store, ServerOptions.onPort(0).withLimits(limits))) {
            Model parts = ModelFactory.createDefaultModel();
            Optional<String> next = Optional.of(small.address() + "doc/state/ruritania.nt");
            int count = 0;
            while (next.isPresent()) {
                HttpResponse<String> part = send(HttpRequest.newBuilder(URI.create(next.get())));
                assertEquals(200, part.statusCode());
                parts.add(parse(part.body(), Lang.NTRIPLES));
                next = link(part, "next");
                assertEquals(next.isPresent(), part.body().contains("hydra/core#next"), part::body);
                count++;
            }
            assertTrue(count > 1, () -> "all in one part");
            assertTrue(parts.containsAll(whole));
        }
    }

    @Test
    void keepsTheTextOfArticlesBackUnlessTold() throws Exception {
        assertFalse(get("/doc/article/one", "text/turtle").body().contains("The whole text."));
        assertFalse(get("/doc/article/one", "text/html").body().contains("The whole text."));
        try (Server open = Server.start(store, ServerOptions.onPort(0).withText())) {
            HttpResponse<String> article =
                    send(HttpRequest.newBuilder(open.address().resolve("/doc/article/one"))
                            .header("Accept", "text/turtle"));
            assertTrue(article.body().contains("The whole text."), article::body);
        }
    }

    @Test
    void answersUnderThePathOfItsNames() throws Exception {
        try (Store other = Store.open(folder.resolveSibling("other"))) {
            ArticleGraph graph = Sample.graph("one");
            Model renamed = ModelFactory.createDefaultModel();
            String names = "https://data.example.org/things/";
            RDFDataMgr.read(renamed, new StringReader(text(graph.model()).replace(BASE, names)), null, Lang.NTRIPLES);
            other.replace(List.of(new ArticleGraph(graph.iri().replace(BASE, names), graph.hash(), renamed)));
            ServerOptions options = ServerOptions.onPort(0).withBase(names);
            try (Server plain = Server.start(other, options);
                    Server behind =
                            Server.start(other, options.withPublicUrl(URI.create("https://data.example.org/")))) {
                for (Server each : List.of(plain, behind)) {
                    for (String thing : List.of("/things/state/ruritania", "/id/state/ruritania")) {
                        HttpResponse<String> response =
                                send(HttpRequest.newBuilder(each.address().resolve(thing)));
                        assertEquals("/doc/state/ruritania", header(response, "Location"));
                        assertEquals(Optional.of(names + "state/ruritania"), link(response, "cite-as"));
                    }
                }
            }
            ServerOptions prefixed = ServerOptions.onPort(0)
                    .withBase(names)
                    .withPublicUrl(URI.create("https://data.example.org/things/"));
            try (Server root = Server.start(other, prefixed)) {
                HttpResponse<String> response =
                        send(HttpRequest.newBuilder(root.address().resolve("/state/ruritania")));
                assertEquals("/things/doc/state/ruritania", header(response, "Location"));
            }
        }
    }

    @Test
    void namesItselfAsTheWorldSeesIt() throws Exception {
        URI url = URI.create("https://talks.example/graph/");
        try (Server behind = Server.start(store, ServerOptions.onPort(0).withPublicUrl(url))) {
            seenAs(behind, url);
            seenAs(behind, url, "X-Forwarded-Prefix", "/evil");
        }
    }

    @Test
    void believesAProxyOnlyWhenToldTo() throws Exception {
        String[] forwarded = {
            "X-Forwarded-Proto", "https", "X-Forwarded-Host", "talks.example", "X-Forwarded-Prefix", "/graph"
        };
        seenAs(server, server.address(), forwarded);
        try (Server behind = Server.start(store, ServerOptions.onPort(0).behindProxy())) {
            seenAs(behind, URI.create("https://talks.example/graph/"), forwarded);
            seenAs(behind, behind.address());
            seenAs(
                    behind,
                    behind.address(),
                    "X-Forwarded-Proto",
                    "javascript",
                    "X-Forwarded-Host",
                    "a b\"><script>",
                    "X-Forwarded-Prefix",
                    "//evil.example/\"><script>");
        }
    }

    /** Links, redirects and descriptions all lead to the public address. */
    private static void seenAs(Server behind, URI url, String... headers) throws Exception {
        String path = url.getPath().substring(0, url.getPath().length() - 1);
        HttpResponse<String> thing = ask(behind, "/id/state/ruritania", "text/html", headers);
        assertEquals(path + "/doc/state/ruritania", header(thing, "Location"));
        HttpResponse<String> page = ask(behind, "/doc/state/ruritania", "text/html", headers);
        assertEquals(Optional.of(path + "/doc/state/ruritania"), link(page, "describedby"));
        assertTrue(page.body().contains("href=\"" + path + "/style.css\""), page::body);
        Matcher foreign = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"").matcher(page.body());
        while (foreign.find()) {
            assertTrue(foreign.group(1).startsWith(path + "/"), foreign::group);
        }
        assertTrue(ask(behind, "/sparql", "text/turtle", headers).body().contains("<" + url + "sparql"));
        assertTrue(
                ask(behind, "/.well-known/void", "text/turtle", headers).body().contains("<" + url + "sparql"));
        assertEquals(path + "/query", header(ask(behind, "/sparql", "text/html", headers), "Location"));
    }

    private static HttpResponse<String> ask(Server server, String path, String accept, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.address().resolve(path)).header("Accept", accept);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        return ask(server, path, accept);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Status of a request whose path a client library would not send as it is. */
    private static int raw(String path) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/turtle\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
    }

    private static Model parse(String text, Lang language) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), "http://base.example/", language);
        return model;
    }

    private static String text(Model model) {
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, model, Lang.NTRIPLES);
        return out.toString();
    }

    private static Optional<String> link(HttpResponse<String> response, String relation) {
        Pattern pattern = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\".*");
        return response.headers().allValues("Link").stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
