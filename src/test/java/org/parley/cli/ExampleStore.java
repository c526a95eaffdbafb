package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.nlp.SharedEngine;
import org.parley.rdf.Porto;
import org.parley.store.NamedQuery;
import org.parley.store.Store;

/** A store with the articles that ship with Parley, and what the command line answers from it. */
record ExampleStore(Path folder) {
    private static final Main PARLEY = Main.with(new Engine(SharedEngine::remembering));

    static ExampleStore in(Path folder) {
        var examples = new ExampleStore(folder);
        examples.run("build", "src/main/resources/org/parley/examples");
        return examples;
    }

    /** Adds made-up articles, of which every named query tells something. */
    ExampleStore withMadeUpArticles() {
        try (var store = Store.open(folder)) {
            store.replace(Porto.graphs());
        }
        return this;
    }

    /** What a command line prints that names no store. */
    String run(String... arguments) {
        var line = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, line, 0, arguments.length);
        line[arguments.length] = "--store";
        line[arguments.length + 1] = folder.toString();
        var recorded = Recorded.run(PARLEY, line);
        assertEquals(0, recorded.status(), recorded::err);
        return recorded.out();
    }

    /** Writes {@code NAME.json} for each named query and the whole graph as {@code graph.ttl}. */
    void writeAnswers(Path target) throws IOException {
        for (var query : NamedQuery.all()) {
            Files.writeString(target.resolve(query.name() + ".json"), run("query", query.name(), "--format", "json"));
        }
        run("export", target.resolve("graph.ttl").toString());
    }
}
