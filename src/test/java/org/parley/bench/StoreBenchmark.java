package org.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.rdf.ArticleGraph;
import org.parley.store.Store;

/**
 * Whether an article costs more the more articles there are: stores generated articles, with all that they change in
 * others, and prints what one of each batch took. Reads no text, so it needs no language engine. Run with {@code mvn -q
 * -Pbench -Dbench.main=org.parley.bench.StoreBenchmark process-test-classes}.
 */
public final class StoreBenchmark {
    private static final int ARTICLES = 2000;
    private static final int BATCH = 200;
    private static final double MILLION = 1e6;
    private static final double KILOBYTE = 1 << 10;

    private StoreBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("parley-benchmark");
        try {
            run(ARTICLES, folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void run(int articles, Path folder) throws IOException {
        GeneratedNews news = new GeneratedNews();
        System.out.println("articles   ms of CPU for each of the last 200   others written anew   kB on disk for each"
                + "   after compaction");
        try (Store store = Store.open(folder.resolve("warm-up"))) {
            store.replace(IntStream.range(0, BATCH).mapToObj(news::graph).toList());
        }
        Path measured = folder.resolve("measured");
        try (Store store = Store.open(measured)) {
            for (int from = 0; from < articles; from += BATCH) {
                List<ArticleGraph> batch = IntStream.range(from, from + BATCH)
                        .mapToObj(news::graph)
                        .toList();
                Map<String, String> before = store.exists() ? store.editions() : Map.of();
                CpuClock clock = new CpuClock();
                clock.measure("store", () -> store.replace(batch));
                Map<String, String> now = store.editions();
                long others = before.entrySet().stream()
                        .filter(edition -> !edition.getValue().equals(now.get(edition.getKey())))
                        .count();
                int stored = from + BATCH;
                double size = size(measured) / KILOBYTE / stored;
                String after = "";
                if (stored == BATCH || stored == articles / 2 || stored >= articles) {
                    store.compact();
                    after = "%.0f".formatted(size(measured) / KILOBYTE / stored);
                }
                System.out.printf(
                        Locale.ROOT,
                        "%8d%38.1f%22d%22.0f%19s%n",
                        stored,
                        clock.all() / MILLION / BATCH,
                        others,
                        size,
                        after);
            }
        }
        CpuClock clock = new CpuClock();
        try (Store store = Store.open(measured)) {
            clock.measure("one more", () -> store.replace(List.of(news.graph(articles))));
        }
        System.out.printf(Locale.ROOT, "one article more in a run of its own: %.0f ms of CPU%n", clock.all() / MILLION);
    }

    /** Bytes that the disk has given; TDB2 reserves more than it uses. */
    private static long size(Path folder) throws IOException {
        Process du = new ProcessBuilder("du", "-sk", folder.toString()).start();
        return Long.parseLong(new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\\s")[0])
                * (long) KILOBYTE;
    }
}
