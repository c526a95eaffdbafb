package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each named query gives the rows that stand in the resource of its name, over the union of several articles. */
class QueriesTest {
    private static final Path QUERIES = Path.of("queries");

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .map(name -> name.replace(".rq", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesTheExpectedRows(String name) {
        assertEquals(read(Path.of("src/test/resources/queries", name + ".csv")), rows(name));
    }

    private static String rows(String name) {
        Dataset articles = DatasetFactory.create();
        Stream.of(Porto.article("porto.txt"), Porto.reprint("reprint.txt"))
                .map(Porto::graph)
                .forEach(graph -> articles.addNamedModel(graph.iri(), graph.model()));
        try (QueryExecution execution = QueryExecution.model(articles.getUnionModel())
                .query(QueryFactory.create(read(QUERIES.resolve(name + ".rq"))))
                .build()) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            ResultSetFormatter.outputAsCSV(csv, execution.execSelect());
            return csv.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
