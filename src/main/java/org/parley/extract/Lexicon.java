package org.parley.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.model.Stance;
import org.parley.nlp.Token;

/** The words that tell a stance, by what they govern; read from {@code patterns/stances.tsv}. */
final class Lexicon {
    /** What sort of word a cue is. */
    enum Part {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /**
     * One use of a word.
     *
     * @param reports whether it only reports, so that what is said has to tell the stance
     * @param particle the particle that belongs to a verb, as "down" in "turn down"
     * @param complements alternatives of what it must govern, each a set that must come together
     */
    record Entry(
            Stance stance,
            boolean reports,
            Part part,
            String word,
            Optional<String> particle,
            List<Set<String>> complements) {}

    /** An entry with the alternative of its complements that was found. */
    record Use(Entry entry, Set<String> governed) {}

    private static final String RESOURCE = "/org/parley/patterns/stances.tsv";

    private static final String EVALUATIONS = "/org/parley/patterns/evaluations.tsv";

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, Set<String>> evaluations = new HashMap<>();

    /** Reads the resource; a line that makes no sense is a problem of ours and ends the program. */
    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        List<String> lines = Resource.lines(RESOURCE);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                lexicon.add(line.split("\t"), RESOURCE + ":" + (i + 1));
            }
        }
        for (String line : Resource.lines(EVALUATIONS)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                lexicon.evaluations.put(cells[0], Set.of(cells[1].split(" ")));
            }
        }
        return lexicon;
    }

    private void add(String[] cells, String place) {
        try {
            boolean reports = cells[0].equals("reports");
            Stance stance = reports ? Stance.ASSERTS : Stance.valueOf(cells[0].toUpperCase(Locale.ROOT));
            Part part = Part.valueOf(cells[1].toUpperCase(Locale.ROOT));
            List<Set<String>> complements = Arrays.stream(cells[3].split(" "))
                    .map(alternative -> Set.of(alternative.split("\\+")))
                    .toList();
            for (String word : cells[2].split(" ")) {
                String[] parts = word.split("_");
                Optional<String> particle = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
                entries.computeIfAbsent(part + " " + parts[0], key -> new ArrayList<>())
                        .add(new Entry(stance, reports, part, parts[0], particle, complements));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(
                    Problem.MALFORMED, place, "expected stance, sort of word, words, complements between tabs", e);
        }
    }

    /** Whether any use of token {@code i} as {@code part} is known. */
    boolean knows(Token token, Part part) {
        return entries.containsKey(key(token, part));
    }

    /** Whether the token is one of the words of {@code judgement} in {@code evaluations.tsv}, as wrong, good, needed. */
    boolean judges(Token token, String judgement) {
        Set<String> words = evaluations.get(judgement);
        return words.contains(token.lemma().toLowerCase(Locale.ROOT))
                || words.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether the token is a noun that tells a stance. */
    boolean isStanceNoun(Token token) {
        return token.isNoun() && knows(token, Part.NOUN);
    }

    /** The use of token {@code i} that fits what it governs. */
    Optional<Use> use(Token token, Part part, Complements complements) {
        for (Entry entry : uses(token, part)) {
            boolean particle = entry.particle().isEmpty() || entry.particle().equals(complements.particle());
            Optional<Set<String>> governed =
                    entry.complements().stream().filter(complements::fit).findFirst();
            if (particle && governed.isPresent()) {
                return Optional.of(new Use(entry, governed.get()));
            }
        }
        return Optional.empty();
    }

    /** All uses of the token as {@code part}, in the order of the resource. */
    List<Entry> uses(Token token, Part part) {
        return entries.getOrDefault(key(token, part), List.of());
    }

    /** Verbs and nouns are known by their lemma, adjectives by their form: "opposed" is not "oppose". */
    private static String key(Token token, Part part) {
        String word = part == Part.ADJECTIVE ? token.text() : token.lemma();
        return part + " " + word.toLowerCase(Locale.ROOT);
    }
}
