package org.parley.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.model.Tenure;
import org.parley.nlp.DependencyPattern;
import org.parley.nlp.DependencyPattern.Match;
import org.parley.nlp.Sentence;

/**
 * A way to tell with a verb who holds an office, read from a resource.
 *
 * @param name for messages
 * @param verbs lemmas that the cue must have
 * @param tenure how the node {@code person} holds the office
 * @param enhanced whether it is matched in the enhanced++ graph
 * @param pattern with the nodes {@code cue}, {@code person} and {@code title} or {@code body}; {@code before} held the office before
 * @param examples sentences, each with all offices that are found in it
 */
record OfficeFrame(
        String name,
        Set<String> verbs,
        Tenure tenure,
        boolean enhanced,
        DependencyPattern pattern,
        List<String> examples) {
    private static final String RESOURCE = "/org/parley/patterns/offices.frames";

    OfficeFrame {
        verbs = Set.copyOf(verbs);
        examples = List.copyOf(examples);
    }

    /** All frames, in the order in which they are tried. */
    static List<OfficeFrame> load() {
        Map<String, Set<String>> lists = new HashMap<>();
        List<OfficeFrame> frames = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : Resource.lines(RESOURCE)) {
            if (line.startsWith("verbs ")) {
                List<String> words = List.of(line.split(" "));
                lists.computeIfAbsent(words.get(1), list -> new HashSet<>()).addAll(words.subList(2, words.size()));
            } else if (line.startsWith("frame ") && !block.isEmpty()) {
                frames.add(read(block, lists));
                block.clear();
            }
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("verbs ")) {
                block.add(line);
            }
        }
        frames.add(read(block, lists));
        return List.copyOf(frames);
    }

    private static OfficeFrame read(List<String> block, Map<String, Set<String>> lists) {
        Map<String, String> fields = new HashMap<>();
        List<String> examples = new ArrayList<>();
        for (String line : block) {
            String key = line.substring(0, line.indexOf(' '));
            String value = line.substring(key.length()).strip();
            switch (key) {
                case "example" -> examples.add(value);
                case "frame", "cue", "tenure", "graph", "pattern" -> fields.put(key, value);
                default -> throw new ProblemException(Problem.MALFORMED, RESOURCE, "no such key in a frame: " + line);
            }
        }
        return new OfficeFrame(
                fields.get("frame"),
                lists.get(fields.get("cue")),
                Tenure.valueOf(fields.get("tenure").toUpperCase(Locale.ROOT)),
                fields.get("graph").equals("enhanced"),
                DependencyPattern.compile(fields.get("pattern"), RESOURCE + ", frame " + fields.get("frame")),
                examples);
    }

    List<Match> matches(Sentence sentence) {
        if (sentence.tokens().stream().noneMatch(token -> verbs.contains(token.lemma()))) {
            return List.of();
        }
        return enhanced
                ? pattern.enhanced(sentence, i -> isCue(sentence, i))
                : pattern.basic(sentence, i -> isCue(sentence, i));
    }

    private boolean isCue(Sentence sentence, int i) {
        return verbs.contains(sentence.token(i).lemma());
    }
}
