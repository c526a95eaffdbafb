package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a verb reads and writes, and what it may assume of the reader's side.
 *
 * @param out for answers
 * @param err for problems and progress
 * @param in what {@code -} stands for
 * @param width columns that a line may fill
 * @param live whether {@code err} is a terminal, so that a line may be written over
 * @param colour whether {@code out} shows colours
 */
record Output(PrintStream out, PrintStream err, InputStream in, int width, boolean live, boolean colour) {
    private static final int USUAL_WIDTH = 110;

    /** The process's own streams, always in UTF-8; the launcher tells by properties which of them are terminals. */
    static Output system() {
        var terminal = isTerminal("out");
        var colour = terminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Output(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                System.in,
                columns(),
                isTerminal("err"),
                colour);
    }

    void print(String line) {
        out.println(line);
    }

    /** Tells of a problem, on one line. */
    void problem(String message) {
        err.println("parley: " + message);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static boolean isTerminal(String stream) {
        return "terminal".equals(System.getProperty("parley." + stream));
    }

    private static int columns() {
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .or(() -> Optional.ofNullable(System.getProperty("parley.width")))
                .filter(columns -> columns.matches("[1-9]\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(USUAL_WIDTH);
    }
}
