package org.parley.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.nlp.Dependency;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/**
 * What a word governs, in the terms of the lexicon.
 *
 * @param kinds obj, that, inf, ing, quote, is or the preposition
 * @param particle the particle of a phrasal verb
 */
record Complements(Set<String> kinds, Optional<String> particle) {
    private static final Set<String> CLAUSES =
            Set.of("ccomp", "xcomp", "advcl", "acl", "acl:relcl", "obj", "obl", "nmod", "dep", "csubj", "parataxis");
    private static final Set<String> JUDGED = Set.of("obj", "xcomp", "ccomp", "obl", "nmod", "dep");
    private static final Set<String> PARTICLES = Set.of(
            "down", "out", "aside", "off", "away", "forward", "up", "back", "on", "upon", "in", "along", "over",
            "clear", "short");

    /** Whether everything that {@code wanted} asks for is there. */
    boolean fit(Set<String> wanted) {
        return wanted.contains("none") || kinds.containsAll(wanted);
    }

    static Complements of(Sentence sentence, int cue, Lexicon lexicon) {
        Set<String> kinds = new HashSet<>();
        for (Dependency edge : sentence.children(cue)) {
            int child = edge.dependent();
            String relation = edge.relation();
            if (relation.equals("obj") || relation.equals("iobj")) {
                kinds.add(sentence.token(child).pos().equals("VBG") && hasObject(sentence, child) ? "ing" : "obj");
                if (lexicon.isStanceNoun(sentence.token(child))) {
                    kinds.add("obj:stance");
                }
            }
            if (child > cue && CLAUSES.contains(relation)) {
                kinds.addAll(clause(sentence, child, relation));
            }
        }
        boolean comments = sentence.relation(cue).equals("parataxis")
                && sentence.governor(cue) < cue
                && sentence.subtree(cue).size() <= 7
                && !followsSemicolon(sentence, cue);
        boolean inverted =
                sentence.child(cue, "ccomp").filter(child -> child < cue).isPresent();
        if (comments || inverted) {
            kinds.add("that");
        }
        if (kinds.contains("obj") || sentence.child(cue, "xcomp", "ccomp").isPresent()) {
            judgements(sentence, cue, lexicon).forEach(kinds::add);
        }
        if (isAnswer(sentence, cue, kinds)) {
            kinds.add("answer");
        }
        return new Complements(Set.copyOf(kinds), particle(sentence, cue));
    }

    private static boolean followsSemicolon(Sentence sentence, int clause) {
        int first = sentence.subtree(clause).first();
        return first > 0 && sentence.token(first - 1).text().equals(";");
    }

    /** "Chad refused": a verb that governs nothing but adverbs and times, and whose object stands nowhere else. */
    private static boolean isAnswer(Sentence sentence, int cue, Set<String> kinds) {
        return Set.of("at", "on", "in").containsAll(kinds)
                && sentence.token(cue).isVerb()
                && !sentence.relation(cue).equals("acl:relcl")
                && sentence.child(cue, "nsubj").filter(subject -> subject < cue).isPresent()
                && sentence.children(cue).stream()
                        .map(Dependency::dependent)
                        .allMatch(child -> child < cue
                                || Set.of("punct", "conj", "cc", "advmod", "parataxis")
                                        .contains(sentence.relation(child))
                                || Set.of("DATE", "TIME")
                                        .contains(sentence.token(child).ner()));
    }

    /** "called the offer unworkable", "described it as a mistake": the head of what it is called. */
    private static Stream<String> judgements(Sentence sentence, int cue, Lexicon lexicon) {
        return sentence.children(cue).stream()
                .filter(edge -> edge.dependent() > cue
                        && (JUDGED.contains(edge.relation())
                                || edge.relation().equals("advcl") && isAs(sentence, edge.dependent())))
                .flatMap(edge -> Stream.concat(
                        Stream.of(edge.dependent()),
                        sentence.children(edge.dependent()).stream()
                                .map(Dependency::dependent)
                                .filter(child -> child > edge.dependent())))
                .map(sentence::token)
                .flatMap(token -> Stream.of("wrong", "good", "needed")
                        .filter(judgement -> lexicon.judges(token, judgement))
                        .map(judgement -> "obj:" + judgement));
    }

    private static boolean isAs(Sentence sentence, int head) {
        return sentence.child(head, "mark", "case")
                .filter(mark -> sentence.token(mark).lemmaIn("as"))
                .isPresent();
    }

    private static boolean hasObject(Sentence sentence, int verb) {
        return sentence.child(verb, "obj", "obl", "ccomp", "xcomp").isPresent();
    }

    private static Set<String> clause(Sentence sentence, int child, String relation) {
        Set<String> kinds = new HashSet<>();
        List<Integer> marks = sentence.children(child, "mark", "case");
        boolean finite = isFinite(sentence, child);
        for (int mark : marks) {
            Token token = sentence.token(mark);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean infinitive = word.equals("to") && token.pos().equals("TO");
            if (infinitive) {
                kinds.add("inf");
            } else if (word.equals("that") && !relation.equals("acl:relcl")) {
                kinds.add("that");
            } else if (!word.equals("that")) {
                kinds.add(word);
            }
        }
        boolean subject = sentence.child(child, "nsubj", "nsubj:pass", "expl").isPresent();
        if (relation.equals("ccomp") && (finite || subject && !kinds.contains("inf"))) {
            kinds.add("that");
        }
        int first = sentence.subtree(child).first();
        if (relation.equals("ccomp") && sentence.token(first).pos().equals("WP")) {
            kinds.add("obj");
        }
        boolean perfect = sentence.child(child, "aux", "aux:pass")
                .filter(aux -> sentence.token(aux).pos().equals("VBG"))
                .isPresent();
        boolean gerund = perfect || sentence.token(child).pos().equals("VBG");
        if (gerund && marks.isEmpty() && !relation.equals("advcl")) {
            kinds.add("ing");
        }
        return kinds;
    }

    /** Whether the predicate headed by token {@code head} has a tense or a modal. */
    static boolean isFinite(Sentence sentence, int head) {
        return isFiniteWord(sentence.token(head))
                || sentence.children(head, "aux", "aux:pass", "cop").stream()
                        .anyMatch(child -> isFiniteWord(sentence.token(child)));
    }

    private static boolean isFiniteWord(Token token) {
        return Set.of("VBD", "VBZ", "VBP", "MD").contains(token.pos());
    }

    /** The parser calls a particle by many names; that it stands next to the verb or right after its object is surer. */
    private static Optional<String> particle(Sentence sentence, int cue) {
        for (int i = cue + 1; i < sentence.size() && i <= cue + 6; i++) {
            String word = sentence.token(i).text().toLowerCase(Locale.ROOT);
            boolean ours = sentence.governor(i) == cue || i == cue + 1;
            boolean marked = sentence.relation(i).equals("compound:prt")
                    || sentence.token(i).pos().equals("RP");
            if (PARTICLES.contains(word) && ours && (marked || i == cue + 1 && !governsNext(sentence, i))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static boolean governsNext(Sentence sentence, int i) {
        return sentence.relation(i).equals("case") || sentence.relation(i).equals("mark");
    }
}
