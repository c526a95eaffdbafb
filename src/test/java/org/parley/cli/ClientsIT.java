package org.parley.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    /** Debian's packages belong to Debian's Python, which need not be the first one on the path. */
    private static final String PYTHON = "/usr/bin/python3";

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
        assumeTrue(
                runs(PYTHON, "-c", "import SPARQLWrapper, pandas, rdflib"),
                "skipped: install python3-sparqlwrapper, python3-pandas and python3-rdflib");
        compare(PYTHON, "src/test/clients/same_rows.py");
    }

    @Test
    void comunicaGetsTheSameRows() throws Exception {
        assumeTrue(
                runs("node", "--version") && Files.isDirectory(NODE.resolve("node_modules/@comunica")),
                "skipped: install nodejs and npm, copy src/test/clients/package*.json to target/clients"
                        + " and run 'npm ci' there");
        Files.copy(Path.of("src/test/clients/same-rows.mjs"), script(), REPLACE_EXISTING);
        compare("node", script().toString());
    }

    /** A script of Node finds its libraries next to it. */
    private static Path script() {
        return NODE.resolve("same-rows.mjs");
    }

    private static void compare(String... command) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(command));
        line.add(server.address().toString());
        line.add(folder.resolve("answers").toString());
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        System.out.println(said);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
