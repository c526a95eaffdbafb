package org.parley.authority;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plurals of a title: of its head, which is its last word or the last before "of", "for" or "without". */
final class Plural {
    private static final Pattern HEAD = Pattern.compile("(.*?)(?= (?:of|for|without|in) |$)(.*)");

    private Plural() {}

    static List<String> of(String title) {
        Matcher matcher = HEAD.matcher(title);
        if (!matcher.matches()) {
            return List.of();
        }
        String head = matcher.group(1);
        String rest = matcher.group(2);
        return forms(head).stream().map(form -> form + rest).toList();
    }

    private static List<String> forms(String head) {
        if (head.endsWith("man")) {
            return List.of(head.substring(0, head.length() - 2) + "en");
        }
        if (head.endsWith("person")) {
            return List.of(head + "s", head.substring(0, head.length() - "person".length()) + "people");
        }
        if (head.matches(".*[^aeiou]y")) {
            return List.of(head.substring(0, head.length() - 1) + "ies");
        }
        return List.of(head + (head.matches(".*(s|x|ch|sh)") ? "es" : "s"));
    }
}
