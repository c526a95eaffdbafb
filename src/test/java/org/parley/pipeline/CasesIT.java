package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.authority.Authority;
import org.parley.model.Article;
import org.parley.nlp.SharedEngine;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.vocab.Borrowed;

/**
 * Runs the cases: folders named by what they show, with an {@code article.txt} and the graph that must come of it,
 * {@code expected.ttl}. The article is read as published on the day that the expected graph states. {@code mvn verify
 * -Dcases.update} writes the graphs that differ instead: read the difference before you commit it.
 */
class CasesIT {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Pipeline PIPELINE = new Pipeline(
            SharedEngine::annotator, Authority.load(), new GraphMapper(CaseGraph.BASE, new Run("test", "test")));

    @TestFactory
    Stream<DynamicTest> graphIsWhatTheCaseExpects() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        Path file = folder.resolve("expected.ttl");
        Model expected = ModelFactory.createDefaultModel();
        RDFDataMgr.read(expected, file.toString());
        Model found = found(Files.readString(folder.resolve("article.txt")), date(expected));
        if (found.isIsomorphicWith(expected)) {
            return;
        }
        if (System.getProperty("cases.update") != null) {
            Files.writeString(file, turtle(found));
            return;
        }
        SortedSet<String> missing = new TreeSet<>(CaseGraph.lines(expected));
        SortedSet<String> surplus = new TreeSet<>(CaseGraph.lines(found));
        missing.removeAll(CaseGraph.lines(found));
        surplus.removeAll(CaseGraph.lines(expected));
        fail(() -> "missing:\n  " + String.join("\n  ", missing) + "\nsurplus:\n  " + String.join("\n  ", surplus)
                + "\nIf what is found is right: mvn verify -Dcases.update");
    }

    /** The day on which the article was published; none for one without a date. */
    private static Optional<LocalDate> date(Model expected) {
        return expected.listObjectsOfProperty(Borrowed.datePublished)
                .mapWith(date ->
                        LocalDate.parse(date.asLiteral().getLexicalForm().substring(0, 10)))
                .nextOptional();
    }

    private static Model found(String text, Optional<LocalDate> date) {
        Article article = new Article("article", text, Optional.empty(), date, Optional.empty(), Optional.empty());
        return CaseGraph.of(PIPELINE.graph(article, PIPELINE.facts(article)).model());
    }

    private static String turtle(Model model) {
        var out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, Lang.TURTLE);
        return out.toString(StandardCharsets.UTF_8);
    }
}
