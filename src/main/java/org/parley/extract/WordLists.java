package org.parley.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** Named lists of words from a resource: a line {@code [name]}, then its words, over as many lines as it takes. */
final class WordLists {
    private final String path;
    private final Map<String, Set<String>> lists = new HashMap<>();

    private WordLists(String path) {
        this.path = path;
        Set<String> words = new HashSet<>();
        for (String line : Resource.lines(path)) {
            if (line.startsWith("[")) {
                words = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new HashSet<>());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                words.addAll(List.of(line.strip().split("\\s+")));
            }
        }
        lists.replaceAll((name, list) -> Set.copyOf(list));
    }

    /** @param path absolute in the class path */
    static WordLists read(String path) {
        return new WordLists(path);
    }

    /** The words of the list {@code name}. */
    Set<String> of(String name) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw new ProblemException(Problem.MALFORMED, path, "has no list [" + name + "]: install the program anew");
        }
        return words;
    }

    /** The names of all lists. */
    Set<String> names() {
        return Set.copyOf(lists.keySet());
    }
}
