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
    private final Map<Issue, Pattern> words = new LinkedHashMap<>();

    static Issues load() {
        Issues issues = new Issues();
        for (String line : Resource.lines("/org/parley/patterns/issues.tsv")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                String stems = Stream.of(cells[1].split(" "))
                        .map(stem -> Pattern.quote(stem).replace("-", "\\E[ -]\\Q"))
                        .collect(Collectors.joining("|"));
                issues.words.put(
                        Issue.valueOf(cells[0].toUpperCase(Locale.ROOT).replace(' ', '_')),
                        Pattern.compile("\\b(?:" + stems + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            }
        }
        return issues;
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
