package org.parley.bench;

import java.io.IOException;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.TDB2;
import org.parley.authority.Authority;
import org.parley.model.Article;
import org.parley.nlp.CoreNlp;
import org.parley.pipeline.OwnArticles;
import org.parley.pipeline.Pipeline;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.serve.Limits;
import org.parley.serve.Server;
import org.parley.serve.ServerOptions;
import org.parley.store.NamedQuery;
import org.parley.store.Store;

/**
 * Parley's server beside stock Fuseki on the same store in the same run; run with {@code mvn -q -Pbench
 * -Dbench.main=org.parley.bench.ServingBenchmark process-test-classes}. Every query is asked of one and of the other in
 * turn, so that whatever else the machine does falls on both.
 */
public final class ServingBenchmark {
    private static final Path STORE = Path.of("target", "bench-store");
    private static final double MILLION = 1e6;
    private static final double LEAST_THROUGHPUT = .95;
    private static final double LONGEST_START = .5;
    private static final int STARTS = 7;
    private static final int COPIES = 10;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ServingBenchmark() {}

    /** @param arguments how many times all queries are asked to warm up, and how many times to measure */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int warmUps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        int passes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        build();
        throughput(Math.max(20, 10 * warmUps), Math.max(20, 10 * passes));
        starts();
        System.exit(0);
    }

    /** The project's own articles, each under several names. */
    private static void build() {
        try (Store store = Store.open(STORE)) {
            if (store.exists()) {
                return;
            }
            GraphMapper mapper = new GraphMapper(ServerOptions.DEFAULT_BASE, new Run("benchmark", "CoreNLP"));
            Pipeline pipeline = new Pipeline(CoreNlp::load, Authority.load(), mapper);
            List<ArticleGraph> graphs = new ArrayList<>();
            for (Article article : OwnArticles.all()) {
                for (int copy = 0; copy < COPIES; copy++) {
                    Article named = new Article(
                            copy + "/" + article.source(),
                            article.text(),
                            article.headline(),
                            article.date(),
                            article.publisher(),
                            article.url());
                    graphs.add(mapper.map(named, pipeline.facts(named)));
                }
            }
            store.replace(graphs);
        }
    }

    private static void throughput(int warmUps, int passes) throws IOException, InterruptedException {
        try (Store store = Store.open(STORE);
                Server parley = Server.start(
                        store, ServerOptions.onPort(0).withLimits(Limits.USUAL.withMaxRows(Integer.MAX_VALUE)))) {
            store.dataset().getContext().set(TDB2.symUnionDefaultGraph, true);
            FusekiServer fuseki = FusekiServer.create()
                    .port(0)
                    .loopback(true)
                    .add("/ds", store.dataset())
                    .build()
                    .start();
            URI own = parley.address().resolve("/sparql");
            URI stock = URI.create("http://127.0.0.1:" + fuseki.getHttpPort() + "/ds/sparql");
            List<String> queries = NamedQuery.all().stream()
                    .filter(query -> query.parameters().isEmpty())
                    .map(NamedQuery::text)
                    .toList();
            print(
                    "%d articles, %d named queries without parameters",
                    store.articles().size(), queries.size());
            double[] sums = new double[2];
            for (String query : queries) {
                long[][] nanos = new long[2][passes];
                for (int i = -warmUps; i < passes; i++) {
                    URI[] both = i % 2 == 0 ? new URI[] {own, stock} : new URI[] {stock, own};
                    String[] answers = new String[2];
                    for (int j = 0; j < 2; j++) {
                        long begin = System.nanoTime();
                        answers[j] = ask(both[j], query);
                        if (i >= 0) {
                            nanos[both[j].equals(own) ? 0 : 1][i] = System.nanoTime() - begin;
                        }
                    }
                    if (i == -warmUps && !sorted(answers[0]).equals(sorted(answers[1]))) {
                        throw new IllegalStateException("the answers differ: " + query);
                    }
                }
                sums[0] += median(nanos[0]) / MILLION;
                sums[1] += median(nanos[1]) / MILLION;
            }
            fuseki.stop();
            double ratio = sums[1] / sums[0];
            print(
                    "all queries once: Parley %.1f ms, stock Fuseki %.1f ms (sums of medians of %d)",
                    sums[0], sums[1], passes);
            print(
                    "throughput %.2f of stock Fuseki: %s %.2f",
                    ratio, ratio >= LEAST_THROUGHPUT ? "at least" : "BELOW", LEAST_THROUGHPUT);
        }
    }

    private static void starts() throws IOException, InterruptedException {
        Path launcher = Path.of("parley").toAbsolutePath();
        Path app = Path.of("target", "app").toAbsolutePath();
        if (!Files.exists(app.resolve("whole"))) {
            print("no start measured: run ./parley once first");
            return;
        }
        String all =
                app.resolve("lib") + "/*:" + Path.of("target", "test-classes").toAbsolutePath();
        double[][] millis = new double[2][STARTS];
        for (int i = 0; i < STARTS; i++) {
            String port = Integer.toString(20_000 + (int) (System.nanoTime() % 20_000));
            millis[0][i] = start(port, launcher.toString(), "serve", "--store", STORE.toString(), "--port", port);
            millis[1][i] = start(port, "java", "-cp", all, StockFuseki.class.getName(), STORE.toString(), port);
        }
        double own = median(millis[0]);
        double stock = median(millis[1]);
        print("start to first answer: Parley %.0f ms, stock Fuseki %.0f ms (medians of %d)", own, stock, STARTS);
        print(
                "%.2f of stock Fuseki: %s %.2f",
                own / stock, own / stock <= LONGEST_START ? "at most" : "ABOVE", LONGEST_START);
    }

    /** Milliseconds from the start of the process to the first answer. */
    private static double start(String port, String... command) throws IOException, InterruptedException {
        URI endpoint = URI.create("http://127.0.0.1:" + port + "/sparql");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench-start.log").toFile())
                .start();
        try {
            while (true) {
                try {
                    ask(endpoint, "ASK { ?s a ?kind }");
                    return (System.nanoTime() - begin) / MILLION;
                } catch (IOException e) {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("did not start; see target/bench-start.log", e);
                    }
                    Thread.sleep(5);
                }
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static String ask(URI endpoint, String query) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(endpoint)
                        .header("Accept", query.startsWith("ASK") ? "application/sparql-results+json" : "text/csv")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(endpoint + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().collect(Collectors.joining("\n"));
    }

    private static double median(long[] values) {
        return median(
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
