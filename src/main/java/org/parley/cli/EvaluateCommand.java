package org.parley.cli;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.parley.evaluate.Evaluation;
import org.parley.evaluate.Evaluator;
import org.parley.pipeline.Build;
import org.parley.store.Store;

/** {@code parley evaluate GOLD...}: how much of what a careful reader finds is found. */
final class EvaluateCommand implements Command {
    private static final String TABLE = "table";
    private static final String JSON = "json";

    private final Engine engine;

    EvaluateCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public String summary() {
        return "measures what is found against what a careful reader finds";
    }

    @Override
    public String arguments() {
        return "GOLD...";
    }

    @Override
    public String details() {
        return """
                GOLD is a file named ID.gold.json, or a folder of them. Without --store, the articles that lie beside
                them as ID.txt are read; with it, what the store says of articles with ID in their name is measured.
                Precision (P) is how much of what was found is right, recall (R) how much of what is right was found,
                F1 their harmonic mean.""";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(ValueOption.of(
                        "store", "DIR", "measures what this store says; reads the articles if not given"))
                .addOption(ValueOption.of("article", "ID", "looks at this article alone"))
                .addOption(ValueOption.of("format", "FORMAT", "table or json; table if not given"))
                .addOption(Option.builder()
                        .longOpt("verbose")
                        .desc("lists what was wrong and what was missed")
                        .get());
    }

    @Override
    public int run(CommandLine line, Output out) {
        if (line.getArgList().isEmpty()) {
            throw Usage.of(this, "which gold file, or which folder of them?");
        }
        var format = line.getOptionValue("format", TABLE);
        if (!List.of(TABLE, JSON).contains(format)) {
            throw Usage.of(this, "no format '" + format + "', take table or json");
        }
        var gold = line.getArgList().stream().map(Path::of).toList();
        var evaluation = line.hasOption("store") ? stored(gold, line) : read(gold, line, out);
        out.out().print(format.equals(JSON) ? evaluation.json() : evaluation.table(line.hasOption("verbose")));
        return 0;
    }

    private static Evaluation stored(List<Path> gold, CommandLine line) {
        try (var store = StoreOption.open(line)) {
            return evaluate(gold, store, line);
        }
    }

    private Evaluation read(List<Path> gold, CommandLine line, Output out) {
        try (var folder = TemporaryFolder.open();
                var store = Store.open(folder.path());
                var report = new BuildReport(out)) {
            var threads = Runtime.getRuntime().availableProcessors();
            Build.run(Evaluator.articles(gold), engine.pipeline(line, this), store, threads, report);
            return evaluate(gold, store, line);
        }
    }

    private static Evaluation evaluate(List<Path> gold, Store store, CommandLine line) {
        Map<String, List<Map<String, String>>> rows = Evaluator.QUERIES.stream()
                .collect(toMap(
                        query -> query,
                        query -> AnswerWriter.table(store, query).maps()));
        return Evaluator.evaluate(gold, rows, Optional.ofNullable(line.getOptionValue("article")));
    }
}
