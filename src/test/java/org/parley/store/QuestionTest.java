package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

class QuestionTest {
    private static final String SOURCES =
            "PREFIX parley: <https://w3id.org/parley/ontology#> SELECT ?source { ?a parley:source ?source } ORDER BY ?source";

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void fill() {
        store = Store.open(folder);
        store.replace(List.of(Sample.graph("one"), Sample.graph("two")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void isAskedOfTheUnionOfAllArticles() {
        assertEquals(List.of("one.txt", "two.txt"), sources(Question.parse("sources", SOURCES)));
    }

    @Test
    void isStillAskedOfTheUnionAfterCompaction() {
        store.compact();
        assertEquals(List.of("one.txt", "two.txt"), sources(Question.parse("sources", SOURCES)));
    }

    @Test
    void bindsAValueThatLooksLikeSparqlAsAString() {
        Question question = Question.parse("sources", SOURCES.replace("}", "FILTER (?source = ?_wanted || false) }"));
        assertEquals(List.of("wanted"), question.parameters());
        assertEquals(List.of("two.txt"), sources(question.with(Map.of("wanted", "two.txt"))));
        assertEquals(List.of(), sources(question.with(Map.of("wanted", "x' || true) } #"))));
        assertEquals(
                Problem.USAGE,
                problem(() -> question.with(Map.of("other", "x"))).problem());
        assertEquals(
                Problem.USAGE,
                problem(() -> question.with(Map.of("wanted", "<half"))).problem());
    }

    @Test
    void bindsTheParameterAndNotTheVariableOfThatName() {
        Question question = Question.parse("sources", SOURCES.replace("}", "FILTER (CONTAINS(?source, ?_source)) }"));
        assertEquals(List.of("two.txt"), sources(question.with(Map.of("source", "two"))));
    }

    @Test
    void saysWhereAQueryIsMalformed() {
        ProblemException e = problem(() -> Question.parse("bad.rq", "SELECT *\nWHERE { ?s ?p }"));
        assertEquals(Problem.MALFORMED, e.problem());
        assertTrue(e.getMessage().startsWith("bad.rq:2:"), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DELETE WHERE { ?s ?p ?o }",
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { FILTER NOT EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT (CALL(IRI(CONCAT('java:java.lang.', 'System'))) AS ?x) {}",
                "SELECT * { BIND (<java:java.lang.System>() AS ?x) }",
                "PREFIX j: <java:org.example.> SELECT * { ?s j:Evil ?o }",
                "SELECT * { { SELECT (j:x() AS ?y) { } } FILTER EXISTS { ?s <java:x.Y> ?o } }",
                "JSON { 's': ?s } WHERE { ?s ?p ?o }",
                "SELECT * { ?s ?p \"\ud83d\" . <http:// bad> ?p ?o }"
            })
    void refuses(String text) {
        assertEquals(Problem.MALFORMED, problem(() -> Question.parse("q", text)).problem());
    }

    @Test
    void stopsWhenItsTimeIsOver() {
        Question question = Question.parse(
                "q", "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }");
        store.read(data -> {
            try (QueryExec execution =
                    question.prepare(data).timeout(100, TimeUnit.MILLISECONDS).build()) {
                assertThrows(
                        QueryCancelledException.class, () -> execution.select().materialize());
            }
            return null;
        });
    }

    private List<String> sources(Question question) {
        return store.read(data -> {
            try (QueryExec execution = question.execution(data)) {
                RowSet rows = execution.select();
                return rows.stream()
                        .map(row -> row.get("source").getLiteralLexicalForm())
                        .toList();
            }
        });
    }

    private static ProblemException problem(Runnable work) {
        return assertThrows(ProblemException.class, work::run);
    }
}
