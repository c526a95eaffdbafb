package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.rdf.Porto;

/** Each profile gives the rows that stand in the resource of its name. */
class InterchangeTest {
    @ParameterizedTest
    @EnumSource
    void givesTheExpectedRows(Interchange profile) throws IOException {
        Model articles = ModelFactory.createDefaultModel();
        Porto.graphs().forEach(graph -> articles.add(graph.model()));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        profile.write(articles.getGraph(), csv);
        assertEquals(
                Files.readString(Path.of("src/test/resources/profiles", profile.label() + ".csv")),
                csv.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }
}
