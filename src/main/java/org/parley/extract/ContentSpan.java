package org.parley.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.model.Wording;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Dependency;
import org.parley.nlp.Sentence;

/** Finds the words of an article that say what is demanded, denied, said …, from the word that governs them. */
final class ContentSpan {
    private static final Set<String> NO_COMPLEMENT = Set.of(
            "punct",
            "cc",
            "conj",
            "parataxis",
            "discourse",
            "nsubj",
            "nsubj:pass",
            "csubj",
            "aux",
            "aux:pass",
            "cop",
            "compound:prt",
            "obl:tmod",
            "nmod:tmod",
            "obl:npmod",
            "expl",
            "mark",
            "obl:agent",
            "vocative");
    private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "advcl", "acl");
    private final ContentWording words;

    ContentSpan(AnnotatedText text) {
        words = new ContentWording(text);
    }

    /**
     * What token {@code cue} governs to its right; where there is nothing, the clause to its left that it comments on.
     *
     * @param governed prepositions that belong to the cue; other phrases before the first complement are left out, as
     *     are time, place and manner of telling
     * @param without heads of what is no content, such as the holder of a nominal cue
     */
    Optional<Wording> of(Sentence sentence, int cue, Set<String> governed, Set<Integer> without) {
        SortedSet<Integer> right = right(sentence, cue, governed, without);
        return wording(sentence, right.isEmpty() ? left(sentence, cue) : right);
    }

    /** The phrase or clause headed by token {@code head}, without the clauses that only comment on it. */
    Optional<Wording> phrase(Sentence sentence, int head, Set<Integer> without) {
        return wording(sentence, pruned(sentence, head, without));
    }

    /** The literal stretches of the article that the tokens make, marks at the edges trimmed; empty for marks alone. */
    Optional<Wording> wording(Sentence sentence, SortedSet<Integer> tokens) {
        return words.of(sentence, tokens);
    }

    /** Tokens of the complements to the right of {@code cue}. */
    SortedSet<Integer> right(Sentence sentence, int cue, Set<String> governed, Set<Integer> without) {
        TreeSet<Integer> tokens = new TreeSet<>();
        for (Dependency edge : sentence.children(cue)) {
            int child = edge.dependent();
            boolean strayNoun = edge.relation().equals("conj")
                    && sentence.token(child).isNoun()
                    && sentence.child(child, "cop", "nsubj").isEmpty()
                    && !tokens.isEmpty();
            boolean complement = child > cue
                    && (strayNoun || !NO_COMPLEMENT.contains(edge.relation()))
                    && !without.contains(child)
                    && !ContentLimits.isScene(sentence, child, edge.relation(), governed)
                    && !ContentLimits.stops(sentence, edge)
                    && !ContentLimits.isCircumstance(sentence, edge)
                    && !ContentLimits.stopsAtCue(sentence, edge)
                    && !(tokens.isEmpty() && edge.relation().equals("advmod"));
            boolean early = tokens.isEmpty()
                    && (edge.relation().equals("obl") || edge.relation().equals("nmod"))
                    && preposition(sentence, child).filter(governed::contains).isEmpty()
                    && hasLaterClause(sentence, cue, child);
            if (complement && !early) {
                tokens.addAll(pruned(sentence, child, without));
            }
        }
        int end = Math.min(trailingReport(sentence, cue), mainVerb(sentence, cue));
        tokens.removeIf(token -> token <= cue || token >= end);
        return tokens;
    }

    /** Where ", a minister has said" ends the sentence; its size if it does not end so. */
    private static int trailingReport(Sentence sentence, int cue) {
        int verb = sentence.size() - 1;
        while (verb > cue && !sentence.token(verb).isVerb()) {
            verb--;
        }
        boolean report = verb > cue
                && sentence.size() - verb <= 9
                && sentence.token(verb).lemmaIn("say", "tell", "add", "report", "announce");
        int comma = verb - 1;
        while (report
                && comma > cue
                && !sentence.token(comma).text().equals(",")
                && (!sentence.token(comma).isVerb() || sentence.token(comma).lemmaIn("have"))) {
            comma--;
        }
        return report && comma > cue && sentence.token(comma).text().equals(",") ? comma : sentence.size();
    }

    /** "The union, which had called for talks, will strike": where the relative clause ends, if the parser missed it. */
    private static int mainVerb(Sentence sentence, int cue) {
        if (!sentence.relation(cue).equals("acl:relcl")) {
            return sentence.size();
        }
        return IntStream.range(cue + 2, sentence.size())
                .filter(i -> Set.of("MD", "VBD", "VBZ", "VBP")
                                .contains(sentence.token(i).pos())
                        && sentence.token(i - 1).text().equals(","))
                .map(i -> i - 1)
                .findFirst()
                .orElse(sentence.size());
    }

    private static boolean hasLaterClause(Sentence sentence, int cue, int child) {
        return sentence.children(cue).stream()
                .anyMatch(edge -> edge.dependent() > child
                        && (CLAUSES.contains(edge.relation()) || edge.relation().equals("obj")));
    }

    private static SortedSet<Integer> left(Sentence sentence, int cue) {
        Optional<Integer> clause = sentence.child(cue, "ccomp").filter(child -> child < cue);
        if (clause.isPresent()) {
            return sentence.subtree(clause.get());
        }
        if (sentence.relation(cue).equals("parataxis") || sentence.relation(cue).equals("dep")) {
            TreeSet<Integer> rest = sentence.subtree(lastClause(sentence, sentence.governor(cue), cue));
            rest.removeAll(sentence.subtree(cue));
            return rest;
        }
        return new TreeSet<>();
    }

    /** "A did this, but B does that, he said": what he says is about B. */
    static int lastClause(Sentence sentence, int head, int comment) {
        return sentence.children(head, "conj").stream()
                .filter(conjunct -> conjunct < comment
                        && Complements.isFinite(sentence, conjunct)
                        && sentence.child(conjunct, "nsubj", "nsubj:pass").isPresent()
                        && sentence.child(conjunct, "cc")
                                .filter(cc -> sentence.token(cc - 1).text().equals(","))
                                .isPresent())
                .reduce((first, second) -> second)
                .orElse(head);
    }

    /** The subtree of {@code head} without what stops a content. */
    SortedSet<Integer> pruned(Sentence sentence, int head, Set<Integer> without) {
        TreeSet<Integer> tokens = new TreeSet<>();
        collect(sentence, head, without, tokens);
        return tokens;
    }

    private void collect(Sentence sentence, int head, Set<Integer> without, TreeSet<Integer> tokens) {
        tokens.add(head);
        for (Dependency edge : sentence.children(head)) {
            if (!without.contains(edge.dependent()) && !ContentLimits.stops(sentence, edge)) {
                collect(sentence, edge.dependent(), without, tokens);
            }
        }
    }

    static Optional<String> preposition(Sentence sentence, int head) {
        return sentence.child(head, "case", "mark")
                .map(mark -> sentence.token(mark).text().toLowerCase(Locale.ROOT));
    }
}
