package org.parley.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.parley.store.NamedQuery;
import org.parley.store.Question;
import org.parley.store.Store;

/**
 * How long the named queries take in a large store: asks each of them, without parameters, of 2,000 generated articles,
 * which it stores once in {@code target}. Run with {@code mvn -q -Pbench -Dbench.main=org.parley.bench.QueryBenchmark
 * process-test-classes}.
 */
public final class QueryBenchmark {
    private static final int ARTICLES = 2000;
    private static final int BATCH = 200;
    private static final int PASSES = 3;
    private static final long PATIENCE = 60;
    private static final double BILLION = 1e9;

    private QueryBenchmark() {}

    /** @param arguments the names of the queries to ask; all if none of them names one */
    public static void main(String[] arguments) {
        List<NamedQuery> all = NamedQuery.all();
        List<NamedQuery> asked = all.stream()
                .filter(query -> Arrays.asList(arguments).contains(query.name()))
                .toList();
        try (Store store = built()) {
            System.out.printf(Locale.ROOT, "%-18s%10s%14s%14s%n", "query", "rows", "seconds", "CPU seconds");
            (asked.isEmpty() ? all : asked).forEach(query -> ask(query, store));
        }
    }

    private static Store built() {
        Store store = Store.open(Path.of("target", "bench-news-" + ARTICLES));
        if (!store.exists()) {
            GeneratedNews news = new GeneratedNews();
            for (int from = 0; from < ARTICLES; from += BATCH) {
                store.replace(IntStream.range(from, from + BATCH)
                        .mapToObj(news::graph)
                        .toList());
            }
            store.compact();
        }
        return store;
    }

    /** The fastest of some passes; a query that outlasts all patience is asked once. */
    private static void ask(NamedQuery query, Store store) {
        double seconds = Double.MAX_VALUE;
        double cpu = Double.MAX_VALUE;
        long rows = 0;
        try {
            for (int pass = 0; pass < PASSES; pass++) {
                CpuClock clock = new CpuClock();
                long begin = System.nanoTime();
                rows = clock.measure("query", () -> rows(query, store));
                seconds = Math.min(seconds, (System.nanoTime() - begin) / BILLION);
                cpu = Math.min(cpu, clock.all() / BILLION);
            }
            System.out.printf(Locale.ROOT, "%-18s%10d%14.2f%14.2f%n", query.name(), rows, seconds, cpu);
        } catch (QueryCancelledException e) {
            System.out.printf(Locale.ROOT, "%-18s%10s%14s%n", query.name(), "", "> " + PATIENCE);
        }
    }

    private static long rows(NamedQuery query, Store store) {
        return store.read(data -> {
            try (QueryExec execution = Question.parse(query.name(), query.text())
                    .prepare(data)
                    .timeout(PATIENCE, TimeUnit.SECONDS)
                    .build()) {
                long rows = 0;
                for (var answer = execution.select(); answer.hasNext(); answer.next()) {
                    rows++;
                }
                return rows;
            }
        });
    }
}
