package org.parley.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.nlp.CoreNlp;

/** The program {@code parley}: finds the verb, runs it, and ends with 0 (all well), 1 (some input failed) or 2 (usage). */
public final class Main {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final Map<String, Command> commands = new LinkedHashMap<>();

    Main(List<Command> commands) {
        commands.forEach(command -> this.commands.put(command.name(), command));
        var help = new HelpCommand(this.commands);
        this.commands.put(help.name(), help);
    }

    public static void main(String[] arguments) {
        System.exit(with(new Engine(CoreNlp::load)).run(Arrays.asList(arguments), Output.system()));
    }

    /** All verbs, with this engine for those that read articles. */
    static Main with(Engine engine) {
        return new Main(List.of(
                new DemoCommand(engine),
                new BuildCommand(engine),
                new QueryCommand(),
                new ServeCommand(engine),
                new ExportCommand(),
                new ListCommand(),
                new RemoveCommand(),
                new WhyCommand(),
                new ResolveCommand(),
                JudgeCommand.same(),
                JudgeCommand.different(),
                new AuthorityCommand(engine),
                new EvaluateCommand(engine),
                new AnnotateCommand(engine)));
    }

    /** Runs one command line and returns the exit status; reports every problem on one line. */
    int run(List<String> arguments, Output out) {
        if (arguments.isEmpty()) {
            out.err().println(HelpCommand.overview(commands.values()));
            return USAGE;
        }
        var verb = arguments.get(0);
        if (verb.equals("--version")) {
            out.print("parley " + Version.current());
            return 0;
        }
        if (verb.equals("--help") || verb.equals("-h")) {
            return run(List.of("help"), out);
        }
        try {
            return run(command(verb), arguments.subList(1, arguments.size()), out);
        } catch (ProblemException problem) {
            out.problem(problem.getMessage());
            return problem.problem() == Problem.USAGE ? USAGE : FAILED;
        }
    }

    private Command command(String verb) {
        return Optional.ofNullable(commands.get(verb))
                .orElseThrow(() -> new ProblemException(
                        Problem.USAGE,
                        "",
                        "no verb '" + verb + "'"
                                + Suggestion.or("; 'parley help' lists them", verb, commands.keySet())));
    }

    private int run(Command command, List<String> arguments, Output out) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return run(List.of("help", command.name()), out);
        }
        return command.run(parse(command, arguments), out);
    }

    private static CommandLine parse(Command command, List<String> arguments) {
        var options = command.options();
        try {
            var line = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .get()
                    .parse(options, arguments.toArray(String[]::new));
            if (command.arguments().isEmpty() && !line.getArgList().isEmpty()) {
                throw Usage.of(command, "takes no '" + line.getArgList().get(0) + "'");
            }
            return line;
        } catch (ParseException e) {
            throw Usage.of(command, message(e, options));
        }
    }

    private static String message(ParseException e, Options options) {
        if (e instanceof UnrecognizedOptionException unknown) {
            var names = options.getOptions().stream()
                    .map(option -> "--" + option.getLongOpt())
                    .toList();
            return "no option '" + unknown.getOption() + "'" + Suggestion.or("", unknown.getOption(), names);
        }
        if (e instanceof MissingArgumentException missing) {
            return name(missing.getOption()) + " needs " + missing.getOption().getArgName();
        }
        if (e instanceof AlreadySelectedException twice) {
            return name(twice.getOption()) + " is given more than once";
        }
        return e.getMessage();
    }

    private static String name(Option option) {
        return "--" + option.getLongOpt();
    }
}
