package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.nlp.Dependency;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Which words of a sentence are those that somebody is said to have said or thought. */
final class ReportedSpan {
    /** Kinds whose content is a noun phrase, after which the article goes on in its own words. */
    private static final Set<String> NOMINAL = Set.of("object", "as", "person-to", "of");

    private static final Set<String> PREPOSITIONS =
            Set.of("as", "for", "of", "to", "over", "from", "about", "against", "with", "into", "by", "toward", "on");
    private static final Set<String> OWN_MARKS = Set.of(
            "while",
            "although",
            "though",
            "after",
            "before",
            "when",
            "since",
            "because",
            "until",
            "once",
            "as",
            "whereas",
            "if",
            "even");

    private ReportedSpan() {}

    /** The words that depend on {@code cue} by {@code content}, with what belongs to them. */
    static SortedSet<Integer> of(Sentence sentence, int cue, int source, int content, String kind) {
        TreeSet<Integer> tokens = sentence.subtree(content);
        if (sentence.governor(cue) == content || tokens.contains(cue)) {
            tokens.removeAll(sentence.subtree(cue));
        }
        if (sentence.governor(source) == cue && tokens.contains(source)) {
            tokens.removeAll(sentence.subtree(source));
        }
        if (!tokens.isEmpty() && tokens.first() > cue) {
            addWhatFollows(sentence, cue, tokens, NOMINAL.contains(kind));
        }
        cutAfterthought(sentence, cue, tokens, NOMINAL.contains(kind));
        if (NOMINAL.contains(kind)) {
            sentence.children(content, "case", "mark").stream()
                    .filter(word -> !tokens.isEmpty() && word.equals(tokens.first()))
                    .filter(word -> sentence.token(word).pos().equals("IN"))
                    .findFirst()
                    .ifPresent(tokens::remove);
        }
        return trim(sentence, tokens);
    }

    /** What stands behind the cue where the grammar tells nothing of it, if it is a clause with a finite verb. */
    static SortedSet<Integer> rest(Sentence sentence, int cue) {
        TreeSet<Integer> tokens = new TreeSet<>();
        for (int i = cue + 1; i < sentence.size(); i++) {
            tokens.add(i);
        }
        return isClause(sentence, tokens) ? trim(sentence, tokens) : new TreeSet<>();
    }

    /** What stands before "…, SOURCE CUE." where the grammar tells nothing of it, if it is a clause. */
    static SortedSet<Integer> start(Sentence sentence, int cue, int source) {
        int end = Math.min(cue, sentence.subtree(source).first());
        TreeSet<Integer> tokens = new TreeSet<>();
        for (int i = 0; i < end; i++) {
            tokens.add(i);
        }
        return isAfterComma(sentence, end) && isClause(sentence, tokens) ? trim(sentence, tokens) : new TreeSet<>();
    }

    /** Whether the word opens a clause in which the article tells when or why something was said. */
    static boolean isOwn(Token first) {
        return first.pos().matches("IN|WRB|RB")
                && OWN_MARKS.contains(first.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isClause(Sentence sentence, Set<Integer> tokens) {
        return tokens.stream().anyMatch(i -> sentence.token(i).pos().matches("VBD|VBZ|VBP|MD"));
    }

    /** Adds what hangs on the cue behind the content: the parser often puts the end of a long clause there. */
    private static void addWhatFollows(Sentence sentence, int cue, TreeSet<Integer> tokens, boolean nominal) {
        int first = tokens.first();
        for (Dependency edge : sentence.children(cue)) {
            int head = edge.dependent();
            if (head > first && (nominal ? belongs(sentence, edge) : goesOn(sentence, edge))) {
                sentence.subtree(head).stream().filter(i -> i > first).forEach(tokens::add);
            }
        }
    }

    private static boolean goesOn(Sentence sentence, Dependency edge) {
        return switch (edge.relation()) {
            case "advcl", "obl", "dep", "xcomp", "ccomp", "nmod", "acl", "obj" ->
                !isParticiple(sentence, edge.dependent());
            default -> false;
        };
    }

    /** ", saying so" starts something new. */
    private static boolean isParticiple(Sentence sentence, int head) {
        int first = sentence.subtree(head).first();
        return sentence.token(head).pos().equals("VBG") && isAfterComma(sentence, first);
    }

    private static boolean isAfterComma(Sentence sentence, int first) {
        return first > 0 && sentence.token(first - 1).text().equals(",");
    }

    /** Takes ", which …", ", doing so" and clauses of the article's own off the end of a noun phrase. */
    private static void cutAfterthought(Sentence sentence, int cue, TreeSet<Integer> tokens, boolean nominal) {
        for (int i : List.copyOf(tokens)) {
            if (!tokens.contains(i) || i < cue) {
                continue;
            }
            TreeSet<Integer> clause = sentence.subtree(i);
            boolean comma = isAfterComma(sentence, clause.first());
            boolean relative = comma && sentence.relation(i).equals("acl:relcl");
            boolean participle = comma && sentence.token(i).pos().equals("VBG");
            boolean own = sentence.relation(i).equals("advcl")
                    && sentence.child(i, "mark", "advmod")
                            .filter(mark ->
                                    OWN_MARKS.contains(sentence.token(mark).lemma()))
                            .isPresent();
            if ((nominal
                            ? relative || participle || own
                            : participle || comma && contrasts(sentence, i) || joins(sentence, i))
                    && clause.first() > tokens.first()) {
                tokens.removeAll(clause);
            }
        }
    }

    private static boolean contrasts(Sentence sentence, int clause) {
        return sentence.relation(clause).equals("advcl")
                && sentence.child(clause, "mark")
                        .filter(mark -> sentence.token(mark).lemmaIn("although", "though", "while", "whereas"))
                        .isPresent();
    }

    private static boolean joins(Sentence sentence, int clause) {
        return sentence.relation(clause).equals("conj")
                && Complements.isFinite(sentence, clause)
                && sentence.child(clause, "nsubj", "nsubj:pass").isPresent()
                && sentence.child(clause, "cc")
                        .filter(cc -> sentence.token(cc).lemmaIn("but") && isAfterComma(sentence, cc))
                        .isPresent();
    }

    /** The clause headed by {@code content} without the phrase of {@code cue} and {@code source} in it. */
    static SortedSet<Integer> around(Sentence sentence, int cue, int phrase, int content) {
        TreeSet<Integer> tokens = sentence.subtree(content);
        tokens.removeAll(sentence.subtree(phrase));
        tokens.removeAll(sentence.subtree(cue));
        cutApposition(sentence, sentence.subtree(phrase).last(), tokens);
        return trim(sentence, tokens);
    }

    /** "According to the envoy, Jane Doe, the talks …": the name belongs to the envoy. */
    private static void cutApposition(Sentence sentence, int end, TreeSet<Integer> tokens) {
        int i = end + 2;
        while (i < sentence.size() && sentence.token(i).isProperNoun()) {
            i++;
        }
        boolean named = i > end + 2
                && i < sentence.size()
                && sentence.token(end + 1).text().equals(",");
        if (named && sentence.token(i).text().equals(",")) {
            tokens.headSet(i, true).clear();
        }
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

    private static boolean belongs(Sentence sentence, Dependency edge) {
        int head = edge.dependent();
        return switch (edge.relation()) {
            case "xcomp", "ccomp", "obj", "nmod", "dep" -> true;
            case "advmod" -> sentence.token(sentence.subtree(head).first()).lemmaIn("as");
            case "obl" ->
                !isTime(sentence.token(head))
                        && sentence.child(head, "case")
                                .map(preposition -> PREPOSITIONS.contains(
                                        sentence.token(preposition).lemma()))
                                .orElse(false);
            case "advcl" ->
                sentence.child(head, "mark", "case")
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
                || token.pos().matches("IN|WDT") && token.lemmaIn("that")
                || token.pos().equals("CC") && !token.lemmaIn("neither", "either", "both");
    }

    private static boolean trails(Token token) {
        return isMark(token) || token.pos().equals("CC");
    }

    private static boolean isMark(Token token) {
        return token.text().codePoints().noneMatch(Character::isLetterOrDigit)
                && !token.text().equals("$");
    }
}
