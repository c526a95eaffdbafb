package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Stance;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Tells whether a word's event is said to be so: negated, denied, conditional or only demanded by somebody. */
final class Factuality {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "hardly");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "till", "before", "whether", "lest");
    private static final Set<String> FACTIVE = Set.of("after", "because", "since", "although", "though", "while");
    private static final Set<String> UNREAL = Set.of("may", "might", "could", "can", "should", "must", "shall");
    private static final Set<String> FAILING = Set.of("fail", "neglect", "omit", "stop", "unable");
    private static final Set<String> TRANSPARENT = Set.of(
            "seem",
            "appear",
            "begin",
            "start",
            "continue",
            "keep",
            "remain",
            "go",
            "come",
            "have",
            "be",
            "do",
            "proceed",
            "happen",
            "tend",
            "manage",
            "move");

    private final Lexicon lexicon;

    Factuality(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether token {@code i}, its auxiliaries or the verb that carries it over ("failed to …") negate it. */
    boolean isNegated(Sentence sentence, int i) {
        boolean noLonger = isNoLonger(sentence, i);
        boolean own = noLonger
                || sentence.children(i, "advmod", "neg", "det", "cc:preconj", "cc", "mark").stream()
                        .filter(child -> child < i)
                        .anyMatch(child -> isNegation(sentence, child));
        boolean circumstance = sentence.children(i, "obl").stream()
                .anyMatch(child -> child < i
                        && sentence.child(child, "det")
                                .filter(det -> sentence.token(det).lemmaIn("no"))
                                .isPresent());
        boolean subject = circumstance
                || sentence.children(i, "nsubj", "nsubj:pass").stream()
                        .anyMatch(child -> isNegativeNoun(sentence, child));
        if (own || subject) {
            return true;
        }
        int governor = sentence.governor(i);
        if (governor < 0 || !Set.of("xcomp", "ccomp").contains(sentence.relation(i))) {
            return false;
        }
        if (Complements.isFinite(sentence, i)) {
            return false;
        }
        boolean carried = sentence.token(governor).lemmaIn(TRANSPARENT.toArray(String[]::new));
        boolean failing = sentence.token(governor).lemmaIn(FAILING.toArray(String[]::new));
        return failing != (carried && isNegated(sentence, governor));
    }

    /** "no longer insists", "does not insist any more". */
    static boolean isNoLonger(Sentence sentence, int i) {
        return sentence.children(i, "advmod").stream()
                .filter(child -> Set.of("longer", "more")
                        .contains(sentence.token(child).text().toLowerCase(Locale.ROOT)))
                .anyMatch(child -> child > 0 && sentence.token(child - 1).lemmaIn("no"));
    }

    private static boolean isNegation(Sentence sentence, int i) {
        Token token = sentence.token(i);
        boolean notOnly = i + 1 < sentence.size() && sentence.token(i + 1).lemmaIn("only", "just", "merely");
        return NEGATIONS.contains(token.text().toLowerCase(Locale.ROOT)) && !notOnly;
    }

    private static boolean isNegativeNoun(Sentence sentence, int i) {
        return sentence.token(i).lemmaIn("nobody", "none", "neither", "nothing")
                || sentence.children(i, "det", "cc:preconj").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("no", "neither"));
    }

    /** Whether the noun {@code i} stands in a clause that is unreal. */
    boolean isInUnreal(Sentence sentence, int i) {
        int at = i;
        while (at >= 0 && !sentence.token(at).isVerb()) {
            at = sentence.governor(at);
        }
        return at >= 0 && isUnreal(sentence, at);
    }

    /** Whether the clause of token {@code i} is no more than a condition, a purpose or what somebody else wants. */
    boolean isUnreal(Sentence sentence, int i) {
        return hasUnrealModal(sentence, i) || isCarriedByUnreal(sentence, i);
    }

    /** The same, whatever the modal verb of the clause itself says. */
    boolean isCarriedByUnreal(Sentence sentence, int i) {
        int at = i;
        while (at >= 0) {
            if (at != i && hasUnrealModal(sentence, at) || isConditional(sentence, at)) {
                return true;
            }
            String relation = sentence.relation(at);
            int governor = sentence.governor(at);
            if (governor < 0 || relation.equals("parataxis")) {
                return false;
            }
            boolean beside = relation.equals("acl:relcl") && followsComma(sentence, at);
            if (beside) {
                return false;
            }
            boolean finite = Complements.isFinite(sentence, at);
            if (finite && relation.equals("advcl") && isFactive(sentence, at)) {
                return false;
            }
            if (sentence.token(at).isNoun() && relation.equals("obj") && at != i && isDenied(sentence, governor)) {
                return true;
            }
            boolean verbal = sentence.token(at).isVerb() || finite;
            if (verbal && isClause(relation) && isBlocked(sentence, at, governor, relation, finite)) {
                return true;
            }
            at = governor;
        }
        return false;
    }

    /** "denied reports that …", "rejected the notion that …". */
    private boolean isDenied(Sentence sentence, int verb) {
        return lexicon.uses(sentence.token(verb), Lexicon.Part.VERB).stream()
                .anyMatch(entry -> entry.stance() == Stance.DENIES || entry.stance() == Stance.REJECTS);
    }

    private static boolean isClause(String relation) {
        return Set.of("xcomp", "ccomp", "acl", "advcl", "csubj", "dep", "obj", "obl", "nmod")
                .contains(relation);
    }

    private boolean isBlocked(Sentence sentence, int at, int governor, String relation, boolean finite) {
        boolean infinitive = sentence.children(at, "mark").stream()
                .anyMatch(mark -> sentence.token(mark).pos().equals("TO"));
        Token head = sentence.token(governor);
        boolean hearsay = head.pos().equals("VBN")
                && head.lemmaIn("say", "report", "believe", "think", "understand", "rumour", "rumor", "know");
        if (infinitive && hearsay) {
            return false;
        }
        if (infinitive
                && !head.lemmaIn(TRANSPARENT.toArray(String[]::new))
                && !head.lemmaIn(FAILING.toArray(String[]::new))) {
            return !lexicon.uses(head, Lexicon.Part.ADJECTIVE).isEmpty() || !relation.equals("dep");
        }
        boolean wanting = lexicon.uses(head, Lexicon.Part.VERB).stream()
                .anyMatch(entry -> entry.stance() != Stance.ASSERTS
                        && entry.stance() != Stance.CONCEDES
                        && entry.stance() != Stance.DENIES);
        boolean gerund = sentence.token(at).pos().equals("VBG")
                && Set.of("obj", "obl", "nmod", "xcomp", "acl").contains(relation);
        boolean denied = gerund && isDenied(sentence, governor);
        return denied
                || wanting
                        && (gerund || !finite || Set.of("ccomp", "csubj").contains(relation))
                        && !relation.equals("advcl")
                        && !relation.equals("dep");
    }

    /** "before the ceremony, which he boycotted": what is told besides is so, whatever the rest of the sentence. */
    private static boolean followsComma(Sentence sentence, int clause) {
        int first = sentence.subtree(clause).first();
        return first > 0 && sentence.token(first - 1).text().equals(",");
    }

    /** "could not accept" is real enough. */
    private boolean hasUnrealModal(Sentence sentence, int i) {
        return !isNegated(sentence, i)
                && sentence.children(i, "aux").stream()
                        .anyMatch(child ->
                                UNREAL.contains(sentence.token(child).lemma().toLowerCase(Locale.ROOT)));
    }

    /** "decided to leave after Peru had refused …": that Peru refused is so, whatever became of the decision. */
    private static boolean isFactive(Sentence sentence, int i) {
        return sentence.children(i, "mark", "advmod").stream()
                .anyMatch(child -> child < i && sentence.token(child).lemmaIn(FACTIVE.toArray(String[]::new)));
    }

    private static boolean isConditional(Sentence sentence, int i) {
        return sentence.children(i, "mark", "advmod", "case").stream()
                .anyMatch(child -> child < i
                        && CONDITIONS.contains(sentence.token(child).text().toLowerCase(Locale.ROOT)));
    }

    /** The clause that says under which condition token {@code i} holds. */
    Optional<Integer> condition(Sentence sentence, int i) {
        return sentence.children(i, "advcl", "dep").stream()
                .filter(child -> sentence.children(child, "mark").stream()
                        .anyMatch(mark -> List.of("if", "unless", "until", "provided", "once", "before")
                                .contains(sentence.token(mark).text().toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    /** What a stance becomes when its cue is negated; empty when nothing follows from that. */
    static Optional<Stance> negated(Stance stance) {
        return switch (stance) {
            case SUPPORTS, AGREES, COMMITS -> Optional.of(Stance.REJECTS);
            default -> Optional.empty();
        };
    }
}
