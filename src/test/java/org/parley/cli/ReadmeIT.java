package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the console examples of the README one after the other in an empty folder, through a link to the launcher, and
 * compares what they print. {@code mvn verify -Dreadme.update} writes what they print into the README instead.
 */
class ReadmeIT {
    private static final Path README = Path.of("README.md");
    private static final Pattern EXAMPLES = Pattern.compile("(?ms)^```console\n(.*?)^```$");
    private static final Pattern SECONDS = Pattern.compile("\\d+\\.\\d s\\b");

    @TempDir
    private Path folder;

    @Test
    void consoleExamplesPrintWhatTheReadmeSays() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("parley"), Path.of("parley").toAbsolutePath());
        var readme = Files.readString(README);
        var printed = new StringBuilder();
        var examples = EXAMPLES.matcher(readme);
        while (examples.find()) {
            examples.appendReplacement(printed, "");
            printed.append("```console\n").append(run(examples.group(1))).append("```");
        }
        examples.appendTail(printed);
        if (System.getProperty("readme.update") != null) {
            Files.writeString(README, printed);
        } else {
            assertEquals(
                    steady(readme),
                    steady(printed.toString()),
                    "If what is printed now is right: mvn verify -Dreadme.update");
        }
    }

    private String run(String example) throws IOException, InterruptedException {
        var printed = new StringBuilder();
        for (var command : commands(example)) {
            printed.append("$ ").append(command).append('\n').append(output(command));
        }
        return printed.toString();
    }

    /** What stands after a {@code $}, with the lines of a here-document. */
    private static List<String> commands(String example) {
        var commands = new ArrayList<String>();
        var here = false;
        for (var line : example.lines().toList()) {
            if (here) {
                commands.set(commands.size() - 1, commands.get(commands.size() - 1) + "\n" + line);
                here = !line.equals("Q");
            } else if (line.startsWith("$ ")) {
                commands.add(line.substring(2));
                here = line.endsWith("<<'Q'");
            }
        }
        return commands;
    }

    private String output(String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("COLUMNS");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + output);
        assertTrue(output.isEmpty() || output.endsWith("\n"), output);
        return output.replace("\r\n", "\n");
    }

    private static String steady(String text) {
        return SECONDS.matcher(text).replaceAll("0.0 s");
    }
}
