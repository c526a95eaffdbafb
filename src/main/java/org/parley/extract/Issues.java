package org.parley.extract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Issue;

/** Tells from the words of a proposal what it is about; read from {@code patterns/issues.tsv}. */
final class Issues {
    static final String RESOURCE = "/org/parley/patterns/issues.tsv";

    private final Map<Issue, Pattern> words = new LinkedHashMap<>();

    static Issues load() {
        Issues issues = new Issues();
        for (String line : Resource.lines(RESOURCE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                String any = Stream.of(cells[1].split(" ")).map(Issues::forms).collect(Collectors.joining("|"));
                issues.words.put(
                        issue(cells[0]),
                        Pattern.compile("\\b(?:" + any + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            }
        }
        return issues;
    }

    /** @param label with spaces */
    static Issue issue(String label) {
        return Issue.valueOf(label.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** The word in singular and plural, or all that begins so. */
    private static String forms(String word) {
        String text = word.replace("*", "").replace("-", "[ -]");
        if (word.endsWith("*")) {
            return text;
        }
        return (text.endsWith("y") ? text.substring(0, text.length() - 1) + "(?:y|ys|ies)" : text + "(?:s|es)?")
                + "\\b";
    }

    /** The issue that most words of {@code content} tell, of equals the first in the resource. */
    Optional<Issue> of(String content) {
        Issue best = null;
        long most = 0;
        for (Map.Entry<Issue, Pattern> entry : words.entrySet()) {
            long count = entry.getValue().matcher(content).results().count();
            if (count > most) {
                most = count;
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }
}
