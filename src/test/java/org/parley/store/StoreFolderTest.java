package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

class StoreFolderTest {
    @TempDir
    Path folder;

    @Test
    void isNotMadeOfAFolderWithOtherFiles() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "precious");
        assertProblem(Problem.UNREADABLE, "thesis.txt");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void isNotMadeOfAFile() throws IOException {
        folder = Files.writeString(folder.resolve("thesis.txt"), "precious");
        assertProblem(Problem.UNREADABLE, "is a file");
    }

    @Test
    void refusesALayoutItDoesNotKnow() throws IOException {
        Files.writeString(folder.resolve("parley-store.txt"), "This is a store.\nlayout 7\n");
        assertProblem(Problem.UNREADABLE, "layout 7");
    }

    @Test
    void saysThatADamagedStoreIsDamaged() throws IOException {
        try (Store store = Store.open(folder)) {
            store.replace(List.of(Sample.graph("one")));
        }
        Path data = folder.resolve("Data-0001");
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "rubbish");
            }
        }
        assertProblem(Problem.UNREADABLE, "build it again");
    }

    @Test
    void namesTheProcessThatHasTheStoreOpen() throws Exception {
        try (Store store = Store.open(folder)) {
            store.replace(List.of(Sample.graph("one")));
        }
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.resolve("tdb.lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals("locked", new String(other.getInputStream().readNBytes(6), StandardCharsets.UTF_8));
            assertProblem(Problem.BUSY, "process " + other.pid());
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        try (Store store = Store.open(folder)) {
            assertEquals(1, store.articles().size());
        }
    }

    private void assertProblem(Problem problem, String words) {
        ProblemException e =
                assertThrows(ProblemException.class, () -> Store.open(folder).close());
        assertEquals(problem, e.problem(), e.getMessage());
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertTrue(e.getMessage().startsWith(folder.toString()), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
    }

    /** Locks a store as TDB2 does, until its input ends. */
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                file.lock();
                file.truncate(0);
                file.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
                System.out.println("locked");
                System.in.read();
            }
        }
    }

    @Test
    void isCompactedWhenTwoThirdsAreWasteAndNotBefore() {
        long million = 1_000_000;
        assertFalse(StoreFolder.isMostlyWaste(200 * million, 0));
        assertFalse(StoreFolder.isMostlyWaste(700 * million, million));
        assertTrue(StoreFolder.isMostlyWaste(1500 * million, million));
    }

    @Test
    void aFreshStoreIsLeftAsItIs() {
        try (Store store = Store.open(folder.resolve("fresh"))) {
            assertFalse(store.tidy());
            store.replace(List.of(Sample.graph("one")));
            assertFalse(store.tidy());
        }
    }
}
