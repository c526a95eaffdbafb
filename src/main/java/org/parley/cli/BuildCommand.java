package org.parley.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parley.article.ArticleInputs;
import org.parley.article.Metadata;
import org.parley.pipeline.Build;

/** {@code parley build INPUT...}: reads articles into the store. */
final class BuildCommand implements Command {
    private final Engine engine;

    BuildCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "build";
    }

    @Override
    public String summary() {
        return "reads articles into the store";
    }

    @Override
    public String arguments() {
        return "INPUT...";
    }

    @Override
    public String details() {
        return """
                INPUT is a file, a folder (with all folders in it) or - for standard input: plain text, a schema.org
                NewsArticle in JSON(-LD) or a saved web page, in English and UTF-8. What is stored already is left
                as it is; an article that has changed replaces its former version; what cannot be read is reported
                and the others go on. The options give what a file does not state, above all the day of publication,
                from which 'Friday' is counted.""";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(StoreOption.option())
                .addOption(ValueOption.of("date", "YYYY-MM-DD", "day of publication"))
                .addOption(ValueOption.of("publisher", "NAME", "name of the outlet"))
                .addOption(ValueOption.of("url", "URL", "address of the article; for a single one"))
                .addOption(Engine.baseOption())
                .addOption(ValueOption.of(
                        "threads", "N", "articles processed at the same time; one for each processor if not given"));
    }

    @Override
    public int run(CommandLine line, Output out) {
        if (line.getArgList().isEmpty()) {
            throw Usage.of(this, "which article, or which folder of articles?");
        }
        var threads = threads(line);
        var inputs = ArticleInputs.of(line.getArgList(), metadata(line), out.in());
        var pipeline = engine.pipeline(line, this);
        try (var store = StoreOption.open(line);
                var report = new BuildReport(out)) {
            var summary = Build.run(inputs, pipeline, store, threads, report);
            report.summarise(summary, store.folder());
            return summary.failed() > 0 ? 1 : 0;
        }
    }

    private Metadata metadata(CommandLine line) {
        return new Metadata(
                Optional.ofNullable(line.getOptionValue("date")).map(this::date),
                Optional.ofNullable(line.getOptionValue("publisher")),
                Optional.ofNullable(line.getOptionValue("url")).map(this::url));
    }

    private LocalDate date(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw Usage.of(this, "--date " + given + " is no day; write it like 2025-05-16");
        }
    }

    private URI url(String given) {
        try {
            var url = new URI(given);
            if (url.isAbsolute()) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below, like the ones that parse and lead nowhere
        }
        throw Usage.of(this, "--url " + given + " is no address; write it like https://example.org/talks");
    }

    private int threads(CommandLine line) {
        var given = line.getOptionValue("threads");
        if (given == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!given.matches("[1-9]\\d{0,2}")) {
            throw Usage.of(this, "--threads " + given + " is no number from 1 to 999");
        }
        return Integer.parseInt(given);
    }
}
