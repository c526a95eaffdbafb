package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Issue;

class IssuesTest {
    private static final Issues ISSUES = Issues.load();

    static List<String> lines() {
        return Resource.lines(Issues.RESOURCE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void tellsTheIssueOfItsExamplesAndNotOfOthers(String line) {
        String[] cells = line.split("\t");
        Optional<Issue> issue = Optional.of(Issues.issue(cells[0]));
        Stream.of(cells[2].split("\\|")).forEach(example -> assertEquals(issue, ISSUES.of(example), example));
        Stream.of(cells).skip(3).forEach(other -> assertNotEquals(issue, ISSUES.of(other), other));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void hasNoWordThatItsOwnIssueIsNotTakenFrom(String line) {
        String[] cells = line.split("\t");
        for (String word : cells[1].split(" ")) {
            assertTrue(ISSUES.of(word.replace("*", "").replace('-', ' ')).isPresent(), word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the demand", "its position", "that it was acting in bad faith", "to sign without delay"})
    void tellsNothingWhereNoWordDoes(String content) {
        assertEquals(Optional.empty(), ISSUES.of(content));
    }

    @Test
    void knowsWordsOfEveryIssue() {
        assertEquals(
                EnumSet.allOf(Issue.class),
                lines().stream().map(line -> Issues.issue(line.split("\t")[0])).collect(Collectors.toSet()));
    }
}
