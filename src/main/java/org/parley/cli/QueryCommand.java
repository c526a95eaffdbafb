package org.parley.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.store.NamedQuery;
import org.parley.store.Question;
import org.parley.store.RdfFormat;

/** {@code parley query [NAME|FILE.rq]}: asks the store. */
final class QueryCommand implements Command {
    @Override
    public String name() {
        return "query";
    }

    @Override
    public String summary() {
        return "answers a named question or a SPARQL query; without one, lists the named questions";
    }

    @Override
    public String arguments() {
        return "[NAME|FILE.rq]";
    }

    @Override
    public String details() {
        return """
                Formats of a table: %s. Formats of a graph (CONSTRUCT, DESCRIBE): %s.""".formatted(AnswerWriter.TABLE_FORMATS, RdfFormat.all());
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(StoreOption.option())
                .addOption(ValueOption.of(
                        "format", "FORMAT", "how the answer is written; 'table' if not given, 'turtle' for a graph"))
                .addOption(ValueOption.of(
                        "param", "NAME=VALUE", "gives a parameter of the query its value; may be repeated"));
    }

    @Override
    public int run(CommandLine line, Output out) {
        if (line.getArgList().isEmpty()) {
            list(NamedQuery.all(), out);
            return 0;
        }
        if (line.getArgList().size() > 1) {
            throw Usage.of(this, "one query at a time");
        }
        var asked = line.getArgList().get(0);
        var question = Question.parse(asked, text(asked)).with(parameters(line));
        var format = line.getOptionValue("format", AnswerWriter.usualFormat(question));
        var answers = AnswerWriter.of(format, question, out);
        try (var store = StoreOption.open(line)) {
            store.read(data -> {
                try (var execution = question.execution(data)) {
                    answers.write(execution);
                }
                return null;
            });
        }
        return 0;
    }

    private static void list(List<NamedQuery> queries, Output out) {
        var width =
                queries.stream().mapToInt(query -> query.name().length()).max().orElse(1);
        for (var query : queries) {
            var parameters = Question.parse(query.name(), query.text()).parameters().stream()
                    .map(parameter -> " (--param " + parameter + "=...)")
                    .collect(joining());
            out.print(("%-" + width + "s  %s%s").formatted(query.name(), query.summary(), parameters));
        }
    }

    private static String text(String asked) {
        var named = NamedQuery.all();
        return named.stream()
                .filter(query -> query.name().equals(asked))
                .map(NamedQuery::text)
                .findFirst()
                .orElseGet(() -> file(asked, named));
    }

    private static String file(String asked, List<NamedQuery> named) {
        var file = Path.of(asked);
        if (!asked.endsWith(".rq") && !Files.isRegularFile(file)) {
            throw new ProblemException(
                    Problem.USAGE,
                    "",
                    "no query '" + asked + "'"
                            + Suggestion.or(
                                    "; 'parley query' lists them",
                                    asked,
                                    named.stream().map(NamedQuery::name).toList()));
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new ProblemException(Problem.MALFORMED, asked, "is not UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new ProblemException(Problem.NOT_FOUND, asked, "cannot be read; check the path", e);
        }
    }

    private Map<String, String> parameters(CommandLine line) {
        var parameters = new HashMap<String, String>();
        for (var given : line.getOptionValues("param") == null ? new String[0] : line.getOptionValues("param")) {
            var equals = given.indexOf('=');
            if (equals < 1) {
                throw Usage.of(this, "--param " + given + " is not NAME=VALUE");
            }
            parameters.put(given.substring(0, equals), given.substring(equals + 1));
        }
        return parameters;
    }
}
