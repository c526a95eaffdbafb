package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.parley.article.ArticleInputs;
import org.parley.article.Metadata;
import org.parley.pipeline.Build;
import org.parley.store.Store;

/** {@code parley demo}: from the example articles to answers. */
final class DemoCommand implements Command {
    private static final String STORE = "parley-demo-store";
    private static final String FOLDER = "/org/parley/examples/";
    private static final String TALKS = "istanbul-2025.json";
    private static final List<String> ARTICLES =
            List.of("belfast-1998.json", "bogota-2016.json", "singapore-2018.json", TALKS);
    private static final int ROWS = 12;

    private final Engine engine;

    DemoCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "builds a graph from example articles, shows what it knows and serves it";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(StoreOption.option(STORE))
                .addOption(ServeCommand.portOption())
                .addOption(Engine.embeddingsOption())
                .addOption(Option.builder()
                        .longOpt("no-serve")
                        .desc("stops after the tables")
                        .get());
    }

    @Override
    public int run(CommandLine line, Output out) {
        try (var store = Store.open(StoreOption.path(line, STORE))) {
            out.print("Reading %d articles about negotiations ...".formatted(ARTICLES.size()));
            try (var folder = TemporaryFolder.open();
                    var report = new BuildReport(out)) {
                unpack(folder.path());
                var inputs = ArticleInputs.of(List.of(folder.path().toString()), Metadata.NONE, out.in());
                var threads = Runtime.getRuntime().availableProcessors();
                report.summarise(
                        Build.run(inputs, engine.pipeline(line, this, store), store, threads, report), store.folder());
            }
            show(store, out);
            if (line.hasOption("no-serve")) {
                out.print("");
                out.print(
                        "Ask more with './parley query NAME --store %s', for example: meetings, participants, statements"
                                .formatted(store.folder()));
            } else {
                out.print("");
                // The examples are ours to show.
                ServeCommand.serve(store, ServeCommand.options(line, this).withText(), out);
            }
        }
        return 0;
    }

    private static void show(Store store, Output out) {
        var people = AnswerWriter.table(store, "people").where("office", office -> !office.isEmpty());
        print("Who holds which office", people.select(List.of("name", "office", "of")), out);
        var meetings = AnswerWriter.table(store, "meetings");
        print("Which meetings", meetings.select(List.of("label", "date", "place", "venue", "status")), out);
        var positions = AnswerWriter.table(store, "positions").where("source", TALKS::equals);
        print("Who wants what in " + TALKS, positions.select(List.of("holder", "stance", "content")), out);
        positions.select(List.of("evidence")).rows().stream().findFirst().ifPresent(evidence -> {
            out.print("");
            TextTable.wrap("The sentence that proves the first one: “%s”".formatted(evidence.get(0)), out.width())
                    .forEach(out::print);
        });
    }

    private static void print(String title, TextTable table, Output out) {
        out.print("");
        out.print("%s (%d)".formatted(title, table.rows().size()));
        out.print("");
        table.limit(ROWS).lines(out.width()).forEach(out::print);
        if (table.rows().size() > ROWS) {
            out.print("... and %d more".formatted(table.rows().size() - ROWS));
        }
    }

    private static void unpack(Path folder) {
        try {
            for (var article : ARTICLES) {
                try (var content = DemoCommand.class.getResourceAsStream(FOLDER + article)) {
                    Files.copy(content, folder.resolve(article));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
