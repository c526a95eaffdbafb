package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Article;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.rdf.ShapeCheck;

/** A corrected article takes the place of its earlier version, and says so. */
class RevisionsTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("store"));
        store.replace(List.of(article("They met on Monday.", "1")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCorrectedArticleIsARevisionOfWhatItWas() {
        String before = hash(article("They met on Monday.", "1"));
        store.replace(List.of(article("They met on Tuesday.", "1")));
        assertFalse(Sample.export(store).contains("Monday"));
        assertEquals(List.of("a.txt -> a.txt/" + before), revisions());
        assertTrue(Sample.export(store).contains("<https://w3id.org/parley/ontology#contentHash> \"sha256:" + before));
        store.read(data -> {
            Graphs graphs = new Graphs(data);
            graphs.articles().forEach(graph -> new ShapeCheck().check(graphs.article(graph)));
            return null;
        });
    }

    @Test
    void everyVersionIsARevisionOfTheOneBefore() {
        String first = hash(article("They met on Monday.", "1"));
        String second = hash(article("They met on Tuesday.", "1"));
        store.replace(List.of(article("They met on Tuesday.", "1")));
        store.replace(List.of(article("They met on Sunday.", "1")));
        assertEquals(List.of("a.txt -> a.txt/" + second, "a.txt/" + second + " -> a.txt/" + first), revisions());
        store.replace(List.of(article("They met on Monday.", "1")));
        store.replace(List.of(article("They met on Tuesday.", "1")));
        assertEquals(
                3,
                revisions().stream()
                                .filter(line -> line.startsWith("a.txt/"))
                                .distinct()
                                .count()
                        + 1);
    }

    @Test
    void anArticleThatIsOnlyReadAnewIsNoRevision() {
        store.replace(List.of(article("They met on Monday.", "2")));
        assertEquals(List.of(), revisions());
        store.replace(List.of(article("They met on Tuesday.", "2")));
        List<String> revisions = revisions();
        assertEquals(1, revisions.size());
        store.replace(List.of(article("They met on Tuesday.", "3")));
        assertEquals(revisions, revisions());
    }

    @Test
    void nothingIsLeftOfTheVersionsOfAnArticleThatIsRemoved() {
        store.replace(List.of(article("They met on Tuesday.", "1")));
        store.remove("a.txt");
        assertEquals("", Sample.export(store));
        store.replace(List.of(article("They met on Sunday.", "1")));
        assertEquals(List.of(), revisions());
    }

    private List<String> revisions() {
        return Sample.export(store)
                .lines()
                .filter(line -> line.contains("wasRevisionOf"))
                .map(line -> Stream.of(line.split(" "))
                        .filter(part -> !part.contains("#"))
                        .limit(2)
                        .map(iri -> iri.replaceAll("<http://example.org/(article|version)/|>", ""))
                        .collect(Collectors.joining(" -> ")))
                .sorted()
                .toList();
    }

    private static String hash(ArticleGraph graph) {
        return graph.hash().replace("sha256:", "").substring(0, 16);
    }

    private static ArticleGraph article(String text, String software) {
        return new GraphMapper("http://example.org/", new Run(software, "none"))
                .map(
                        new Article(
                                "a.txt", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        List.of());
    }
}
