package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionBuilder;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.authority.Authority;
import org.parley.model.Issue;
import org.parley.vocab.Concepts;
import org.parley.vocab.Parley;

/**
 * Each named query gives the rows that stand in the resource of its name, over the union of several articles and the
 * authority data, which adds nothing to any answer. {@code mvn test -Dtest=QueriesTest -Dqueries.update} writes the rows
 * instead: read the difference before you commit it.
 */
class QueriesTest {
    private static final Path QUERIES = Path.of("queries");
    private static final Model UNION = union();
    private static final Path QUESTIONS = Path.of("src/site/markdown/competency-questions.md");

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .map(name -> name.replace(".rq", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesTheExpectedRows(String name) throws IOException {
        Path expected = Path.of("src/test/resources/queries", name + ".csv");
        if (System.getProperty("queries.update") != null) {
            Files.writeString(expected, rows(name));
        }
        assertEquals(read(expected), rows(name));
    }

    /** Where nothing is joined with anything, ARQ 5.6 fails on joins inside of what it need not look at. */
    @ParameterizedTest
    @MethodSource("names")
    void givesNoRowsWhereThereIsNothing(String name) {
        assertEquals(1, rows(name, ModelFactory.createDefaultModel()).lines().count());
    }

    @ParameterizedTest
    @CsvSource({
        "who-met-whom, _actor, berg",
        "representatives, _actor, BERG",
        "changes, _actor, albona",
        "contradictions, _actor, nobody",
        "timeline, _actor, albona",
        "spokespeople, _actor, vale",
        "profile, _actor, vale",
        "contested, _issue, water",
        "issue-positions, _issue, withdrawal",
        "office-holders, _date, 2024-04-01"
    })
    void parametersNarrowTheAnswer(String name, String parameter, String value) {
        List<String> all = rows(name).lines().toList();
        List<String> some = rows(name, parameter, value).lines().toList();
        assertTrue(some.size() < all.size(), some::toString);
        assertTrue(all.containsAll(some), some::toString);
        assertEquals(List.of("nobody", "water").contains(value), some.size() == 1, some::toString);
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysWhatItIsForAndWhichParametersItTakes(String name) {
        String text = read(QUERIES.resolve(name + ".rq"));
        Set<String> used = Pattern.compile("\\?_(\\w+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> declared = Pattern.compile("(?m)^#\\+   - (actor|issue|date): ")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertEquals(used, declared);
        String parameters = used.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        String row = " | `" + name + "` | " + (parameters.isEmpty() ? "" : parameters + " ") + "|\n";
        assertTrue(read(QUESTIONS).contains(row), "not among the competency questions: " + row);
        assertTrue(text.startsWith("#+ summary: "), name);
        assertTrue(text.contains("\nORDER BY "), name);
        if (used.contains("issue")) {
            for (Issue issue : Issue.values()) {
                assertTrue(text.matches("(?s).*[\\[,]\\s*(#\\+ *)?" + Concepts.label(issue) + "[,\\]].*"), issue::name);
            }
        }
    }

    /** It looks for the first such word, in every other line of the comments too. */
    @ParameterizedTest
    @MethodSource("names")
    void isTakenForAQuestionBySparqlWrapper(String name) {
        String seen = read(QUERIES.resolve(name + ".rq")).replaceAll("(^|\n)\\s*#.*?\n", "\n\n");
        assertEquals(
                "SELECT",
                Pattern.compile("(?i)CONSTRUCT|SELECT|ASK|DESCRIBE|INSERT|DELETE|CREATE|CLEAR|DROP|LOAD|COPY|MOVE|ADD")
                        .matcher(seen)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group());
    }

    private static Model union() {
        Model union = new AuthorityMapper(Porto.BASE, "").map(Authority.load()).model();
        Porto.graphs().forEach(graph -> union.add(graph.model()));
        // As the store finds out when it has both.
        union.createResource(Porto.BASE + "article/reprint.txt")
                .addProperty(Parley.copyOf, union.createResource(Porto.BASE + "article/porto.txt"));
        return union;
    }

    private static String rows(String name, String... binding) {
        return rows(name, UNION, binding);
    }

    private static String rows(String name, Model model, String... binding) {
        QueryExecutionBuilder builder =
                QueryExecution.model(model).query(QueryFactory.create(read(QUERIES.resolve(name + ".rq"))));
        if (binding.length > 0) {
            builder.substitution(binding[0], ResourceFactory.createPlainLiteral(binding[1]));
        }
        try (QueryExecution execution = builder.build()) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            ResultSetFormatter.outputAsCSV(csv, execution.execSelect());
            return csv.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
