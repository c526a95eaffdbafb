package org.parley.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** {@code parley help [VERB]}: what can be done, or how one thing is done. */
final class HelpCommand implements Command {
    private final Map<String, Command> commands;

    HelpCommand(Map<String, Command> commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String summary() {
        return "tells what the verbs do, or everything about one of them";
    }

    @Override
    public String arguments() {
        return "[VERB]";
    }

    @Override
    public int run(CommandLine line, Output out) {
        if (line.getArgList().isEmpty()) {
            out.print(overview(commands.values()));
            return 0;
        }
        var verb = line.getArgList().get(0);
        if (!commands.containsKey(verb)) {
            throw new ProblemException(
                    Problem.USAGE, "", "no verb '" + verb + "'" + Suggestion.or("", verb, commands.keySet()));
        }
        out.print(of(commands.get(verb), out.width()));
        return 0;
    }

    static String overview(Collection<Command> commands) {
        var text = new StringBuilder("""
                Parley turns news about negotiations into a knowledge graph that answers with the sentence
                that proves it.

                Usage: parley VERB [OPTIONS] [ARGUMENTS]

                """);
        commands.forEach(command -> text.append("  %-10s %s%n".formatted(command.name(), command.summary())));
        return text.append("""

                        'parley help VERB' tells more about a verb, 'parley --version' the version.
                        New here? Try 'parley demo'.""").toString();
    }

    private static String of(Command command, int width) {
        var text = new StringWriter();
        var writer = new PrintWriter(text);
        writer.println("Usage: " + Usage.of(command));
        writer.println();
        TextTable.wrap("%s: %s.".formatted(command.name(), command.summary()), width)
                .forEach(writer::println);
        if (!command.details().isEmpty()) {
            writer.println();
            writer.println(command.details().stripTrailing());
        }
        if (!command.options().getOptions().isEmpty()) {
            writer.println();
            writer.println("Options:");
            command.options().getOptions().forEach(option -> describe(option, width, writer));
        }
        return text.toString().stripTrailing();
    }

    private static void describe(Option option, int width, PrintWriter writer) {
        var name = "--" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : "");
        var lines = TextTable.wrap(option.getDescription(), Math.max(30, width - 24));
        writer.printf("  %-20s  %s%n", name, lines.get(0));
        lines.stream().skip(1).forEach(line -> writer.printf("  %-20s  %s%n", "", line));
    }
}
