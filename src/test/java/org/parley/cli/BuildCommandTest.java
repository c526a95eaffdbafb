package org.parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
    @TempDir
    private Path folder;

    private Scratch scratch;

    @BeforeEach
    void openScratch() {
        scratch = new Scratch(folder);
    }

    private Recorded build(String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of("build", "--store", scratch.store()));
        all.addAll(java.util.List.of(arguments));
        return Recorded.run(Scratch.PARLEY, all.toArray(String[]::new));
    }

    private String list() {
        return Recorded.run(Scratch.PARLEY, "list", "--store", scratch.store()).out();
    }

    @Test
    void storesAFolderAndSaysWhatItDid() {
        scratch.file("in/a.txt", Scratch.ARTICLE);
        scratch.file("in/deeper/b.txt", Scratch.ARTICLE);
        var run = build(folder.resolve("in").toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().matches("(?s)2 articles in [0-9.]+ s: 2 read, 0 unchanged, 0 failed\n.*"), run.out());
        assertTrue(run.out().endsWith("store: " + scratch.store() + "\n"), run.out());
        assertTrue(list().contains("deeper/b.txt"), list());
    }

    @Test
    void changesNothingTheSecondTime() {
        var file = scratch.file("a.txt", Scratch.ARTICLE);
        build(file);
        var before = scratch.exported();
        assertTrue(build(file).out().contains(": 0 read, 1 unchanged, 0 failed\n"));
        assertEquals(before, scratch.exported());
    }

    @Test
    void replacesAnArticleThatHasChanged() {
        build(scratch.file("a.txt", Scratch.ARTICLE));
        var before = scratch.exported();
        assertTrue(build(scratch.file("a.txt", Scratch.ARTICLE + " They were in good spirits."))
                .out()
                .contains(": 1 read, 0 unchanged, 0 failed\n"));
        assertNotEquals(before, scratch.exported());
        assertEquals(3, list().lines().count(), list());
    }

    @Test
    void givesBackWhatWasRemoved() {
        var file = scratch.file("a.txt", Scratch.ARTICLE);
        build(file, scratch.file("b.txt", Scratch.ARTICLE));
        var before = scratch.exported();
        assertEquals(
                new Recorded(0, "removed a.txt\n", ""),
                Recorded.run(Scratch.PARLEY, "remove", "a.txt", "--store", scratch.store()));
        assertFalse(scratch.exported().contains("a.txt"));
        build(file);
        assertEquals(before, scratch.exported());
    }

    @Test
    void readsStandardInput() {
        var run = Recorded.run(
                Scratch.PARLEY,
                Scratch.ARTICLE.getBytes(UTF_8),
                "build",
                "-",
                "--store",
                scratch.store(),
                "--publisher",
                "The Post");
        assertEquals(0, run.status(), run.err());
        assertTrue(list().contains("The Post"), list());
    }

    @Test
    void setsAsideWhatFailsAndGoesOn() {
        scratch.file("in/a.txt", Scratch.ARTICLE);
        scratch.file("in/b.txt", "");
        scratch.file("in/c.txt", Scratch.ARTICLE);
        var run = build(folder.resolve("in").toString());
        assertEquals(1, run.status());
        assertTrue(run.out().contains("2 read, 0 unchanged, 1 failed"), run.out());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void refusesTwoArticlesOfOneName() {
        var run = build(scratch.file("x/a.txt", Scratch.ARTICLE), scratch.file("y/a.txt", Scratch.ARTICLE + " Again."));
        assertEquals(1, run.status());
        assertTrue(run.out().contains("1 read, 0 unchanged, 1 failed"), run.out());
        assertTrue(run.err().contains("y/a.txt: another article of this run is called 'a.txt' too"), run.err());
    }

    @Test
    void storesTheSameWithAnyNumberOfThreads() {
        for (var i = 0; i < 20; i++) {
            scratch.file("in/%d.txt".formatted(i), Scratch.ARTICLE);
        }
        build(folder.resolve("in").toString(), "--threads", "7");
        var threaded = scratch.exported();
        var other = new Scratch(folder.resolve("other"));
        Recorded.run(
                Scratch.PARLEY, "build", folder.resolve("in").toString(), "--threads", "1", "--store", other.store());
        assertEquals(threaded, other.exported());
    }

    @Test
    void namesThingsUnderTheGivenBase() {
        build(scratch.file("a.txt", Scratch.ARTICLE), "--base", "https://example.org/graph/");
        assertTrue(scratch.exported().contains("<https://example.org/graph/article/a.txt>"));
    }

    @Test
    void drawsABar() {
        assertEquals(
                "[██████░░░░░░░░░░░░░░░░░░] 5 of 20, 2.0/s, 0:07 left",
                BuildReport.bar(5, 20, Duration.ofMillis(2500)));
    }
}
