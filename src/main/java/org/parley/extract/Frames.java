package org.parley.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        private Set<Integer> cues(Words words) {
            boolean possible = idiom.map(known -> words.hasAny(known.words()) && words.hasAny(known.with()))
                    .orElse(true);
            return possible
                    ? words.tokens(part, idiom.map(Idiom::words)).stream()
                            .filter(token -> token.pos().startsWith(tag))
                            .map(Token::index)
                            .collect(Collectors.toSet())
                    : Set.of();
        }
    }

    /** The words of one sentence, looked up once for all frames. */
    private record Words(
            Sentence sentence,
            Lexicon lexicon,
            List<String> lemmas,
            Set<String> all,
            Map<Lexicon.Part, List<Token>> known) {
        static Words of(Sentence sentence, Lexicon lexicon) {
            List<String> lemmas = sentence.tokens().stream()
                    .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                    .toList();
            return new Words(sentence, lexicon, lemmas, new HashSet<>(lemmas), new EnumMap<>(Lexicon.Part.class));
        }

        boolean hasAny(Set<String> wanted) {
            return wanted.isEmpty() || !Collections.disjoint(wanted, all);
        }

        /** @param wanted lemmas, empty for those that the lexicon knows as {@code part} */
        List<Token> tokens(Lexicon.Part part, Optional<Set<String>> wanted) {
            return wanted.map(words -> sentence.tokens().stream()
                            .filter(token -> words.isEmpty() || words.contains(lemmas.get(token.index())))
                            .toList())
                    .orElseGet(() -> known.computeIfAbsent(
                            part,
                            any -> sentence.tokens().stream()
                                    .filter(token -> lexicon.knows(token, part))
                                    .toList()));
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
        /** "could live with": what somebody can do is itself the stance. */
        boolean tellsAbility() {
            return with.contains("could");
        }

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
        return new Frames(Block.read(RESOURCE, "a frame with its sort of cue and its stance", Frames::frame));
    }

    private static Frame frame(Block block) {
        String[] cue = block.value("cue").orElse("").split(" ");
        return new Frame(
                block.value("frame").orElse(""),
                Lexicon.Part.valueOf(cue[0].toUpperCase(Locale.ROOT)),
                cue.length > 1 ? cue[1] : "",
                block.value("stance").map(stance -> idiom(stance, block)),
                block.patterns(),
                block.examples());
    }

    private static Idiom idiom(String stance, Block block) {
        String[] words = stance.split(" ", 2);
        return new Idiom(
                Stance.valueOf(words[0].toUpperCase(Locale.ROOT)),
                block.words("words"),
                block.words("with"),
                words.length > 1 && words[1].equals("when negated"));
    }

    List<Frame> all() {
        return frames;
    }

    /** Matches whose cue is a word of the lexicon; no pattern runs on a sentence without such a word. */
    List<Match> matches(Sentence sentence, Lexicon lexicon) {
        List<Match> matches = new ArrayList<>();
        Words words = Words.of(sentence, lexicon);
        for (Frame frame : frames) {
            Set<Integer> cues = frame.cues(words);
            if (!cues.isEmpty()) {
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
