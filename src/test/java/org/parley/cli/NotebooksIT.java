package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.serve.Server;
import org.parley.serve.ServerOptions;
import org.parley.store.Store;

/** The notebooks in {@code queries/} run from their first to their last cell against a server with the examples. */
class NotebooksIT {
    private static final Path NOTEBOOKS = Path.of("queries");

    /** To be looked at after the test. */
    private static final Path EXECUTED = Path.of("target/notebooks");

    @TempDir
    private static Path folder;

    private static Store store;
    private static Server server;

    @BeforeAll
    static void serve() {
        var examples = ExampleStore.in(folder.resolve("store"));
        store = Store.open(examples.folder());
        server = Server.start(store, ServerOptions.onPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"positions, image/png, 2, (belfast-1998.json)", "linked-data, text/plain, 0, the demand"})
    void runs(String name, String kind, int pictures, String told) throws Exception {
        Program.PYTHON.assumeModules("nbconvert", "ipykernel", "matplotlib", "pandas", "rdflib", "SPARQLWrapper");
        Program.PYTHON
                .with("PARLEY", server.address().toString())
                .run(
                        "-m",
                        "nbconvert",
                        "--to",
                        "notebook",
                        "--execute",
                        "--output-dir",
                        EXECUTED.toString(),
                        NOTEBOOKS.resolve(name + ".ipynb").toString());
        var executed = EXECUTED.resolve(name + ".ipynb");
        assertEquals(
                pictures,
                outputs(executed)
                        .filter(output -> output.contains("\"" + kind + "\""))
                        .count());
        assertTrue(outputs(executed).anyMatch(output -> output.contains(told)), told);
    }

    @Test
    void areStoredWithoutWhatAMachineLeavesBehind() throws IOException {
        try (var files = Files.list(NOTEBOOKS)) {
            for (var notebook :
                    files.filter(file -> file.toString().endsWith(".ipynb")).toList()) {
                assertEquals(List.of(), outputs(notebook).toList(), notebook::toString);
                assertFalse(Files.readString(notebook).matches("(?s).*(/home/|/root/|/tmp/|/Users/|C:).*"));
            }
        }
    }

    private static Stream<String> outputs(Path notebook) throws IOException {
        JsonArray cells = JsonParser.parseString(Files.readString(notebook))
                .getAsJsonObject()
                .getAsJsonArray("cells");
        return elements(cells)
                .filter(cell -> cell.getAsJsonObject().has("outputs"))
                .flatMap(cell -> elements(cell.getAsJsonObject().getAsJsonArray("outputs")))
                .map(JsonElement::toString);
    }

    private static Stream<JsonElement> elements(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
