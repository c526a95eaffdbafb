package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.serve.page.Hit;
import org.parley.store.Sample;
import org.parley.store.Store;

class SearchIndexTest {
    @TempDir
    Path folder;

    private Store store;
    private SearchIndex index;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        store.replace(List.of(Sample.graph("one"), Sample.graph("two")));
        index = new SearchIndex(store);
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ruritania", "ruritania", "ruri", "Ruritanya", "Ruritanien", "Ruritania's"})
    void findsThingsByName(String typed) {
        assertEquals(List.of("http://localhost:3030/id/state/ruritania"), found(typed));
    }

    @Test
    void asksForEveryWord() {
        assertTrue(found("Ruritania Atlantis").isEmpty());
        assertEquals(2, found("meeting strelsau").size());
        assertEquals(2, found("uber Strelsau").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?*~\"(", "OR", "AND NOT"})
    void findsNothingForNothing(String typed) {
        assertTrue(found(typed).isEmpty());
    }

    @Test
    void followsTheStore() {
        assertEquals(1, found("Ruritania").size());
        store.remove("one.txt");
        assertEquals(List.of("http://localhost:3030/id/meeting/two"), found("Strelsau"));
        store.replace(List.of(Sample.graph("three")));
        assertEquals(2, found("Strelsau").size());
        store.remove("two.txt");
        store.remove("three.txt");
        assertTrue(found("Ruritania").isEmpty());
    }

    @Test
    void showsOneKindAlone() {
        assertTrue(index.find(Wanted.words("Ruritania", "person"), 10).isEmpty());
        assertEquals(1, index.find(Wanted.words("Ruritania", "state"), 10).size());
    }

    private List<String> found(String typed) {
        return index.find(Wanted.words(typed, ""), 10).stream()
                .map(Hit::iri)
                .sorted()
                .toList();
    }
}
