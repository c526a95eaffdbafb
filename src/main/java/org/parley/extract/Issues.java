package org.parley.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Issue;

/** Tells from the words of a proposal what it is about; read from {@code patterns/issues.tsv}. */
final class Issues {
    static final String RESOURCE = "/org/parley/patterns/issues.tsv";

    private static final Pattern GAP = Pattern.compile("[ -]");

    private static final int BEGINNING = 3;

    private final Map<Issue, Pattern> words = new LinkedHashMap<>();
    /** The issues that are told by words that begin so. */
    private final Map<String, Set<Issue>> beginnings = new HashMap<>();

    static Issues load() {
        Issues issues = new Issues();
        for (String line : Resource.lines(RESOURCE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                Issue issue = issue(cells[0]);
                String any = Stream.of(cells[1].split(" ")).map(Issues::forms).collect(Collectors.joining("|"));
                Stream.of(cells[1].split(" "))
                        .map(word -> word.substring(0, BEGINNING))
                        .forEach(beginning -> issues.beginnings
                                .computeIfAbsent(beginning, key -> EnumSet.noneOf(Issue.class))
                                .add(issue));
                issues.words.put(
                        issue, Pattern.compile("\\b(?:" + any + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
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

    /** Those of which it is worth to look for words. */
    private Set<Issue> possible(String content) {
        Set<Issue> possible = EnumSet.noneOf(Issue.class);
        for (int i = 0; i + BEGINNING <= content.length(); i++) {
            if (i == 0 || !Character.isLetter(content.charAt(i - 1))) {
                String beginning = content.substring(i, i + BEGINNING).replace(' ', '-');
                possible.addAll(beginnings.getOrDefault(beginning.toLowerCase(Locale.ROOT), Set.of()));
            }
        }
        return possible;
    }

    /** The issue that most words of {@code content} tell, of equals the one that is told first. */
    Optional<Issue> of(String content) {
        Issue best = null;
        int most = 0;
        int first = 0;
        Set<Issue> possible = possible(content);
        for (Map.Entry<Issue, Pattern> entry : words.entrySet()) {
            if (!possible.contains(entry.getKey())) {
                continue;
            }
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
