package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.bench.GeneratedNews;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.ShapeCheck;

/** What a store says depends on the articles in it and on nothing else. */
class WorldTest {
    private static final int ARTICLES = 30;
    private static final List<ArticleGraph> NEWS =
            IntStream.range(0, ARTICLES).mapToObj(new GeneratedNews()::graph).toList();
    private static final String MERGED = "localIri";

    @TempDir
    Path folder;

    private int stores;

    @Test
    void orderAndBatchesOfArticlesDoNotMatter() {
        String once = exported(store -> store.replace(NEWS));
        for (String kind : List.of("person/", "meeting/news-", "talks/news-")) {
            assertTrue(
                    once.lines()
                            .anyMatch(
                                    line -> line.contains(MERGED) && line.contains("\"http://example.org/id/" + kind)),
                    kind);
        }
        assertTrue(
                once.lines()
                        .anyMatch(line ->
                                line.startsWith("<http://example.org/id/meeting/2031-") && line.contains("/undated\"")),
                "a meeting of a day that an article does not tell");
        for (int seed = 0; seed < 2; seed++) {
            List<ArticleGraph> shuffled = new ArrayList<>(NEWS);
            Collections.shuffle(shuffled, new Random(seed));
            assertSame(once, exported(store -> batches(shuffled, 17).forEach(store::replace)));
        }
    }

    @Test
    void orderDoesNotMatterWhereTheStoreIsOpenedAnewForEachRun() {
        Path path = folder.resolve("runs");
        batches(NEWS, 23).forEach(batch -> {
            try (Store store = Store.open(path)) {
                store.replace(batch);
            }
        });
        try (Store store = Store.open(path)) {
            assertEquals(exported(other -> other.replace(NEWS)), Sample.export(store));
            assertEquals(0, store.resolve());
        }
    }

    @Test
    void whatIsNotedOfArticlesIsWhatTheirGraphsTell() {
        try (Store store = Store.open(folder.resolve("notes"))) {
            batches(NEWS, 13).forEach(store::replace);
            store.remove(NEWS.get(3).iri());
            store.replace(List.of(NEWS.get(3)));
            assertEquals(gathered(store), noted(store));
        }
    }

    @Test
    void aStoreWithoutNotesIsReadFromItsGraphs() {
        Path path = folder.resolve("runs");
        for (List<ArticleGraph> batch : batches(NEWS, 11)) {
            try (Store store = Store.open(path)) {
                store.replace(batch);
                store.write(data -> noted(store).keySet().stream()
                        .limit(7)
                        .forEach(graph -> new Ledger(data).digested(NodeFactory.createURI(graph), "of another form")));
            }
        }
        try (Store store = Store.open(path)) {
            assertEquals(exported(other -> other.replace(NEWS)), Sample.export(store));
            assertEquals(0, store.resolve());
            assertEquals(gathered(store), noted(store));
        }
    }

    /** But for what undated meetings are called among themselves, which no graph tells. */
    private static SortedMap<String, String> noted(Store store) {
        return store.read(data -> new Ledger(data)
                .graphs()
                .collect(Collectors.toMap(
                        Node::getURI,
                        graph -> withoutOwn(Digest.read(
                                        graph.getURI(),
                                        new Ledger(data).digest(graph).orElseThrow())
                                .orElseThrow()),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    private static String withoutOwn(Digest digest) {
        return new Digest(digest.people(), digest.meetings(), digest.talks(), digest.copy(), digest.called(), Map.of())
                .written();
    }

    private static SortedMap<String, String> gathered(Store store) {
        return store.read(data -> {
            Graphs graphs = new Graphs(data);
            SortedMap<String, String> gathered = new TreeMap<>();
            graphs.excerpts()
                    .forEach((graph, excerpt) -> gathered.put(
                            graph.getURI(),
                            World.gathered(graph, excerpt, graphs).written()));
            return gathered;
        });
    }

    @Test
    void articlesThatWentLeaveNoTrace() {
        String without = exported(store -> store.replace(NEWS.subList(6, ARTICLES)));
        assertNotEquals(without, exported(store -> store.replace(NEWS)));
        assertSame(without, exported(store -> {
            store.replace(NEWS);
            NEWS.subList(0, 6).forEach(graph -> assertTrue(store.remove(graph.iri())));
        }));
    }

    @Test
    void nothingIsLeftWhereAllArticlesWent() {
        assertEquals("", exported(store -> {
            store.replace(NEWS);
            NEWS.forEach(graph -> store.remove(graph.iri()));
        }));
    }

    @Test
    void articlesThatComeAgainSayWhatTheySaid() {
        String once = exported(store -> store.replace(NEWS));
        assertSame(once, exported(store -> {
            store.replace(NEWS);
            store.remove(NEWS.get(3).iri());
            store.remove(NEWS.get(5).iri());
            store.replace(List.of(NEWS.get(5), NEWS.get(3)));
        }));
    }

    @Test
    void everyGraphKeepsToTheShapes() {
        try (Store store = Store.open(folder.resolve("shapes"))) {
            store.replace(NEWS);
            store.read(data -> {
                Graphs graphs = new Graphs(data);
                graphs.articles().forEach(graph -> new ShapeCheck().check(graphs.article(graph)));
                return null;
            });
        }
    }

    /** Shows the lines that differ and not the whole. */
    private static void assertSame(String expected, String found) {
        TreeSet<String> missing = new TreeSet<>(expected.lines().toList());
        TreeSet<String> surplus = new TreeSet<>(found.lines().toList());
        missing.removeAll(found.lines().collect(Collectors.toSet()));
        surplus.removeAll(expected.lines().collect(Collectors.toSet()));
        assertTrue(
                missing.isEmpty() && surplus.isEmpty(),
                () -> "missing:\n" + String.join("\n", missing) + "\nsurplus:\n" + String.join("\n", surplus));
    }

    private static List<List<ArticleGraph>> batches(List<ArticleGraph> graphs, int size) {
        return IntStream.range(0, (graphs.size() + size - 1) / size)
                .mapToObj(i -> graphs.subList(i * size, Math.min(graphs.size(), (i + 1) * size)))
                .toList();
    }

    private String exported(Consumer<Store> story) {
        try (Store store = Store.open(folder.resolve("store" + stores++))) {
            story.accept(store);
            return Sample.export(store);
        }
    }
}
