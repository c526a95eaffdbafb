package org.parley.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.pipeline.Outcome;
import org.parley.pipeline.Progress;
import org.parley.pipeline.Summary;

/** Tells how a build goes on: a bar on a terminal, a line now and then elsewhere, and a summary at the end. */
final class BuildReport implements Progress, AutoCloseable {
    private static final Map<String, String> KINDS = Map.of(
            "Naming", "names",
            "Location", "locations",
            "OfficeHolding", "offices held",
            "Meeting", "meetings",
            "Participation", "participations",
            "Position", "positions",
            "Statement", "statements");
    private static final int BAR = 24;
    private static final int LINE_EVERY = 100;
    private static final String ERASE = "\r\u001b[K";

    private final Output out;
    private final long begin = System.nanoTime();

    BuildReport(Output out) {
        this.out = out;
        show("reading ...");
    }

    @Override
    public void report(Outcome outcome, int done, int inputs) {
        outcome.problem().ifPresent(problem -> {
            close();
            out.problem(problem);
        });
        if (out.live()) {
            show(bar(done, inputs, elapsed()));
        } else if (done % LINE_EVERY == 0 && done > 0) {
            out.err().println("%d of %d done, %s".formatted(done, inputs, rate(done, elapsed())));
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (out.live()) {
            out.err().print(ERASE);
            out.err().flush();
        }
    }

    void summarise(Summary summary, Path store) {
        close();
        var articles = summary.read() + summary.unchanged() + summary.failed();
        out.print("%d %s in %.1f s: %d read, %d unchanged, %d failed"
                .formatted(
                        articles,
                        articles == 1 ? "article" : "articles",
                        elapsed().toMillis() / 1000.0,
                        summary.read(),
                        summary.unchanged(),
                        summary.failed()));
        if (!summary.facts().isEmpty()) {
            out.print("found: "
                    + summary.facts().entrySet().stream()
                            .map(entry -> kind(entry.getKey()) + " " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
        out.print("store: " + store);
    }

    /** Articles done, of how many, how fast, and how long it may still take. */
    static String bar(int done, int inputs, Duration elapsed) {
        var full = inputs == 0 ? BAR : BAR * done / inputs;
        var left =
                done == 0 ? Duration.ZERO : elapsed.multipliedBy(inputs - done).dividedBy(done);
        return "[%s%s] %d of %d, %s, %d:%02d left"
                .formatted(
                        "█".repeat(full),
                        "░".repeat(BAR - full),
                        done,
                        inputs,
                        rate(done, elapsed),
                        left.toMinutes(),
                        left.toSecondsPart());
    }

    private static String rate(int done, Duration elapsed) {
        return "%.1f/s".formatted(1000.0 * done / Math.max(1, elapsed.toMillis()));
    }

    private static String kind(String fact) {
        return KINDS.getOrDefault(fact, fact.toLowerCase(Locale.ROOT));
    }

    private void show(String text) {
        if (out.live()) {
            out.err().print(ERASE + text);
            out.err().flush();
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
