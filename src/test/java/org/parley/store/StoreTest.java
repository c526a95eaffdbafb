package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.rdf.ArticleGraph;

class StoreTest {
    @TempDir
    Path folder;

    @Test
    void isMadeByTheFirstWriteOnly() {
        Path missing = folder.resolve("store");
        try (Store store = Store.open(missing)) {
            assertFalse(store.exists());
            assertEquals(Optional.empty(), store.hash(Sample.graph("one").iri()));
            ProblemException e = assertThrows(ProblemException.class, store::articles);
            assertEquals(Problem.NOT_FOUND, e.problem());
            assertTrue(e.getMessage().contains("parley build"), e.getMessage());
            assertFalse(Files.exists(missing));

            assertEquals(1, store.replace(List.of(Sample.graph("one"))));
            assertTrue(store.exists());
        }
    }

    @Test
    void keepsWhatWasWrittenAfterClosing() {
        try (Store store = Store.open(folder)) {
            store.replace(List.of(Sample.graph("one"), Sample.graph("two")));
        }
        try (Store store = Store.open(folder)) {
            assertEquals(
                    List.of("one.txt", "two.txt"),
                    store.articles().stream().map(ArticleSummary::source).toList());
            assertEquals(
                    Optional.of("hash of one"), store.hash(Sample.graph("one").iri()));
        }
    }

    @Test
    void listsWhatAnArticleReports() {
        try (Store store = Store.open(folder)) {
            store.replace(List.of(Sample.graph("one")));
            ArticleSummary summary = store.articles().get(0);
            assertEquals(Optional.of("News of one"), summary.headline());
            assertEquals(1, summary.facts().get("Meeting"));
            assertEquals(0, summary.facts().get("Position"));
        }
    }

    @Test
    void leavesAnUnchangedGraphAlone() {
        try (Store store = Store.open(folder)) {
            store.replace(List.of(Sample.graph("one"), Sample.graph("two")));
            String before = store.revision();
            assertEquals(0, store.replace(List.of(Sample.graph("two"), Sample.graph("one"))));
            assertEquals(before, store.revision());
        }
    }

    @Test
    void replacesAGraphWhole() {
        try (Store store = Store.open(folder)) {
            store.replace(List.of(Sample.graph("one")));
            String before = store.revision();
            ArticleGraph changed = Sample.graph("one", "another hash", "Later news of one");
            assertEquals(1, store.replace(List.of(changed)));
            assertEquals(
                    Optional.of("Later news of one"), store.articles().get(0).headline());
            assertEquals(changed.model().size(), (long)
                    store.read(data -> data.getGraph(Sample.node(changed.iri())).size()));
            assertFalse(before.equals(store.revision()));
        }
    }

    @Test
    void removesAnArticleBySourceUrlOrGraph() {
        try (Store store = Store.open(folder)) {
            store.replace(List.of(Sample.graph("one"), Sample.graph("two"), Sample.graph("three")));
            assertTrue(store.remove("one.txt"));
            assertTrue(store.remove("https://news.example/two"));
            assertTrue(store.remove(Sample.graph("three").iri()));
            assertFalse(store.remove("one.txt"));
            assertEquals(List.of(), store.articles());
            assertTrue(store.isRetracted(Sample.graph("one").iri()));
            assertEquals(Optional.empty(), store.hash(Sample.graph("one").iri()));

            store.replace(List.of(Sample.graph("one")));
            assertFalse(store.isRetracted(Sample.graph("one").iri()));
        }
    }

    @Test
    void survivesCompaction() {
        try (Store store = Store.open(folder)) {
            store.replace(List.of(Sample.graph("one"), Sample.graph("two")));
            store.remove("two.txt");
            store.compact();
            assertEquals(1, store.articles().size());
            store.replace(List.of(Sample.graph("three")));
        }
        try (Store store = Store.open(folder)) {
            assertEquals(2, store.articles().size());
        }
    }

    @Test
    void refusesAGraphThatCannotBeReadBackBeforeAnythingIsWritten() {
        ArticleGraph good = Sample.graph("one");
        List<ArticleGraph> bad = List.of(
                new ArticleGraph("not absolute", "h", good.model()),
                new ArticleGraph("http://example/g", " ", good.model()),
                new ArticleGraph("http://example/g", "h", ModelFactory.createDefaultModel()),
                withComment("half a surrogate \ud83d"),
                new ArticleGraph(
                        "http://example/g",
                        "h",
                        ModelFactory.createDefaultModel()
                                .add(good.model())
                                .add(ModelFactory.createDefaultModel().createResource(), RDFS.comment, "blank")));
        try (Store store = Store.open(folder)) {
            for (ArticleGraph graph : bad) {
                ProblemException e =
                        assertThrows(ProblemException.class, () -> store.replace(List.of(good, graph)), graph.iri());
                assertEquals(Problem.INVALID_GRAPH, e.problem());
            }
            assertThrows(ProblemException.class, () -> store.replace(List.of(good, good)));
            assertFalse(store.exists());
        }
    }

    private static ArticleGraph withComment(String comment) {
        return new ArticleGraph(
                "http://example/g",
                "h",
                ModelFactory.createDefaultModel()
                        .add(
                                ModelFactory.createDefaultModel().createResource("http://example/s"),
                                RDFS.comment,
                                comment));
    }
}
