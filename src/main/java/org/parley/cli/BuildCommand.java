package org.parley.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parley.article.ArticleInputs;
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
                .addOption(MetadataOptions.date())
                .addOption(MetadataOptions.publisher())
                .addOption(MetadataOptions.url())
                .addOption(Engine.baseOption())
                .addOption(Engine.embeddingsOption())
                .addOption(ValueOption.of(
                        "threads", "N", "articles processed at the same time; one for each processor if not given"));
    }

    @Override
    public int run(CommandLine line, Output out) {
        if (line.getArgList().isEmpty()) {
            throw Usage.of(this, "which article, or which folder of articles?");
        }
        var threads = threads(line);
        var inputs = ArticleInputs.of(line.getArgList(), MetadataOptions.of(line, this), out.in());
        try (var store = StoreOption.open(line);
                var report = new BuildReport(out)) {
            var summary = Build.run(inputs, engine.pipeline(line, this, store), store, threads, report);
            report.summarise(summary, store.folder());
            if (store.tidy()) {
                out.print("the store's files had grown with every write: compacted them");
            }
            return summary.failed() > 0 ? 1 : 0;
        }
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
