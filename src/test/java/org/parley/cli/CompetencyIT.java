package org.parley.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.NamedQuery;
import org.parley.store.Store;

/**
 * The example articles answer the competency questions as the document says. {@code mvn verify -Dreadme.update} writes
 * what they answer into the document instead.
 */
class CompetencyIT {
    private static final Path DOCUMENT = Path.of("src/site/markdown/competency-questions.md");
    private static final String HEAD = "| query | rows | the first of them |\n|---|---|---|\n";
    private static final int LONGEST = 90;

    @TempDir
    private static Path folder;

    @Test
    void examplesAnswerAsTheDocumentSays() throws IOException {
        var document = Files.readString(DOCUMENT);
        var written = document.substring(0, document.indexOf(HEAD)) + HEAD + answers();
        if (System.getProperty("readme.update") != null) {
            Files.writeString(DOCUMENT, written);
        } else {
            assertEquals(document, written, "If what is answered now is right: mvn verify -Dreadme.update");
        }
    }

    private static String answers() {
        try (var store = Store.open(ExampleStore.in(folder.resolve("store")).folder())) {
            return NamedQuery.all().stream()
                    .map(query -> answer(query.name(), store))
                    .collect(joining());
        }
    }

    private static String answer(String query, Store store) {
        var table = AnswerWriter.table(store, query);
        var first = table.rows().stream()
                .findFirst()
                .map(row -> told(table.header(), row))
                .orElse("");
        return "| `%s` | %d | %s |\n".formatted(query, table.rows().size(), first);
    }

    /** What a row tells people: its columns but for those that are empty or only link. */
    private static String told(List<String> columns, List<String> row) {
        return IntStream.range(0, columns.size())
                .filter(i -> !row.get(i).isEmpty() && !row.get(i).startsWith("http"))
                .mapToObj(i -> columns.get(i) + " *" + shortened(row.get(i)) + "*")
                .collect(joining(", "));
    }

    private static String shortened(String value) {
        var line = value.replaceAll("\\s+", " ").replace("|", "\\|").replace("*", "\\*");
        return line.length() <= LONGEST ? line : line.substring(0, line.lastIndexOf(' ', LONGEST)) + " …";
    }
}
