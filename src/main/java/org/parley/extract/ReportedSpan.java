package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.nlp.Dependency;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Which words of a sentence are those that somebody is said to have said or thought. */
final class ReportedSpan {
    private static final Set<String> ALONGSIDE = Set.of("object", "as", "person-to");
    private static final Set<String> PREPOSITIONS =
            Set.of("as", "for", "of", "to", "over", "from", "about", "against", "with", "into", "by", "toward", "on");

    private ReportedSpan() {}

    /** The words that depend on {@code cue} by {@code content}, with what belongs to them. */
    static SortedSet<Integer> of(Sentence sentence, int cue, int source, int content, String kind) {
        TreeSet<Integer> tokens = sentence.subtree(content);
        if (sentence.governor(cue) == content || tokens.contains(cue)) {
            tokens.removeAll(sentence.subtree(cue));
        }
        tokens.removeAll(sourceOutside(sentence, cue, source, tokens));
        if (ALONGSIDE.contains(kind)) {
            for (Dependency edge : sentence.children(cue)) {
                if (edge.dependent() > content && belongs(sentence, edge)) {
                    tokens.addAll(sentence.subtree(edge.dependent()));
                }
            }
        }
        return trim(sentence, tokens);
    }

    /** The clause headed by {@code content} without the phrase of {@code cue} and {@code source} in it. */
    static SortedSet<Integer> around(Sentence sentence, int cue, int phrase, int content) {
        TreeSet<Integer> tokens = sentence.subtree(content);
        tokens.removeAll(sentence.subtree(phrase));
        tokens.removeAll(sentence.subtree(cue));
        return trim(sentence, tokens);
    }

    /** The content in unbroken runs of tokens; marks between its words are no break. */
    static List<SortedSet<Integer>> runs(Attribution attribution) {
        List<SortedSet<Integer>> runs = new ArrayList<>();
        TreeSet<Integer> run = new TreeSet<>();
        for (int i : attribution.content()) {
            boolean breaks = !run.isEmpty() && i > run.last() + 1 && wordBetween(attribution.sentence(), run.last(), i);
            if (breaks) {
                runs.add(run);
                run = new TreeSet<>();
            }
            run.add(i);
        }
        runs.add(run);
        return runs;
    }

    private static boolean wordBetween(Sentence sentence, int first, int last) {
        return sentence.tokens().subList(first + 1, last).stream().anyMatch(token -> !isMark(token));
    }

    private static Set<Integer> sourceOutside(Sentence sentence, int cue, int source, Set<Integer> tokens) {
        boolean ownSubject = sentence.governor(source) == cue;
        return ownSubject && tokens.contains(source) ? sentence.subtree(source) : Set.of();
    }

    private static boolean belongs(Sentence sentence, Dependency edge) {
        int head = edge.dependent();
        return switch (edge.relation()) {
            case "xcomp", "ccomp", "obj", "nmod" -> true;
            case "obl" ->
                !isTime(sentence.token(head))
                        && sentence.child(head, "case")
                                .map(preposition -> PREPOSITIONS.contains(
                                        sentence.token(preposition).lemma()))
                                .orElse(false);
            case "advcl" ->
                sentence.child(head, "mark")
                        .map(mark -> PREPOSITIONS.contains(sentence.token(mark).lemma()))
                        .orElse(false);
            default -> false;
        };
    }

    private static boolean isTime(Token token) {
        return token.ner().equals("DATE")
                || token.ner().equals("TIME")
                || token.ner().equals("DURATION");
    }

    /** {@code tokens} without marks and conjunctions at its ends. */
    static SortedSet<Integer> trim(Sentence sentence, TreeSet<Integer> tokens) {
        while (!tokens.isEmpty() && leads(sentence, tokens.first())) {
            tokens.pollFirst();
        }
        while (!tokens.isEmpty() && trails(sentence.token(tokens.last()))) {
            tokens.pollLast();
        }
        return tokens;
    }

    private static boolean leads(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return isMark(token)
                || token.pos().equals("IN") && token.lemmaIn("that")
                || token.pos().equals("CC");
    }

    private static boolean trails(Token token) {
        return isMark(token) || token.pos().equals("CC");
    }

    private static boolean isMark(Token token) {
        return token.text().codePoints().noneMatch(Character::isLetterOrDigit)
                && !token.text().equals("$");
    }
}
