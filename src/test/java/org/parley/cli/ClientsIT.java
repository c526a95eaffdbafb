package org.parley.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.serve.Server;
import org.parley.serve.ServerOptions;
import org.parley.store.Store;

/**
 * Clients of other houses get the rows of the command line for every named query: SPARQLWrapper, pandas and rdflib of
 * Debian's Python, Comunica of npm. Without a client, its test is skipped; {@code .ci/run} installs all of them.
 */
class ClientsIT {
    /** Where {@code npm ci} puts Comunica, so that the sources stay as they are. */
    private static final Path NODE = Path.of("target/clients");

    @TempDir
    private static Path folder;

    private static Store store;
    private static Server server;

    @BeforeAll
    static void answerAndServe() throws IOException {
        var examples = ExampleStore.in(folder.resolve("store")).withMadeUpArticles();
        examples.writeAnswers(Files.createDirectory(folder.resolve("answers")));
        store = Store.open(examples.folder());
        server = Server.start(store, ServerOptions.onPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void pythonGetsTheSameRows() throws Exception {
        Program.PYTHON.assumeModules("SPARQLWrapper", "pandas", "rdflib");
        compare(Program.PYTHON, Path.of("src/test/clients/same_rows.py"));
    }

    @Test
    void comunicaGetsTheSameRows() throws Exception {
        assumeTrue(
                Program.NODE.runs("--version") && Files.isDirectory(NODE.resolve("node_modules/@comunica")),
                "skipped: install nodejs and npm, copy src/test/clients/package*.json to target/clients"
                        + " and run 'npm ci' there");
        // A script of Node finds its libraries next to it.
        var script = NODE.resolve("same-rows.mjs");
        Files.copy(Path.of("src/test/clients/same-rows.mjs"), script, REPLACE_EXISTING);
        compare(Program.NODE, script);
    }

    private static void compare(Program client, Path script) throws IOException, InterruptedException {
        System.out.println(client.run(
                script.toString(),
                server.address().toString(),
                folder.resolve("answers").toString()));
    }
}
