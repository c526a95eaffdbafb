package org.parley.cli;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.article.ArticleInput;
import org.parley.article.ArticleInputs;
import org.parley.article.Metadata;
import org.parley.authority.Authority;
import org.parley.evaluate.Evaluator;
import org.parley.nlp.SharedEngine;
import org.parley.pipeline.Build;
import org.parley.pipeline.Pipeline;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.store.Question;
import org.parley.store.Store;

/** Whatever is said of the example and gold articles stands literally in them. */
class GroundingIT {
    private static final String TEXTS = "SELECT ?source ?text WHERE"
            + " { ?article <https://w3id.org/parley/ontology#source> ?source ;"
            + " <https://w3id.org/parley/ontology#text> ?text }";

    @TempDir
    private static Path folder;

    private static Store store;
    private static Map<String, String> texts;

    @BeforeAll
    static void buildAllArticles() {
        var inputs = new ArrayList<ArticleInput>(ArticleInputs.of(
                List.of("src/main/resources/org/parley/examples"), Metadata.NONE, InputStream.nullInputStream()));
        inputs.addAll(Evaluator.articles(
                List.of(Path.of("src/test/resources/gold/dev"), Path.of("src/test/resources/gold/held"))));
        var problems = new ArrayList<String>();
        var pipeline = new Pipeline(
                SharedEngine::remembering,
                Authority.load(),
                new GraphMapper("http://localhost:3030/id/", new Run("test", "test")));
        store = Store.open(folder.resolve("store"));
        Build.run(
                inputs,
                pipeline,
                store,
                2,
                (outcome, done, all) -> outcome.problem().ifPresent(problems::add));
        assertEquals(List.of(), problems);
        texts = AnswerWriter.table(store, Question.parse("texts", TEXTS)).maps().stream()
                .collect(toMap(row -> row.get("source"), row -> row.get("text")));
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @Test
    void passagesStandAtTheirOffsets() {
        var passages = answer("provenance");
        assertTrue(passages.size() > 500, () -> passages.size() + " passages");
        for (var passage : passages) {
            var text = texts.get(passage.get("source"));
            var begin = text.offsetByCodePoints(0, Integer.parseInt(passage.get("begin")));
            var end = text.offsetByCodePoints(0, Integer.parseInt(passage.get("end")));
            assertEquals(text.substring(begin, end), passage.get("text"));
        }
    }

    @Test
    void evidenceStandsInTheArticle() {
        for (var query : List.of("positions", "statements")) {
            answer(query).forEach(row -> assertStands(row, "evidence"));
        }
    }

    @Test
    void quotationsStandInTheArticle() {
        answer("statements").stream()
                .filter(row -> row.get("mode").equals("direct"))
                .forEach(row -> assertStands(row, "text"));
    }

    private static void assertStands(Map<String, String> row, String column) {
        assertTrue(texts.get(row.get("source")).contains(row.get(column)), row::toString);
    }

    private static List<Map<String, String>> answer(String query) {
        return AnswerWriter.table(store, query).maps();
    }
}
