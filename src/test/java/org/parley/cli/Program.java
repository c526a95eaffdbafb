package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of another house that tests run; a test that needs it is skipped, with a word on what to install, where it
 * is missing.
 *
 * @param command how it is called
 * @param environment what it is told beside that of the tests
 */
record Program(String command, Map<String, String> environment) {
    /** Debian's packages belong to Debian's Python, which need not be the first one on the path. */
    static final Program PYTHON = new Program("/usr/bin/python3", Map.of());

    static final Program NODE = new Program("node", Map.of());

    Program with(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new Program(command, more);
    }

    /** Skips the test unless Python has these modules. */
    void assumeModules(String... modules) throws InterruptedException {
        assumeTrue(
                runs("-c", "import " + String.join(", ", modules)),
                () -> "skipped: " + command + " lacks one of " + String.join(", ", modules)
                        + "; Debian has each as python3-<its name in small letters>");
    }

    boolean runs(String... arguments) throws InterruptedException {
        try {
            var process = builder(arguments)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs it to its end, which must be a good one, and returns what it said. */
    String run(String... arguments) throws IOException, InterruptedException {
        var process = builder(arguments).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private ProcessBuilder builder(String... arguments) {
        var builder = new ProcessBuilder(Stream.concat(Stream.of(command), List.of(arguments).stream())
                        .toList())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }
}
