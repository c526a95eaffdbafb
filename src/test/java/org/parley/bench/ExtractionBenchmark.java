package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.parley.model.Article;
import org.parley.nlp.MeteredEngine;
import org.parley.pipeline.MeteredPipeline;
import org.parley.pipeline.OwnArticles;
import org.parley.rdf.ArticleGraph;
import org.parley.store.Store;

/**
 * What an article costs, stage by stage, beside the bare engine on the same texts; run with {@code mvn -q -Pbench
 * process-test-classes}. All times are CPU times of the threads that do the work, so that a busy machine does not spoil
 * them; garbage collection and compilation are not in them. The sentence model is an engine too and no work of our own.
 */
public final class ExtractionBenchmark {
    /** Share of an article's CPU time that all our own work may take. */
    private static final double LIMIT = .15;

    private static final int THREADS = 2;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private final List<Article> articles = OwnArticles.all();
    private final MeteredPipeline.Tools tools = MeteredPipeline.Tools.load();

    private ExtractionBenchmark() {}

    /** @param arguments how many times all articles are read to warm up, and how many times to measure */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int warmUps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int passes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        new ExtractionBenchmark().run(warmUps, passes);
    }

    private void run(int warmUps, int passes) throws IOException, InterruptedException, ExecutionException {
        alone(warmUps, new CpuClock());
        Heap.forgetPeak();
        CpuClock bare = new CpuClock();
        MeteredPipeline one = alone(passes, bare);
        print(
                "%d articles with %d tokens, read %d times after %d to warm up; CPU time of one thread",
                articles.size(), one.tokens() / passes, passes, warmUps);
        print("");
        printStages(one, bare);
        print("");
        printSpeed("1 thread", List.of(one));
        Heap.forgetPeak();
        List<MeteredPipeline> two = together(passes);
        printSpeed(THREADS + " threads", two);
        print(
                "%d threads do %.2f times the work of one where each has a core of its own",
                THREADS, THREADS * perArticle(List.of(one)) / perArticle(two));
        print("heap without garbage: %d MB", Heap.live());
    }

    /** The bare engine and the whole way side by side, article by article, each first in half of the passes. */
    private MeteredPipeline alone(int passes, CpuClock bare) throws IOException {
        MeteredPipeline worker = new MeteredPipeline(tools);
        for (int pass = 0; pass < passes; pass++) {
            List<ArticleGraph> graphs = new ArrayList<>();
            for (Article article : articles) {
                if (pass % 2 == 0) {
                    readBare(article, bare);
                }
                graphs.add(worker.process(article));
                if (pass % 2 == 1) {
                    readBare(article, bare);
                }
            }
            store(graphs, worker.clock());
        }
        return worker;
    }

    private void readBare(Article article, CpuClock bare) {
        bare.measure(MeteredEngine.ENGINE, () -> {
            tools.engine().read(article);
            return article;
        });
    }

    private static void store(List<ArticleGraph> graphs, CpuClock clock) throws IOException {
        Path folder = Files.createTempDirectory("parley-benchmark");
        try (var store = Store.open(folder)) {
            // Making the store is no article's cost: its first write makes it.
            store.replace(graphs.subList(0, 1));
            store.remove(graphs.get(0).iri());
            clock.measure("store", () -> store.replace(graphs));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The threads share out the articles; without the store, which one thread writes. */
    private List<MeteredPipeline> together(int passes) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<MeteredPipeline>> workers = IntStream.range(0, THREADS)
                    .mapToObj(number -> threads.submit(() -> {
                        MeteredPipeline worker = new MeteredPipeline(tools);
                        for (int i = number; i < passes * articles.size(); i += THREADS) {
                            worker.process(articles.get(i % articles.size()));
                        }
                        return worker;
                    }))
                    .toList();
            List<MeteredPipeline> done = new ArrayList<>();
            for (Future<MeteredPipeline> worker : workers) {
                done.add(worker.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void printStages(MeteredPipeline worker, CpuClock bare) {
        Map<String, Long> stages = worker.clock().nanos();
        double all = worker.clock().all();
        double engine = stages.get(MeteredEngine.ENGINE);
        print("%-24s%12s%10s%12s", "stage", "ms/article", "share", "of engine");
        stages.forEach((stage, nanos) -> printStage(stage, nanos, worker.articles(), all, engine));
        double own = all - engine - stages.getOrDefault(MeteredPipeline.SENTENCE_MODEL, 0L);
        printStage("own work", own, worker.articles(), all, engine);
        printStage("all", all, worker.articles(), all, engine);
        print("%-24s%12.2f", "bare engine", bare.all() / MILLION / worker.articles());
        print("");
        print(
                "own work takes %.1f %% of an article's CPU time, %s %.0f %%; it is %.1f %% of the bare engine's",
                100 * own / all,
                own / all <= LIMIT ? "within the limit of" : "ABOVE the limit of",
                100 * LIMIT,
                100 * own / bare.all());
    }

    private static void printStage(String stage, double nanos, long articles, double all, double engine) {
        print(
                "%-24s%12.2f%8.1f %%%10.1f %%",
                stage, nanos / MILLION / articles, 100 * nanos / all, 100 * nanos / engine);
    }

    private static void printSpeed(String what, List<MeteredPipeline> workers) {
        double seconds = perArticle(workers);
        double tokens = workers.stream().mapToLong(MeteredPipeline::tokens).sum()
                / (double) workers.stream().mapToLong(MeteredPipeline::articles).sum();
        print(
                "%-12s%8.2f articles/s and %.0f tokens/s for each thread, peak heap %d MB",
                what, 1 / seconds, tokens / seconds, Heap.peak());
    }

    /** CPU seconds, without the store. */
    private static double perArticle(List<MeteredPipeline> workers) {
        double nanos = workers.stream()
                .mapToLong(
                        worker -> worker.clock().all() - worker.clock().nanos().getOrDefault("store", 0L))
                .sum();
        return nanos
                / BILLION
                / workers.stream().mapToLong(MeteredPipeline::articles).sum();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
