package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityCommandTest {
    private static final String FRONT = """
            @prefix parley: <https://w3id.org/parley/ontology#> .
            @prefix kind: <https://w3id.org/parley/concept/kind/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <organisation/hill-front> a parley:Organisation ; parley:kind kind:armed-group ; rdfs:label "Hill Front" .
            """;

    @TempDir
    private Path folder;

    private Scratch scratch;

    @BeforeEach
    void openScratch() {
        scratch = new Scratch(folder);
    }

    private Recorded parley(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", scratch.store()));
        return Recorded.run(Scratch.PARLEY, all.toArray(String[]::new));
    }

    @Test
    void addsListsAndRemovesAFile() {
        var file = scratch.file("own.ttl", FRONT);
        var added = parley("authority", "add", file);
        assertEquals(0, added.status(), added.err());
        assertTrue(added.out().startsWith("added 1 entry (Hill Front) to "), added.out());
        assertTrue(parley("authority", "add", file).out().startsWith("unchanged: 1 entry"));
        var listed = parley("authority", "list").out();
        assertTrue(listed.contains("shipped with Parley"), listed);
        assertTrue(listed.contains("own.ttl"), listed);
        assertEquals(0, parley("authority", "remove", "own.ttl").status());
        assertFalse(parley("authority", "list").out().contains("own.ttl"));
    }

    @Test
    void readsArticlesAnewThatWereBuiltWithoutIt() {
        var article = scratch.file("a.txt", Scratch.ARTICLE);
        parley("build", article);
        var before = scratch.exported();
        parley("authority", "add", scratch.file("own.ttl", FRONT));
        assertTrue(parley("build", article).out().contains(": 1 read, 0 unchanged"));
        assertTrue(scratch.exported().contains("/graph/authority/own.ttl>"));
        parley("authority", "remove", "own.ttl");
        parley("build", article);
        assertEquals(before, scratch.exported());
    }

    @Test
    void saysWhichStoredArticlesAreToBeBuiltAgain() {
        parley("build", scratch.file("a.txt", Scratch.ARTICLE));
        var named = Scratch.ARTICLE.split(" ")[0];
        var added = parley("authority", "add", scratch.file("own.ttl", FRONT.replace("Hill Front", named)));
        assertTrue(added.out().contains("read anew when you build them again: a.txt"), added.out() + added.err());
        var other = parley("authority", "add", scratch.file("own.ttl", FRONT));
        assertFalse(other.out().contains("a.txt"), other.out());
    }

    @Test
    void everyStoreHoldsWhatIsShippedAndKeepsItWhenAllArticlesAreGone() {
        parley("build", scratch.file("a.txt", Scratch.ARTICLE));
        parley("remove", "a.txt");
        assertTrue(scratch.exported().lines().allMatch(line -> line.endsWith("/id/graph/authority> .")));
        assertTrue(scratch.exported().contains("<http://purl.org/dc/terms/license>"));
        var flat = parley("export", "-", "--format", "ntriples").out();
        assertFalse(flat.contains("graph/authority"), flat);
    }

    @Test
    void nobodyIsFoundWhoWasOnlyKnownBefore() {
        parley("build", scratch.file("a.txt", Scratch.ARTICLE));
        assertEquals(
                1, parley("query", "actors", "--format", "csv").out().lines().count());
    }

    @Test
    void refusesWhatIsWrongAndStoresNothing() {
        var wrong = parley("authority", "add", scratch.file("own.ttl", FRONT.replace("armed-group", "army")));
        assertEquals(1, wrong.status());
        assertTrue(
                wrong.err().contains("own.ttl: <organisation/hill-front>: give it exactly one parley:kind"),
                wrong.err());
        assertFalse(folder.resolve("store").toFile().exists());
        assertEquals(1, parley("authority", "remove", "own.ttl").status());
        assertEquals(2, parley("authority").status());
    }
}
