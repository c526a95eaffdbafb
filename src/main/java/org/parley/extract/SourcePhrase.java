package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.Span;
import org.parley.nlp.Dependency;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/**
 * The words that describe somebody who says something: the head with what stands before it and its prepositional
 * phrases, without clauses and appositions.
 *
 * @param tokens unbroken and never empty
 */
record SourcePhrase(Sentence sentence, int head, TreeSet<Integer> tokens) {
    /** At most so many words describe somebody. */
    private static final int LONGEST = 10;

    private static final Set<String> OUTSIDE =
            Set.of("acl:relcl", "acl", "appos", "parataxis", "dep", "punct", "conj", "cc");
    /** Parts of a list inside the phrase: "negotiators from Chad and Niger". */
    private static final Set<String> SHARED = Set.of("conj", "cc");

    static SourcePhrase of(Sentence sentence, int head) {
        TreeSet<Integer> phrase = new TreeSet<>();
        List<Integer> open = new ArrayList<>(List.of(head));
        while (!open.isEmpty()) {
            int i = open.remove(open.size() - 1);
            phrase.add(i);
            for (Dependency edge : sentence.children(i)) {
                boolean ownCase = i == head && edge.relation().equals("case") && edge.dependent() < head;
                boolean shared = i != head && SHARED.contains(edge.relation());
                if ((shared || !OUTSIDE.contains(edge.relation())) && !ownCase) {
                    open.add(edge.dependent());
                }
            }
        }
        TreeSet<Integer> whole = new TreeSet<>();
        for (int i = phrase.first(); i <= phrase.last() && (phrase.contains(i) || i < head); i++) {
            whole.add(i);
        }
        while (whole.first() < head && sentence.token(whole.first()).ner().equals("TIME")) {
            whole.pollFirst();
        }
        while (whole.last() > head && sentence.token(whole.last()).pos().matches("POS|IN|TO|CC|,")) {
            whole.pollLast();
        }
        return new SourcePhrase(sentence, head, whole);
    }

    int first() {
        return tokens.first();
    }

    Span span() {
        return sentence.span(tokens);
    }

    /** "his lawyer": the pronoun. */
    Optional<Integer> possessive() {
        return tokens.stream()
                .filter(i -> sentence.token(i).pos().equals("PRP$"))
                .findFirst();
    }

    /** Whether this is a whole phrase about somebody: no time, no clause, not "neither of them". */
    boolean describes() {
        return tokens.size() <= LONGEST
                && !isTime(sentence.token(head))
                && (!sentence.token(first()).pos().matches("IN|TO|RB|VBG|VBN|POS|PRP")
                        || sentence.relation(first()).equals("amod"))
                && !sentence.token(first()).lemmaIn("neither", "no", "not", "nobody", "none", "few")
                && tokens.stream()
                        .map(sentence::token)
                        .noneMatch(token -> token.pos().matches("VBD|VBZ|VBP|MD|WP.*|WDT"));
    }

    private static boolean isTime(Token token) {
        return token.ner().equals("DATE")
                || token.ner().equals("TIME")
                || token.ner().equals("DURATION");
    }
}
