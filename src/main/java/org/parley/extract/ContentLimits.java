package org.parley.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Span;
import org.parley.nlp.Dependency;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Tells where a content ends: before a contrast, a further report, or the time and place of telling. */
final class ContentLimits {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/content.words");

    private ContentLimits() {}

    /** Whether somebody may be said to tell something further by the verb. */
    static boolean isTelling(Token verb) {
        return WORDS.of("telling").contains(verb.lemma());
    }

    /** Whether the object of the verb is whom it is said to: "told the radio that …". */
    static boolean isAddressing(Token verb) {
        return WORDS.of("addressing").contains(verb.lemma());
    }

    /** Whether a content ends in a word for what can be said, which has no date of its own: "rejected that idea". */
    static boolean isSaid(Sentence sentence, Span content) {
        return sentence.tokens().stream()
                .filter(token -> content.covers(token.span()))
                .reduce((first, second) -> second)
                .filter(token -> token.isPronoun() || WORDS.of("said").contains(token.lemma()))
                .isPresent();
    }

    /** Whether the verb may stand in a comment such as ", the minister said,". */
    static boolean isReport(Token verb) {
        return WORDS.of("report").contains(verb.lemma());
    }

    /** Whether the edge leads out of a content: to a contrast, a further report, supporters or a spokesman. */
    static boolean stops(Sentence sentence, Dependency edge) {
        int child = edge.dependent();
        Token token = sentence.token(child);
        boolean afterComma = precededByComma(sentence, child);
        return switch (edge.relation()) {
            case "parataxis" -> child > edge.governor();
            case "dep" -> reports(sentence, child, afterComma) || leadsAway(sentence, child, afterComma);
            case "advcl", "acl", "xcomp", "conj", "ccomp" ->
                leadsAway(sentence, child, afterComma) || afterComma && comments(sentence, edge);
            case "acl:relcl" -> afterComma && child > edge.governor() && endsIt(sentence, child);
            case "appos" -> isAfterthought(token);
            case "obj" -> afterComma && child > edge.governor() && isAfterthought(token);
            case "obl", "nmod", "obl:tmod", "nmod:tmod" ->
                isLikewise(sentence, child)
                        || afterComma && child > edge.governor() && isBackground(sentence, child)
                        || isOccasion(sentence, edge)
                        || ContentSpan.preposition(sentence, child)
                                        .filter("through"::equals)
                                        .isPresent()
                                && sentence.child(child, "nmod:poss").isPresent();
            default -> false;
        };
    }

    /** ", a step that …", ", something that …": what the article calls the content. */
    static boolean isAfterthought(Token noun) {
        return WORDS.of("afterthought").contains(noun.lemma());
    }

    /** ", after they had met", ", raising hopes": when it was told and what comes of it. */
    private static boolean comments(Sentence sentence, Dependency edge) {
        int child = edge.dependent();
        boolean clause = edge.relation().equals("advcl") && child > edge.governor();
        boolean when = sentence.children(child, "mark", "advmod", "case").stream()
                .anyMatch(mark -> mark < child
                        && WORDS.of("background")
                                .contains(sentence.token(mark).text().toLowerCase(Locale.ROOT)));
        boolean result = !edge.relation().equals("conj")
                && child > edge.governor()
                && sentence.token(child).pos().equals("VBG")
                && WORDS.of("result").contains(sentence.token(child).lemma());
        boolean sign = clause
                && sentence.children(child, "dep", "obj", "nsubj").stream()
                        .anyMatch(what -> sentence.token(what).lemmaIn("what"))
                && sentence.children(child, "mark", "case").stream()
                        .anyMatch(mark -> sentence.token(mark).lemmaIn("in"));
        boolean meanwhile = clause
                && Complements.isFinite(sentence, child)
                && sentence.children(child, "mark").stream()
                        .anyMatch(mark -> sentence.token(mark).lemmaIn("as"));
        return clause && when || result || sign || meanwhile;
    }

    /** ", after two days of talks", ", in what both called a step". */
    private static boolean isBackground(Sentence sentence, int child) {
        Optional<String> preposition = ContentSpan.preposition(sentence, child);
        boolean sign = preposition.filter("in"::equals).isPresent()
                && WORDS.of("sign").contains(sentence.token(child).lemma());
        return sign || preposition.filter(WORDS.of("background")::contains).isPresent();
    }

    /** Whether nothing but a mark or a further clause follows. */
    private static boolean endsIt(Sentence sentence, int clause) {
        int next = sentence.subtree(clause).last() + 1;
        while (next < sentence.size()
                && sentence.token(next).text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            next++;
        }
        return next >= sentence.size() || sentence.token(next).pos().equals("CC");
    }

    /** ", as did Chad": another one does the same. */
    private static boolean isLikewise(Sentence sentence, int child) {
        return sentence.children(child, "case", "mark").stream()
                        .anyMatch(mark -> sentence.token(mark).lemmaIn("as"))
                && sentence.child(child, "aux")
                        .filter(aux -> sentence.token(aux).lemmaIn("do", "have", "be"))
                        .isPresent();
    }

    /** "has called for a truce since May": how long it has been told. */
    static boolean stopsAtCue(Sentence sentence, Dependency edge) {
        return edge.relation().equals("obl")
                && sentence.token(edge.dependent()).ner().equals("DATE")
                && ContentSpan.preposition(sentence, edge.dependent())
                        .filter("since"::equals)
                        .isPresent();
    }

    /** "dropped the condition after …": when and why the stance was taken. */
    static boolean isCircumstance(Sentence sentence, Dependency edge) {
        return edge.relation().equals("advcl")
                && sentence.children(edge.dependent(), "mark", "advmod").stream()
                        .anyMatch(mark -> mark < edge.dependent()
                                && WORDS.of("circumstance")
                                        .contains(sentence.token(mark).text().toLowerCase(Locale.ROOT)))
                && Complements.isFinite(sentence, edge.dependent());
    }

    /** To a contrast, to a participle that tells something further, or to supporters. */
    private static boolean leadsAway(Sentence sentence, int child, boolean afterComma) {
        Token token = sentence.token(child);
        return sentence.children(child, "mark").stream()
                        .anyMatch(mark -> WORDS.of("contrast")
                                .contains(sentence.token(mark).text().toLowerCase(Locale.ROOT)))
                || token.pos().equals("VBG")
                        && WORDS.of("telling").contains(token.lemma())
                        && (afterComma || token.lemma().equals("say") || isBy(sentence, child, "mark"))
                || token.pos().equals("VBN") && WORDS.of("support").contains(token.lemma()) && isBy(sentence, child);
    }

    /** ", the minister said on Friday". */
    private static boolean reports(Sentence sentence, int child, boolean afterComma) {
        return afterComma
                && WORDS.of("report").contains(sentence.token(child).lemma())
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
                .anyMatch(child -> ContentSpan.preposition(sentence, child)
                        .filter("by"::equals)
                        .isPresent());
    }

    private static boolean precededByComma(Sentence sentence, int head) {
        int first = sentence.subtree(head).first();
        return first > 0 && sentence.token(first - 1).text().equals(",")
                || sentence.token(first).text().equals(",");
    }

    /** Time and circumstances of telling, which belong to the cue and not to what is told. */
    static boolean isScene(Sentence sentence, int child, String relation, Set<String> governed) {
        if (!relation.equals("obl") && !relation.equals("nmod") && !relation.equals("advmod")) {
            return false;
        }
        Optional<String> preposition = ContentSpan.preposition(sentence, child);
        if (isDay(sentence, child, preposition) && hasOther(sentence, child, governed)) {
            return true;
        }
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
        boolean telling = WORDS.of("scene").contains(token.lemma())
                && preposition
                        .filter(Set.of("in", "at", "to", "on", "by", "during")::contains)
                        .isPresent();
        return time || telling;
    }

    /** "agreed on Friday on how to share the water": the day is none of what was agreed on. */
    private static boolean isDay(Sentence sentence, int child, Optional<String> preposition) {
        return Set.of("DATE", "TIME").contains(sentence.token(child).ner())
                && preposition.filter(Set.of("on", "in", "at")::contains).isPresent();
    }

    private static boolean hasOther(Sentence sentence, int child, Set<String> governed) {
        return sentence.children(sentence.governor(child)).stream()
                .map(Dependency::dependent)
                .anyMatch(other -> other > child
                        && ContentSpan.preposition(sentence, other)
                                .filter(governed::contains)
                                .isPresent());
    }

    /** "rejected the idea at a meeting in Rome", "dropped the demand last week": when and where it was done. */
    private static boolean isOccasion(Sentence sentence, Dependency edge) {
        int child = edge.dependent();
        boolean said = WORDS.of("said").contains(sentence.token(edge.governor()).lemma());
        boolean meeting = edge.relation().equals("nmod")
                && WORDS.of("occasion").contains(sentence.token(child).lemma())
                && ContentSpan.preposition(sentence, child)
                        .filter(Set.of("at", "during")::contains)
                        .isPresent();
        boolean day = edge.relation().endsWith(":tmod")
                || edge.relation().equals("nmod") && isDay(sentence, child, ContentSpan.preposition(sentence, child));
        return said && child > edge.governor() && (meeting || day);
    }
}
