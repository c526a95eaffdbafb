package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.store.Sample;
import org.parley.store.Store;

/** Programs that others wrote, where they are installed. */
class CommandLineClientsIT {
    @TempDir
    static Path folder;

    private static Store store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = Store.open(folder.resolve("store"));
        store.replace(List.of(Sample.graph("one"), Sample.graph("two")));
        server = Server.start(store, ServerOptions.onPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void curlFollowsAThingToItsDocument() throws Exception {
        String turtle = run("curl", "-sSfL", "-H", "Accept: text/turtle", at("id/state/ruritania"));
        assertTrue(turtle.contains("\"Ruritania\"@en"), turtle);
    }

    @Test
    void curlUnpacksWhatIsCompressed() throws Exception {
        String rows = run(
                "curl",
                "-sSf",
                "--compressed",
                "-H",
                "Accept: text/csv",
                "--data-urlencode",
                "query=SELECT * { ?s ?p ?o }",
                at("sparql"));
        assertTrue(rows.startsWith("s,p,o\r\n"), rows);
    }

    @ParameterizedTest
    @CsvSource({"turtle, turtle", "ntriples, ntriples", "rdfxml, rdfxml"})
    void rapperReadsEveryForm(String ending, String syntax) throws Exception {
        String expected = run("rapper", "-q", "-i", "ntriples", "-o", "ntriples", at("doc/state/ruritania.ntriples"));
        String read = run("rapper", "-q", "-i", syntax, "-o", "ntriples", at("doc/state/ruritania." + ending));
        assertEquals(sorted(expected), sorted(read));
        assertTrue(read.contains("Ruritania"), read);
    }

    @Test
    void roqetAsksTheEndpoint() throws Exception {
        String rows = run(
                "roqet",
                "-q",
                "-r",
                "csv",
                "-p",
                at("sparql"),
                "-e",
                "SELECT ?label WHERE { ?s a <https://w3id.org/parley/ontology#State> ;"
                        + " <http://www.w3.org/2000/01/rdf-schema#label> ?label }");
        assertTrue(rows.contains("Ruritania"), rows);
    }

    private static String at(String path) {
        return server.address().resolve(path).toString();
    }

    private static List<String> sorted(String lines) {
        return lines.lines().sorted().toList();
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command[0]), () -> command[0] + " is not installed");
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> {
            try {
                return Files.readString(folder.resolve("errors"));
            } catch (IOException e) {
                return e.toString();
            }
        });
        return out;
    }
}
