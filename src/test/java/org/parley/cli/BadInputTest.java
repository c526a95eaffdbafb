package org.parley.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Store;

/** Whatever comes in: one clear line, the right exit status, and what was stored stays as it was. */
class BadInputTest {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @TempDir
    private static Path folder;

    private static Scratch scratch;
    private static String before;

    @BeforeAll
    static void storeAnArticle() {
        scratch = new Scratch(folder);
        Recorded.run(Scratch.PARLEY, "build", scratch.file("good.txt", Scratch.ARTICLE), "--store", scratch.store());
        before = scratch.exported();
    }

    @AfterEach
    void theStoreIsAsItWas() {
        assertTrue(before.contains("good.txt"));
        assertEquals(before, scratch.exported());
    }

    private void fails(int status, String line, String... arguments) {
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--store", scratch.store()));
        failsAsIs(status, line, all.toArray(String[]::new));
    }

    private void failsAsIs(int status, String line, String... arguments) {
        var run = Recorded.run(Scratch.PARLEY, arguments);
        assertEquals(status, run.status(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("parley: "), run.err());
        assertTrue(run.err().contains(line), run.err());
    }

    @Test
    void missingFile() {
        fails(FAILED, "nowhere.txt: no such file; check the path", "build", "nowhere.txt");
    }

    @Test
    void emptyFile() {
        fails(FAILED, "bad.txt: is empty", "build", scratch.file("bad.txt", ""));
    }

    @Test
    void binaryFile() {
        fails(FAILED, "bad.txt: is binary", "build", scratch.file("bad.txt", new byte[] {'P', 'K', 3, 4, 0, 0, 1}));
    }

    @Test
    void otherEncoding() {
        var latin = "The negotiators met in Zürich and agreed to go on.".getBytes(ISO_8859_1);
        fails(FAILED, "bad.txt: is not UTF-8", "build", scratch.file("bad.txt", latin));
    }

    @Test
    void hugeFile() {
        var huge = new byte[20 * 1024 * 1024 + 1];
        Arrays.fill(huge, (byte) 'a');
        fails(FAILED, "bad.txt: larger than 20 MB", "build", scratch.file("bad.txt", huge));
    }

    @Test
    void jsonWithoutArticle() {
        fails(FAILED, "bad.json: has no schema.org NewsArticle", "build", scratch.file("bad.json", "{\"a\": 1}"));
    }

    @Test
    void malformedJson() {
        fails(FAILED, "bad.json: is not valid JSON", "build", scratch.file("bad.json", "{\"a\": "));
    }

    @Test
    void folderWithoutArticles() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        fails(FAILED, "empty: no articles in this folder", "build", empty.toString());
    }

    @Test
    void otherLanguage() {
        var french = "Les deux délégations se sont rencontrées lundi à Genève pour discuter du retrait des troupes. "
                + "Elles ont décidé de poursuivre les négociations la semaine prochaine, selon le porte-parole.";
        fails(FAILED, "bad.txt: is not in English", "build", scratch.file("bad.txt", french));
    }

    @Test
    void impossibleDate() {
        fails(
                USAGE,
                "build: --date 2025-02-30 is no day; write it like 2025-05-16",
                "build",
                "x.txt",
                "--date",
                "2025-02-30");
    }

    @Test
    void addressThatIsNone() {
        fails(USAGE, "build: --url example is no address", "build", "x.txt", "--url", "example");
    }

    @Test
    void baseThatNamesCannotBeginWith() {
        fails(USAGE, "build: --base example.org does not start with", "build", "x.txt", "--base", "example.org");
    }

    @Test
    void threadsThatAreNoNumber() {
        fails(USAGE, "build: --threads 0 is no number", "build", "x.txt", "--threads", "0");
    }

    @Test
    void buildWithoutInput() {
        fails(USAGE, "build: which article", "build");
    }

    @Test
    void unknownQuery() {
        fails(USAGE, "no query 'postions'; did you mean 'positions'?", "query", "postions");
    }

    @Test
    void malformedQuery() {
        fails(
                FAILED,
                ": is not a SPARQL query (Encountered \" \"}\" \"} \"\" at line 1, column 21.)",
                "query",
                scratch.file("bad.rq", "SELECT * WHERE { ?a }"));
    }

    @Test
    void updateInsteadOfQuery() {
        fails(FAILED, ": is not a SPARQL query", "query", scratch.file("bad.rq", "CLEAR ALL"));
    }

    @Test
    void unknownFormat() {
        fails(
                USAGE,
                "--format turtle: is none for this answer; take one of table, csv",
                "query",
                "people",
                "--format",
                "turtle");
    }

    @Test
    void unknownParameter() {
        fails(USAGE, "people: has no parameter 'colour'", "query", "people", "--param", "colour=red");
    }

    @Test
    void unknownArticle() {
        fails(
                FAILED,
                "god.txt: no such article in " + scratch.store() + "; did you mean 'good.txt'?",
                "remove",
                "god.txt");
    }

    @Test
    void exportWithoutFormat() {
        fails(USAGE, "out.dat: no format goes by this ending", "export", "out.dat");
    }

    @Test
    void exportToNowhere() {
        fails(
                FAILED,
                "nowhere/out.ttl: cannot be written",
                "export",
                folder.resolve("nowhere/out.ttl").toString());
    }

    @Test
    void missingStore() {
        failsAsIs(
                FAILED,
                "there is no store here",
                "list",
                "--store",
                folder.resolve("nowhere").toString());
    }

    @Test
    void portInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            fails(FAILED, port + ": another process listens at this port", "serve", "--port", port);
        }
    }

    @Test
    void portThatIsNone() {
        fails(USAGE, "serve: --port 70000 is no number from 0 to 65535", "serve", "--port", "70000");
    }

    @Test
    void limitThatIsNone() {
        fails(USAGE, "serve: --timeout soon is no number from 1 to", "serve", "--timeout", "soon");
        fails(USAGE, "serve: --max-rows 0 is no number from 1 to", "serve", "--max-rows", "0");
    }

    @Test
    void tokenThatCannotBeRead() {
        fails(FAILED, "the token cannot be read", "serve", "--metrics-token-file", "nowhere");
    }

    @Test
    void goldThatIsMissing() {
        fails(FAILED, "no such gold file; check the path", "evaluate", "nowhere.gold.json");
    }

    @Test
    void twoArticlesToAnnotate() {
        var other = scratch.file("pair/b.txt", Scratch.ARTICLE);
        scratch.file("pair/c.txt", Scratch.ARTICLE);
        failsAsIs(
                USAGE,
                "annotate: one article at a time, and here are 2",
                "annotate",
                Path.of(other).getParent().toString());
    }

    @Test
    void folderThatIsNoStore() {
        scratch.file("other/notes.doc", "x");
        failsAsIs(
                FAILED,
                "is no Parley store; name an empty or new folder",
                "build",
                folder.resolve("good.txt").toString(),
                "--store",
                folder.resolve("other").toString());
    }

    @Test
    void storeThatAnotherProcessHolds() throws IOException {
        var holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        scratch.store())
                .redirectErrorStream(true)
                .start();
        try {
            assertEquals('!', holder.getInputStream().read());
            fails(FAILED, "the store is in use by process " + holder.pid(), "query", "people");
            fails(
                    FAILED,
                    "the store is in use by process " + holder.pid(),
                    "build",
                    folder.resolve("good.txt").toString());
        } finally {
            holder.destroyForcibly().onExit().join();
        }
    }

    /** A process that opens a store and keeps it. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            try (var store = Store.open(Path.of(arguments[0]))) {
                System.out.print(store.exists() ? '!' : '?');
                System.out.flush();
                Thread.sleep(60_000);
            }
        }
    }
}
