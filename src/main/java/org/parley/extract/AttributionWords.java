package org.parley.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** The words that tell who says, thinks or wants something, with what may follow them; read from a resource. */
final class AttributionWords {
    private final Map<String, Set<String>> verbs = new HashMap<>();
    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final Map<String, Set<String>> adjectives = new HashMap<>();

    private AttributionWords(List<String> lines) {
        List<String> current = List.of();
        for (String line : lines) {
            if (line.startsWith("[")) {
                current = List.of(line.substring(1, line.indexOf(']')).split(" "));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Map<String, Set<String>> words =
                        current.contains("noun") ? nouns : current.contains("adjective") ? adjectives : verbs;
                for (String word : line.strip().split("\\s+")) {
                    words.computeIfAbsent(word, key -> new HashSet<>()).addAll(current);
                }
            }
        }
    }

    static AttributionWords load() {
        return new AttributionWords(Resource.lines("/org/parley/patterns/attribution.words"));
    }

    /** What may follow the word at {@code cue}, with its particle if it has one; empty if it tells nothing of the sort. */
    Set<String> kinds(Sentence sentence, int cue) {
        Token token = sentence.token(cue);
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (token.isNoun()) {
            return nouns.getOrDefault(lemma, Set.of());
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        if (token.pos().startsWith("JJ") || token.pos().equals("VBN") && isState(sentence, cue, word)) {
            return adjectives.getOrDefault(word, Set.of());
        }
        if (!token.isVerb()) {
            return Set.of();
        }
        return sentence.child(cue, "compound:prt")
                .map(particle -> verbs.getOrDefault(word(lemma, sentence.token(particle)), Set.of()))
                .filter(kinds -> !kinds.isEmpty())
                .orElseGet(() -> verbs.getOrDefault(lemma, Set.of()));
    }

    /** "They are convinced", not "they have convinced her". */
    private boolean isState(Sentence sentence, int cue, String word) {
        return adjectives.containsKey(word)
                && sentence.child(cue, "nsubj:pass", "cop", "aux:pass").isPresent();
    }

    /** Whether the verb at {@code cue} with the preposition at {@code preposition} tells who says something. */
    boolean takes(Sentence sentence, int cue, int preposition) {
        String lemma = sentence.token(cue).lemma().toLowerCase(Locale.ROOT);
        return verbs.getOrDefault(word(lemma, sentence.token(preposition)), Set.of())
                .contains("object");
    }

    /** Whether the word at {@code cue} can stand beside words in quotation marks. */
    boolean quotes(Sentence sentence, int cue) {
        return kinds(sentence, cue).contains("quote");
    }

    private static String word(String lemma, Token particle) {
        return lemma + "_" + particle.lemma().toLowerCase(Locale.ROOT);
    }
}
