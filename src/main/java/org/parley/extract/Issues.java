package org.parley.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Issue;

/** Tells from the words of a proposal what it is about; read from {@code patterns/issues.tsv}. */
final class Issues {
    static final String RESOURCE = "/org/parley/patterns/issues.tsv";

    private static final Pattern GAP = Pattern.compile("[ -]");

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

    /** The issue that most words of {@code content} tell, of equals the one that is told first. */
    Optional<Issue> of(String content) {
        Issue best = null;
        int most = 0;
        int first = 0;
        for (Map.Entry<Issue, Pattern> entry : words.entrySet()) {
            List<MatchResult> found =
                    entry.getValue().matcher(content).results().toList();
            if (found.size() > most
                    || found.size() == most && most > 0 && found.get(0).start() < first) {
                most = found.size();
                first = found.get(0).start();
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }
}
