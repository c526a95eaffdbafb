package org.parley.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.nlp.DependencyPattern;
import org.parley.nlp.DependencyPattern.Match;
import org.parley.nlp.Sentence;

/**
 * A way to say who says something, or what: a pattern over dependencies, read from a resource.
 *
 * @param name for messages
 * @param finds {@code source} or {@code content}: the node that it finds for its node {@code cue}
 * @param kind what the cue must take, empty for sources
 * @param enhanced whether it is matched in the enhanced++ graph
 * @param pattern over dependencies
 * @param examples sentences that must match: sentence, cue and head of what is found
 * @param counterexamples sentences that must not match: sentence and cue
 */
record AttributionFrame(
        String name,
        String finds,
        String kind,
        boolean enhanced,
        DependencyPattern pattern,
        List<List<String>> examples,
        List<List<String>> counterexamples) {
    private static final String RESOURCE = "/org/parley/patterns/attribution.frames";

    AttributionFrame {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** All frames, in the order in which they are tried. */
    static List<AttributionFrame> load() {
        List<AttributionFrame> frames = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : Resource.lines(RESOURCE)) {
            if (line.startsWith("frame ") && !block.isEmpty()) {
                frames.add(read(block));
                block.clear();
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                block.add(line);
            }
        }
        frames.add(read(block));
        return List.copyOf(frames);
    }

    private static AttributionFrame read(List<String> block) {
        Map<String, String> fields = new HashMap<>();
        List<List<String>> examples = new ArrayList<>();
        List<List<String>> counterexamples = new ArrayList<>();
        for (String line : block) {
            String key = line.substring(0, line.indexOf(' '));
            String value = line.substring(key.length()).strip();
            switch (key) {
                case "example" -> examples.add(List.of(value.split(" -> |: (?=\\S+$)")));
                case "not" -> counterexamples.add(List.of(value.split(" -> ")));
                case "frame", "find", "graph", "pattern" -> fields.put(key, value);
                default -> throw new ProblemException(Problem.MALFORMED, RESOURCE, "no such key in a frame: " + line);
            }
        }
        String[] find = fields.get("find").split(" ");
        return new AttributionFrame(
                fields.get("frame"),
                find[0],
                find.length > 1 ? find[1] : "",
                fields.get("graph").equals("enhanced"),
                DependencyPattern.compile(fields.get("pattern"), RESOURCE + ", frame " + fields.get("frame")),
                examples,
                counterexamples);
    }

    /** Matches with a wanted cue. */
    List<Match> matches(Sentence sentence, IntPredicate cue) {
        return enhanced ? pattern.enhanced(sentence, cue) : pattern.basic(sentence, cue);
    }
}
