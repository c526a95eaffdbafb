package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.model.Stance;
import org.parley.nlp.DependencyPattern;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** The structures in which a cue and the holder of a position stand; read from {@code patterns/frames.txt}. */
final class Frames {
    static final String RESOURCE = "/org/parley/patterns/frames.txt";

    /**
     * One structure.
     *
     * @param tag what the cue's tag starts with; empty for any
     * @param idiom what it says by itself, empty where the cue has to be a word of the lexicon
     * @param examples lines of the resource that start with {@code yes} or {@code no}
     */
    record Frame(
            String name,
            Lexicon.Part part,
            String tag,
            Optional<Idiom> idiom,
            List<DependencyPattern> patterns,
            List<String> examples) {
        boolean mayStandIn(Sentence sentence) {
            Set<String> with = idiom.map(Idiom::with).orElse(Set.of());
            return with.isEmpty() || sentence.tokens().stream().anyMatch(token -> with.contains(lower(token)));
        }

        boolean mayStart(Token token, Lexicon lexicon) {
            return token.pos().startsWith(tag)
                    && idiom.map(Idiom::words)
                            .map(words -> words.isEmpty() || words.contains(lower(token)))
                            .orElseGet(() -> lexicon.knows(token, part));
        }

        private static String lower(Token token) {
            return token.lemma().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A phrase that tells a stance by its structure, whatever its words tell elsewhere.
     *
     * @param words lemmas that the cue may be; empty for any
     * @param with lemmas one of which must stand in the sentence; empty for any
     * @param negated whether it tells the stance only where it is negated
     */
    record Idiom(Stance stance, Set<String> words, Set<String> with, boolean negated) {
        Lexicon.Use use(Token cue, Lexicon.Part part) {
            Lexicon.Entry entry =
                    new Lexicon.Entry(stance, false, part, cue.lemma(), Optional.empty(), List.of(Set.of()));
            return new Lexicon.Use(entry, Set.of());
        }
    }

    /**
     * A cue with its holder, as token indices.
     *
     * @param content the node that is the content where it is no complement of the cue
     * @param governor the verb that ties cue and holder together ("made" in "X made a proposal"), else the cue
     */
    record Match(Frame frame, int cue, int holder, Optional<Integer> content, int governor) {}

    private final List<Frame> frames;

    private Frames(List<Frame> frames) {
        this.frames = List.copyOf(frames);
    }

    static Frames load() {
        List<Frame> frames = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line :
                Stream.concat(Resource.lines(RESOURCE).stream(), Stream.of("")).toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                block.add(line);
            } else if (line.isBlank() && !block.isEmpty()) {
                frames.add(frame(block));
                block.clear();
            }
        }
        return new Frames(frames);
    }

    private static Frame frame(List<String> block) {
        String name = values(block, "frame").findFirst().orElse("");
        String place = RESOURCE + ", frame " + name;
        String part = values(block, "cue")
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.MALFORMED, place, "says no sort of cue"));
        String[] words = part.split(" ");
        return new Frame(
                name,
                Lexicon.Part.valueOf(words[0].toUpperCase(Locale.ROOT)),
                words.length > 1 ? words[1] : "",
                values(block, "stance").findFirst().map(stance -> idiom(stance, block)),
                values(block, "pattern")
                        .map(pattern -> DependencyPattern.compile(pattern, place))
                        .toList(),
                block.stream()
                        .filter(line -> line.startsWith("yes ") || line.startsWith("no "))
                        .toList());
    }

    private static Idiom idiom(String stance, List<String> block) {
        String[] words = stance.split(" ", 2);
        return new Idiom(
                Stance.valueOf(words[0].toUpperCase(Locale.ROOT)),
                words(block, "words"),
                words(block, "with"),
                words.length > 1 && words[1].equals("when negated"));
    }

    private static Set<String> words(List<String> block, String key) {
        return values(block, key).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toSet());
    }

    private static Stream<String> values(List<String> block, String key) {
        return block.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1).strip());
    }

    List<Frame> all() {
        return frames;
    }

    /** Matches whose cue is a word of the lexicon; no pattern runs on a sentence without such a word. */
    List<Match> matches(Sentence sentence, Lexicon lexicon) {
        List<Match> matches = new ArrayList<>();
        for (Frame frame : frames) {
            Set<Integer> cues = sentence.tokens().stream()
                    .filter(token -> frame.mayStart(token, lexicon))
                    .map(Token::index)
                    .collect(Collectors.toSet());
            if (!cues.isEmpty() && frame.mayStandIn(sentence)) {
                frame.patterns().stream()
                        .flatMap(pattern -> pattern.enhanced(sentence, cues::contains).stream())
                        .map(match -> match(frame, match))
                        .forEach(matches::add);
            }
        }
        return matches;
    }

    private static Match match(Frame frame, DependencyPattern.Match match) {
        int cue = match.node("cue").orElseThrow();
        return new Match(
                frame,
                cue,
                match.node("holder").orElseThrow(),
                match.node("content"),
                match.node("light").orElse(cue));
    }
}
