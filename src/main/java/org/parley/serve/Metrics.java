package org.parley.serve;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a server does, for Prometheus. */
final class Metrics {
    private final QueryGate gate;
    private final Map<String, LongAdder> queries = new ConcurrentHashMap<>();
    private final LongAdder nanos = new LongAdder();

    Metrics(QueryGate gate) {
        this.gate = gate;
    }

    /** @param outcome {@code answered}, {@code slow}, {@code large}, {@code busy} or {@code failed} */
    void query(String outcome, long tookNanos) {
        queries.computeIfAbsent(outcome, name -> new LongAdder()).increment();
        nanos.add(tookNanos);
    }

    /** In the text format, version 0.0.4. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                "# HELP parley_queries_total Queries by what became of them.\n# TYPE parley_queries_total counter\n");
        new TreeMap<>(queries)
                .forEach((outcome, count) -> text.append("parley_queries_total{outcome=\"")
                        .append(outcome)
                        .append("\"} ")
                        .append(count.sum())
                        .append('\n'));
        value(text, "parley_query_seconds_total", "counter", "Time spent on queries.", nanos.sum() / 1e9);
        value(text, "parley_queries_running", "gauge", "Queries that run just now.", gate.running());
        Runtime runtime = Runtime.getRuntime();
        value(
                text,
                "parley_memory_used_bytes",
                "gauge",
                "Java heap in use.",
                runtime.totalMemory() - runtime.freeMemory());
        value(text, "parley_memory_max_bytes", "gauge", "Java heap at most.", runtime.maxMemory());
        value(
                text,
                "parley_uptime_seconds",
                "gauge",
                "Time since the process started.",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
        return text.toString();
    }

    private static void value(StringBuilder text, String name, String type, String help, double value) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append(name).append(' ').append(value).append('\n');
    }
}
