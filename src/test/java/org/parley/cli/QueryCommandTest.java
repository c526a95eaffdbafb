package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.rdf.Porto;
import org.parley.store.NamedQuery;
import org.parley.store.Store;

class QueryCommandTest {
    @TempDir
    private static Path folder;

    private static Scratch scratch;

    @BeforeAll
    static void storeArticles() {
        scratch = new Scratch(folder);
        try (var store = Store.open(Path.of(scratch.store()))) {
            store.replace(Porto.graphs());
        }
    }

    private static Recorded query(String... arguments) {
        var all = new ArrayList<>(List.of("query", "--store", scratch.store()));
        all.addAll(List.of(arguments));
        return Recorded.run(Scratch.PARLEY, all.toArray(String[]::new));
    }

    static Stream<String> names() {
        return NamedQuery.all().stream().map(NamedQuery::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersNamedQueriesFromTheUnionOfAllArticles(String name) {
        var expected = new ByteArrayOutputStream();
        try (var store = Store.open(Path.of(scratch.store()))) {
            store.read(data -> {
                var union = ModelFactory.createModelForGraph(GraphFactory.createDefaultGraph());
                Iter.asStream(data.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY))
                        .forEach(quad -> union.getGraph().add(quad.asTriple()));
                try (var execution = QueryExecution.model(union)
                        .query(NamedQuery.named(name).orElseThrow().text())
                        .build()) {
                    ResultSetFormatter.outputAsCSV(expected, execution.execSelect());
                }
                return null;
            });
        }
        assertEquals(
                expected.toString(StandardCharsets.UTF_8),
                query(name, "--format", "csv").out());
    }

    @Test
    void listsNamedQueriesWithWhatTheyAnswer() {
        var run = Recorded.run(Scratch.PARLEY, "query");
        assertEquals(0, run.status());
        assertTrue(
                run.out().lines().anyMatch(line -> line.matches("people +Who is named, with the offices they hold")),
                run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.endsWith(" (--param actor=...)")), run.out());
    }

    @Test
    void printsATableForPeople() {
        var lines = query("people").out().lines().toList();
        assertEquals("source       name      office            of", lines.get(0));
        assertTrue(lines.contains("porto.txt    Ida Moro  foreign minister  Albona"), lines::toString);
    }

    @Test
    void bindsParameters() {
        var file = scratch.file(
                "named.rq", "SELECT ?source WHERE { ?a <https://w3id.org/parley/ontology#source> ?source, ?_is }");
        assertEquals(
                "source\nreprint.txt\n",
                query(file, "--param", "is=reprint.txt", "--format", "csv")
                        .out()
                        .replace("\r\n", "\n"));
        assertEquals(
                "source\n",
                query(file, "--param", "is=x\") } #", "--format", "tsv").out().replace("?", ""));
    }

    @Test
    void answersYesOrNo() {
        assertEquals("yes\n", query(scratch.file("ask.rq", "ASK { ?s ?p ?o }")).out());
        assertTrue(query(scratch.file("ask.rq", "ASK { ?s ?p ?o }"), "--format", "json")
                .out()
                .contains("\"boolean\" : true"));
    }

    @Test
    void answersWithAGraph() {
        var construct = scratch.file(
                "graph.rq",
                "CONSTRUCT { ?a <http://www.w3.org/2000/01/rdf-schema#label> ?s } WHERE"
                        + " { ?a <https://w3id.org/parley/ontology#source> ?s FILTER(?s = \"porto.txt\") }");
        assertEquals("""
                <https://example.org/id/article/porto.txt> <http://www.w3.org/2000/01/rdf-schema#label> "porto.txt" .
                """, query(construct, "--format", "nt").out());
        assertTrue(query(construct).out().contains("rdfs:label"));
    }
}
