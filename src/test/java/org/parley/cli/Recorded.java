package org.parley.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What one command line printed and how it ended. */
record Recorded(int status, String out, String err) {
    static Recorded run(Main main, String... arguments) {
        return run(main, new byte[0], arguments);
    }

    static Recorded run(Main main, byte[] in, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var output = new Output(print(out), print(err), new ByteArrayInputStream(in), 80, false, false);
        var status = main.run(List.of(arguments), output);
        return new Recorded(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
