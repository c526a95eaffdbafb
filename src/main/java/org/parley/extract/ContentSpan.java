package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parley.model.Span;
import org.parley.model.Wording;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Dependency;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

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
    private static final Set<String> CONTRAST = Set.of("while", "whereas", "although", "though");
    private static final Set<String> CIRCUMSTANCES = Set.of("after", "when");
    private static final Set<String> SUPPORT =
            Set.of("support", "oppose", "back", "second", "join", "echo", "follow", "endorse");
    private static final Set<String> SCENE = Set.of(
            "statement",
            "interview",
            "conference",
            "briefing",
            "speech",
            "address",
            "letter",
            "message",
            "tweet",
            "post",
            "call",
            "reporter",
            "journalist",
            "telephone",
            "phone",
            "television",
            "radio",
            "news",
            "remark");
    private static final Set<String> TELLING = Set.of(
            "add",
            "say",
            "stress",
            "note",
            "warn",
            "cite",
            "claim",
            "argue",
            "insist",
            "call",
            "describe",
            "tell",
            "accuse",
            "blame",
            "urge",
            "state",
            "suggest",
            "demand",
            "declare",
            "emphasize",
            "emphasise",
            "explain",
            "point",
            "propose",
            "reject",
            "underscore",
            "underline",
            "highlight",
            "highlighting",
            "quote");
    private static final Set<String> REPORTS = Set.of(
            "say",
            "add",
            "indicate",
            "stress",
            "note",
            "insist",
            "argue",
            "warn",
            "point",
            "explain",
            "claim",
            "declare",
            "suggest",
            "maintain",
            "announce",
            "report",
            "believe",
            "think",
            "hope",
            "admit",
            "concede",
            "promise");
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()\\n]{1,120}\\)");
    private static final String OPENING = "“‘«„";
    private static final String CLOSING = "”’»";

    private final AnnotatedText text;

    ContentSpan(AnnotatedText text) {
        this.text = text;
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
                    && !isScene(sentence, child, edge.relation(), governed)
                    && !stops(sentence, edge)
                    && !isCircumstance(sentence, edge)
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
            if (!without.contains(edge.dependent()) && !stops(sentence, edge)) {
                collect(sentence, edge.dependent(), without, tokens);
            }
        }
    }

    /** Whether the edge leads out of a content: to a contrast, a further report, supporters or a spokesman. */
    private boolean stops(Sentence sentence, Dependency edge) {
        int child = edge.dependent();
        Token token = sentence.token(child);
        boolean afterComma = precededByComma(sentence, child);
        return switch (edge.relation()) {
            case "parataxis" -> child > edge.governor();
            case "dep" -> reports(sentence, child, afterComma) || leadsAway(sentence, child, afterComma);
            case "advcl", "acl", "xcomp", "conj", "ccomp" -> leadsAway(sentence, child, afterComma);
            case "appos" -> token.lemmaIn("demand", "proposal", "move", "step", "condition", "claim", "charge", "call");
            case "obl", "nmod" ->
                preposition(sentence, child).filter("through"::equals).isPresent()
                        && sentence.child(child, "nmod:poss").isPresent();
            default -> false;
        };
    }

    /** "dropped the condition after …": when and why the stance was taken. */
    private static boolean isCircumstance(Sentence sentence, Dependency edge) {
        return edge.relation().equals("advcl")
                && sentence.children(edge.dependent(), "mark", "advmod").stream()
                        .anyMatch(mark -> mark < edge.dependent()
                                && CIRCUMSTANCES.contains(
                                        sentence.token(mark).text().toLowerCase(Locale.ROOT)))
                && Complements.isFinite(sentence, edge.dependent());
    }

    /** To a contrast, to a participle that tells something further, or to supporters. */
    private static boolean leadsAway(Sentence sentence, int child, boolean afterComma) {
        Token token = sentence.token(child);
        return sentence.children(child, "mark").stream()
                        .anyMatch(mark ->
                                CONTRAST.contains(sentence.token(mark).text().toLowerCase(Locale.ROOT)))
                || token.pos().equals("VBG")
                        && TELLING.contains(token.lemma())
                        && (afterComma || token.lemma().equals("say") || isBy(sentence, child, "mark"))
                || token.pos().equals("VBN") && SUPPORT.contains(token.lemma()) && isBy(sentence, child);
    }

    /** ", the minister said on Friday". */
    private static boolean reports(Sentence sentence, int child, boolean afterComma) {
        return afterComma
                && REPORTS.contains(sentence.token(child).lemma())
                && Complements.isFinite(sentence, child)
                && sentence.child(child, "nsubj").isPresent();
    }

    private static boolean isBy(Sentence sentence, int verb, String relation) {
        return sentence.child(verb, relation)
                .filter(mark -> sentence.token(mark).lemmaIn("by"))
                .isPresent();
    }

    private static boolean isBy(Sentence sentence, int participle) {
        return sentence.children(participle, "obl").stream()
                .anyMatch(child ->
                        preposition(sentence, child).filter("by"::equals).isPresent());
    }

    private static boolean precededByComma(Sentence sentence, int head) {
        int first = sentence.subtree(head).first();
        return first > 0 && sentence.token(first - 1).text().equals(",")
                || sentence.token(first).text().equals(",");
    }

    /** Time and circumstances of telling, which belong to the cue and not to what is told. */
    private static boolean isScene(Sentence sentence, int child, String relation, Set<String> governed) {
        if (!relation.equals("obl") && !relation.equals("nmod") && !relation.equals("advmod")) {
            return false;
        }
        Optional<String> preposition = preposition(sentence, child);
        if (preposition.filter(governed::contains).isPresent()) {
            return false;
        }
        Token token = sentence.token(child);
        boolean time = Set.of("DATE", "TIME").contains(token.ner())
                && preposition
                        .filter(Set.of("by", "before", "until", "from", "since")::contains)
                        .isEmpty();
        if (preposition.filter("according"::equals).isPresent()) {
            return true;
        }
        boolean telling = SCENE.contains(token.lemma())
                && preposition
                        .filter(Set.of("in", "at", "to", "on", "by", "during")::contains)
                        .isPresent();
        return time || telling;
    }

    static Optional<String> preposition(Sentence sentence, int head) {
        return sentence.child(head, "case", "mark")
                .map(mark -> sentence.token(mark).text().toLowerCase(Locale.ROOT));
    }

    /** The literal stretches of the article that the tokens make, marks at the edges trimmed; empty for marks alone. */
    Optional<Wording> wording(Sentence sentence, SortedSet<Integer> tokens) {
        List<Span> spans = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        Set<Integer> comments = comments(sentence);
        for (int i = 0; i <= sentence.size(); i++) {
            boolean in = i < sentence.size() && tokens.contains(i) && !comments.contains(i);
            boolean bridge = i < sentence.size()
                    && !run.isEmpty()
                    && isMark(sentence.token(i))
                    && !comments.contains(i)
                    && tokens.contains(i + 1);
            if (in || bridge) {
                run.add(i);
            } else {
                stretch(sentence, run).ifPresent(spans::add);
                run.clear();
            }
        }
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.of(text.article().text(), spans));
    }

    /** Tokens of ", the minister said," with its commas. */
    private static Set<Integer> comments(Sentence sentence) {
        Set<Integer> found = new TreeSet<>();
        for (int verb = 2; verb + 1 < sentence.size(); verb++) {
            int end = sentence.token(verb + 1).text().equals(",") ? verb + 1 : verb + 2;
            boolean ends = end < sentence.size() && sentence.token(end).text().equals(",");
            int report = verb;
            Optional<Integer> subject = sentence.child(verb, "nsubj").filter(child -> child < report);
            if (ends
                    && subject.isPresent()
                    && REPORTS.contains(sentence.token(verb).lemma())) {
                int begin = subject.get();
                while (begin > 0
                        && begin > verb - 9
                        && !sentence.token(begin).text().equals(",")) {
                    begin--;
                }
                if (sentence.token(begin).text().equals(",")) {
                    IntStream.rangeClosed(begin, end).forEach(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Span> stretch(Sentence sentence, List<Integer> run) {
        int first = 0;
        int last = run.size() - 1;
        while (first <= last && (isMark(sentence.token(run.get(first))) || isLoose(sentence, run.get(first)))) {
            first++;
        }
        while (last >= first
                && (isMark(sentence.token(run.get(last)))
                        || isLoose(sentence, run.get(last))
                        || last > first && isIntroduction(sentence, run.get(last)))) {
            last--;
        }
        if (first > last) {
            return Optional.empty();
        }
        return Optional.of(balanced(
                sentence.token(run.get(first)).span().begin(),
                sentence.token(run.get(last)).span().end()));
    }

    private static boolean isMark(Token token) {
        return token.text().codePoints().noneMatch(Character::isLetterOrDigit)
                && !token.text().equals("%")
                && !token.text().equals("$");
    }

    /** "rejected the notion, stating: …": what opens the next quotation. */
    private static boolean isIntroduction(Sentence sentence, int i) {
        return sentence.token(i).pos().equals("VBG")
                && i > 0
                && sentence.token(i - 1).text().equals(",")
                && TELLING.contains(sentence.token(i).lemma());
    }

    private static boolean isLoose(Sentence sentence, int i) {
        return sentence.token(i).pos().equals("CC");
    }

    /** Takes in a bracket that follows at once and the other half of a pair of quotation marks. */
    private Span balanced(int begin, int end) {
        String article = text.article().text();
        Matcher bracket = BRACKET.matcher(article).region(end, article.length());
        int last = bracket.lookingAt() ? bracket.end() : end;
        int first = begin;
        for (int i = 0; i < OPENING.length(); i++) {
            String inside = article.substring(first, last);
            int opened = inside.lastIndexOf(OPENING.charAt(i));
            int closed = inside.lastIndexOf(CLOSING.charAt(Math.min(i, CLOSING.length() - 1)));
            if (opened >= 0 && closed < opened) {
                last = closeAt(article, last, CLOSING.charAt(Math.min(i, CLOSING.length() - 1)));
            }
        }
        boolean straight =
                article.substring(first, last).chars().filter(c -> c == '"').count() % 2 == 1;
        if (straight) {
            last = closeAt(article, last, '"');
        }
        if (first > 0 && (OPENING.indexOf(article.charAt(first - 1)) >= 0 || article.charAt(first - 1) == '"')) {
            int closing = CLOSING.indexOf(article.charAt(Math.min(last, article.length() - 1)));
            boolean closesHere = last < article.length() && (closing >= 0 || article.charAt(last) == '"');
            boolean closesInside = article.substring(first, last)
                    .chars()
                    .anyMatch(c -> CLOSING.indexOf(c) >= 0 && c != '’' || c == '"');
            if (closesInside && !closesHere) {
                first--;
            }
        }
        return new Span(first, last);
    }

    /** The end after the closing mark if only marks stand before it, else {@code end}. */
    private static int closeAt(String article, int end, char mark) {
        for (int i = end; i < article.length() && i < end + 3; i++) {
            if (article.charAt(i) == mark) {
                return i + 1;
            }
            if (Character.isLetterOrDigit(article.charAt(i))) {
                return end;
            }
        }
        return end;
    }
}
