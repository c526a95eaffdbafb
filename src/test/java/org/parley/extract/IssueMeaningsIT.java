package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.ScoredIssue;
import org.parley.nlp.MiniLm;

/** How well the meaning of a proposal tells its issue, on proposals of which the words do not. */
class IssueMeaningsIT {
    private static final double PRECISION = 0.88;
    private static final double RECALL = 0.8;

    /** The second list was written before anybody looked at the words and phrases that are compared. */
    @ParameterizedTest
    @ValueSource(strings = {"phrases.tsv", "more-phrases.tsv"})
    void isRightMostOfTheTimeWhereTheyAnswer(String file) throws IOException {
        Issues lexicon = Issues.load();
        IssueMeanings meanings = IssueMeanings.load(new MiniLm());
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/issues", file)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        int answered = 0;
        int right = 0;
        int issues = 0;
        for (String line : lines) {
            String[] cells = line.split("\t");
            var found = lexicon.of(cells[1])
                    .or(() -> meanings.of(cells[1]).map(ScoredIssue::issue))
                    .map(issue -> issue.name().replace("_", " "))
                    .orElse("none");
            issues += cells[0].equals("none") ? 0 : 1;
            answered += found.equals("none") ? 0 : 1;
            right += !found.equals("none") && found.equalsIgnoreCase(cells[0]) ? 1 : 0;
        }
        String figures = "%d of %d right, of %d issues".formatted(right, answered, issues);
        System.out.println("issues of " + file + ": " + figures);
        assertTrue(right >= PRECISION * answered, figures);
        assertTrue(right >= RECALL * issues, figures);
    }

    @Test
    void saysTheSameEveryTime() {
        String proposal = "to lay down a pause in hostilities";
        assertEquals(
                IssueMeanings.load(new MiniLm()).of(proposal),
                IssueMeanings.load(new MiniLm()).of(proposal));
    }
}
