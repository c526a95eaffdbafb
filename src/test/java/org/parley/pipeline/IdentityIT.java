package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.authority.Authority;
import org.parley.model.Article;
import org.parley.nlp.SharedEngine;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.store.Export;
import org.parley.store.RdfFormat;
import org.parley.store.Store;

/** People and meetings of many articles of one world become one where they are one, in whatever order they are read. */
class IdentityIT {
    private static final double PEOPLE = .98;
    private static final double MEETINGS = .95;
    private static final Pipeline PIPELINE = new Pipeline(
            SharedEngine::remembering,
            Authority.load(),
            new GraphMapper("http://example.org/", new Run("test", "test")));

    @TempDir
    Path folder;

    @Test
    void mergesTheWorldAsAReaderWould() {
        try (Store store = built("world", WorldCorpus.articles("articles"), 2)) {
            Merging people = new Merging();
            Merging meetings = new Merging();
            WorldCorpus.score(store, WorldCorpus.expected(), people, meetings);
            System.out.println("merging of people: " + people);
            System.out.println("merging of meetings: " + meetings);
            assertTrue(Math.min(people.precision(), people.recall()) >= PEOPLE, () -> people + "\n" + people.errors());
            assertTrue(
                    Math.min(meetings.precision(), meetings.recall()) >= MEETINGS,
                    () -> meetings + "\n" + meetings.errors());
        }
    }

    @Test
    void mergesTheHardCases() {
        Merging people = new Merging();
        for (WorldCorpus.Variant variant : WorldCorpus.variants()) {
            try (Store store = built(variant.name(), variant.articles(), 1)) {
                variant.score(store, people);
            }
        }
        System.out.println("merging of people in hard cases: " + people);
        assertTrue(Math.min(people.precision(), people.recall()) >= PEOPLE, () -> people + "\n" + people.errors());
    }

    @Test
    void orderRunsAndThreadsDoNotMatter() {
        List<Article> articles = WorldCorpus.articles("articles");
        String once = exported("once", List.of(articles), 1);
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(1));
        int half = shuffled.size() / 2;
        assertSame(
                once,
                exported("twice", List.of(shuffled.subList(0, half), shuffled.subList(half, shuffled.size())), 4));
    }

    @Test
    void correctedArticlesLeaveNothingBehind() {
        List<Article> corrections = WorldCorpus.articles("corrections");
        List<Article> articles = new ArrayList<>(WorldCorpus.articles("articles"));
        String corrected = exported("corrected", List.of(articles, corrections), 1);
        articles.removeIf(
                article -> corrections.stream().anyMatch(other -> other.source().equals(article.source())));
        articles.addAll(corrections);
        assertSame(exported("as if", List.of(articles), 1), corrected);
    }

    private Store built(String name, List<Article> articles, int threads) {
        Store store = Store.open(folder.resolve(name));
        Build.run(WorldCorpus.inputs(articles), PIPELINE, store, threads, (outcome, done, inputs) -> {});
        return store;
    }

    private String exported(String name, List<List<Article>> runs, int threads) {
        runs.forEach(run -> built(name, run, threads).close());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Store store = Store.open(folder.resolve(name))) {
            new Export(store, RdfFormat.NQUADS).to(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertSame(String expected, String found) {
        assertEquals(differing(expected, found), differing(found, expected));
    }

    private static List<String> differing(String one, String other) {
        List<String> lines = new ArrayList<>(one.lines().toList());
        lines.removeAll(java.util.Set.copyOf(other.lines().toList()));
        return lines.stream()
                // Which version came before is the one thing that a run of all at once does not know.
                .filter(line -> !line.contains("wasRevisionOf") && !line.contains("/version/"))
                .limit(5)
                .toList();
    }
}
