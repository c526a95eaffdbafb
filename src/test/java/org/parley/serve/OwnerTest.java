package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.store.ArticleSummary;
import org.parley.store.Sample;
import org.parley.store.Store;

/** What the owner of a server can do, and nobody else. */
class OwnerTest {
    private static final String TOKEN = "correct-horse-battery-staple";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final Semaphore mayRead = new Semaphore(1000);
    private final Set<String> read = new ConcurrentSkipListSet<>();
    private Store store;
    private Server server;

    @BeforeEach
    void start() {
        store = Store.open(folder.resolve("store"));
        store.replace(List.of(Sample.graph("one")));
        Owner owner = new Owner(Token.of(TOKEN, "test"), this::accept, folder.resolve("backups"), 2);
        server = Server.start(store, ServerOptions.onPort(0).withOwner(owner));
    }

    @AfterEach
    void stop() {
        mayRead.release(1000);
        server.close();
        store.close();
    }

    /** Stands for the pipeline: an article's text is its name. */
    private Intake.Batch accept(Intake.Submission submission) {
        String name = submission.name().orElse(new String(submission.content(), StandardCharsets.UTF_8));
        if (name.isBlank()) {
            throw new ProblemException(Problem.NO_ARTICLE, "posted", "is empty");
        }
        return new Intake.Batch() {
            @Override
            public List<String> articles() {
                return List.of(name + ".txt");
            }

            @Override
            public List<Intake.Report> read() {
                mayRead.acquireUninterruptibly();
                read.add(name);
                String outcome = store.replace(List.of(Sample.graph(name))) > 0 ? "read" : "unchanged";
                return List.of(new Intake.Report(
                        name + ".txt", outcome, Optional.empty(), new TreeMap<>(Map.of("Meeting", 1))));
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /articles",
        "DELETE, /articles/one.txt",
        "POST, /backup",
        "POST, /compact",
        "GET, /jobs/backup",
        "GET, /articles",
        "PUT, /articles/one.txt"
    })
    void nothingGoesWithoutTheToken(String method, String path) throws Exception {
        for (String shown : List.of("", "Bearer", "Bearer guess", "Basic " + TOKEN, TOKEN)) {
            HttpResponse<String> response = send(method, path, shown, "text/plain", "two");
            assertEquals(401, response.statusCode(), response.body());
            assertEquals("Bearer", header(response, "WWW-Authenticate"));
        }
        assertEquals(Set.of("one.txt"), articles());
        assertTrue(read.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"POST, /articles, 405", "DELETE, /articles/one.txt, 405", "POST, /backup, 405", "GET, /jobs/backup, 404"
    })
    void nothingIsThereWhenThereIsNoOwner(String method, String path, int status) throws Exception {
        try (Server open = Server.start(store, ServerOptions.onPort(0))) {
            HttpResponse<String> response = send(open, method, path, "Bearer " + TOKEN, "text/plain", "two");
            assertEquals(status, response.statusCode());
        }
        assertEquals(Set.of("one.txt"), articles());
    }

    @Test
    void readsAPostedArticleInTheBackground() throws Exception {
        HttpResponse<String> response = post("/articles", "text/plain; charset=utf-8", "two");
        assertEquals(202, response.statusCode(), response.body());
        JsonObject job = ended(header(response, "Location"));
        assertEquals("done", job.get("state").getAsString());
        JsonObject article = job.getAsJsonArray("result").get(0).getAsJsonObject();
        assertEquals("two.txt", article.get("article").getAsString());
        assertEquals("read", article.get("outcome").getAsString());
        assertEquals(1, article.getAsJsonObject("facts").get("Meeting").getAsInt());
        assertEquals(Set.of("one.txt", "two.txt"), articles());
    }

    @Test
    void theSameArticlePostedTwiceIsReadOnce() throws Exception {
        mayRead.drainPermits();
        String first = header(post("/articles", "text/plain", "two"), "Location");
        String second = header(post("/articles", "text/plain", "two"), "Location");
        assertEquals(first, second);
        mayRead.release(2);
        assertEquals("done", ended(first).get("state").getAsString());
        assertEquals(1, mayRead.availablePermits());
        JsonObject again = ended(header(post("/articles", "text/plain", "two"), "Location"));
        assertTrue(again.toString().contains("unchanged"), again.toString());
        assertFalse(first.equals(header(post("/articles?date=2025-05-16", "text/plain", "two"), "Location")));
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, /articles, two, 415",
        "application/x-www-form-urlencoded, /articles, two, 415",
        "multipart/form-data, /articles, two, 415",
        "text/plain, /articles, ' ', 422",
        "text/plain, /articles?date=yesterday, two, 400",
        "text/plain, /articles?url=javascript:alert(1), two, 400",
        "text/plain, /articles?name=a%00b, two, 400",
        "text/plain, /articles?title=a, two, 400",
        "text/plain, /backup/x, two, 405",
        "text/plain, /jobs/backup, two, 405"
    })
    void saysAtOnceWhatIsWrongWithAPost(String type, String path, String body, int status) throws Exception {
        assertEquals(status, post(path, type, body).statusCode());
        assertEquals(Set.of("one.txt"), articles());
    }

    @Test
    void refusesAnArticleThatIsTooLong() throws Exception {
        String endless = "x".repeat(Limits.USUAL.maxBody() + 1);
        assertEquals(413, post("/articles", "text/plain", endless).statusCode());
    }

    @Test
    void turnsAwayWhatTheQueueDoesNotHold() throws Exception {
        mayRead.drainPermits();
        for (String name : List.of("a", "b", "c")) {
            assertEquals(202, post("/articles", "text/plain", name).statusCode());
            awaitOneRunning();
        }
        HttpResponse<String> full = post("/articles", "text/plain", "d");
        assertEquals(503, full.statusCode());
        assertEquals("60", header(full, "Retry-After"));
    }

    @Test
    void removesAnArticle() throws Exception {
        assertEquals(204, owner("DELETE", "/articles/one.txt").statusCode());
        assertEquals(404, owner("DELETE", "/articles/one.txt").statusCode());
        assertEquals(400, owner("DELETE", "/articles/").statusCode());
        assertEquals(
                410,
                CLIENT.send(
                                HttpRequest.newBuilder(server.address().resolve("/doc/article/one"))
                                        .header("Accept", "text/turtle")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode());
    }

    @Test
    void removesAnArticleByItsUrl() throws Exception {
        assertEquals(
                204,
                owner("DELETE", "/articles?name=https%3A%2F%2Fnews.example%2Fone")
                        .statusCode());
        assertTrue(articles().isEmpty());
    }

    @Test
    void doesNotRemoveWhatIsBeingRead() throws Exception {
        mayRead.drainPermits();
        String job = header(post("/articles", "text/plain", "one"), "Location");
        assertEquals(409, owner("DELETE", "/articles/one.txt").statusCode());
        mayRead.release();
        ended(job);
        assertEquals(204, owner("DELETE", "/articles/one.txt").statusCode());
    }

    @Test
    void backsUpWhileItServes() throws Exception {
        String before = Sample.export(store);
        CountDownLatch stop = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            for (int i = 0; stop.getCount() > 0; i++) {
                store.replace(List.of(
                        Sample.graph("one", "hash " + i, "News " + i), Sample.graph("two", "hash " + i, "News " + i)));
            }
        });
        writer.start();
        JsonObject job = ended(header(owner("POST", "/backup"), "Location"));
        stop.countDown();
        writer.join();
        assertEquals("done", job.get("state").getAsString(), job.toString());
        String name = job.getAsJsonObject("result").get("backup").getAsString();
        try (Store backup = Store.open(folder.resolve("backups").resolve(name))) {
            List<String> headlines = backup.articles().stream()
                    .map(article -> article.headline().orElseThrow())
                    .distinct()
                    .toList();
            assertEquals(1, headlines.size(), "of one moment: " + headlines);
            backup.remove("two.txt");
            backup.replace(List.of(Sample.graph("one")));
            assertEquals(before, Sample.export(backup));
        }
        try (var files = Files.list(folder.resolve("backups"))) {
            assertEquals(1, files.count(), "nothing half done is left");
        }
    }

    @Test
    void compactsWhileItServes() throws Exception {
        for (int i = 0; i < 20; i++) {
            store.replace(List.of(Sample.graph("one", "hash " + i, "News " + i)));
        }
        String before = Sample.export(store);
        JsonObject job = ended(header(owner("POST", "/compact"), "Location"));
        assertEquals("done", job.get("state").getAsString(), job.toString());
        assertEquals(before, Sample.export(store));
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(server.address().resolve("/queries/articles.csv"))
                        .build(),
                BodyHandlers.ofString());
        assertTrue(answer.body().contains("one.txt"), answer.body());
    }

    @Test
    void tellsWhenTheStoreHasClosed() throws Exception {
        assertEquals(200, owner("GET", "/health/ready").statusCode());
        store.close();
        assertEquals(503, owner("GET", "/health/ready").statusCode());
        assertEquals(503, owner("GET", "/health").statusCode());
        assertEquals(200, owner("GET", "/health/live").statusCode());
    }

    private Set<String> articles() {
        return store.articles().stream().map(ArticleSummary::source).collect(Collectors.toSet());
    }

    private void awaitOneRunning() throws InterruptedException {
        for (int i = 0; i < 100 && mayRead.getQueueLength() == 0; i++) {
            Thread.sleep(20);
        }
    }

    private JsonObject ended(String address) throws Exception {
        String path = address.substring(server.address().toString().length() - 1);
        for (int i = 0; i < 500; i++) {
            JsonObject job = JsonParser.parseString(owner("GET", path).body()).getAsJsonObject();
            if (job.has("ended")) {
                return job;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the job does not end");
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send("POST", path, "Bearer " + TOKEN, type, body);
    }

    private HttpResponse<String> owner(String method, String path) throws Exception {
        return send(method, path, "Bearer " + TOKEN, "text/plain", "");
    }

    private HttpResponse<String> send(String method, String path, String authorization, String type, String body)
            throws Exception {
        return send(server, method, path, authorization, type, body);
    }

    private static HttpResponse<String> send(
            Server server, String method, String path, String authorization, String type, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
