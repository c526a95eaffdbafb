package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.extract.EventWords.Sort;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Whether what a verb or an event noun tells of has happened, will happen, or is only wished for. */
final class Reality {
    /** How real something is. */
    enum Degree {
        /** It happened or is happening. */
        REAL,
        /** It is settled that it will happen. */
        PLANNED,
        /** Somebody wishes or suggests it, or it may happen. */
        PROPOSED,
        /** It was to happen and will not. */
        CANCELLED,
        /** It did not happen. */
        NEGATED,
        /** It would happen if something else did, or nothing is said. */
        OPEN
    }

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "without");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");
    private static final Set<String> MAYBE = Set.of("may", "might", "could", "can", "should", "must", "ought");

    private final EventWords words;

    Reality(EventWords words) {
        this.words = words;
    }

    Degree ofVerb(Sentence sentence, int verb) {
        return ofVerb(sentence, verb, 0);
    }

    /** "meets", "are meeting". */
    static boolean isPresent(Sentence sentence, int verb) {
        String tag = sentence.token(verb).pos();
        return tag.matches("VBZ|VBP")
                || tag.matches("VBG|VBN")
                        && sentence.children(verb, "aux", "aux:pass").stream()
                                .anyMatch(aux -> sentence.token(aux).lemmaIn("be")
                                        && sentence.token(aux).pos().matches("VBZ|VBP"));
    }

    private Degree ofVerb(Sentence sentence, int verb, int depth) {
        if (depth > 6) {
            return Degree.OPEN;
        }
        if (isConditional(sentence, verb)) {
            return Degree.OPEN;
        }
        Degree own = byAuxiliary(sentence, verb, depth);
        return isNegated(sentence, verb) && own != Degree.NEGATED
                ? own == Degree.PROPOSED ? Degree.OPEN : Degree.NEGATED
                : own;
    }

    private Degree byAuxiliary(Sentence sentence, int verb, int depth) {
        for (int child : sentence.children(verb, "aux", "aux:pass", "cop")) {
            String word = sentence.token(child).lemma().toLowerCase(Locale.ROOT);
            if (Set.of("will", "'ll", "’ll", "shall").contains(word)) {
                return Degree.PLANNED;
            }
            if (word.equals("would")) {
                return sentence.relation(verb).equals("ccomp") ? Degree.PLANNED : Degree.OPEN;
            }
            if (MAYBE.contains(word)) {
                return Degree.PROPOSED;
            }
        }
        if (isDue(sentence, verb)) {
            return Degree.PLANNED;
        }
        Token token = sentence.token(verb);
        int governor = sentence.governor(verb);
        boolean infinitive = sentence.children(verb, "mark", "aux").stream()
                .anyMatch(mark -> sentence.token(mark).pos().equals("TO"));
        boolean gerund =
                token.pos().equals("VBG") && sentence.child(verb, "aux").isEmpty();
        boolean isTo = infinitive
                && sentence.children(verb, "cop", "aux").stream()
                        .anyMatch(be -> sentence.token(be).lemmaIn("be")
                                && sentence.token(be).pos().matches("VB[ZPD]"));
        if (isTo) {
            return Degree.PLANNED;
        }
        if (infinitive && governor >= 0) {
            return ofInfinitive(sentence, verb, governor, depth);
        }
        if (infinitive) {
            return Degree.PLANNED;
        }
        if (gerund && governor >= 0) {
            int above = EventWords.verb(sentence, governor);
            if (sentence.relation(verb).matches("acl|advcl")) {
                // "Having failed to agree, ministers meeting in Cairo …": what is denied is not that they meet.
                return ofVerb(sentence, above, depth + 1) == Degree.PLANNED ? Degree.PLANNED : Degree.REAL;
            }
            if (words.is(Sort.REFUSED, sentence, above)) {
                return Degree.NEGATED;
            }
            if (words.is(Sort.PROPOSED, sentence, above)) {
                return Degree.PROPOSED;
            }
            return ofVerb(sentence, above, depth + 1);
        }
        if (sentence.relation(verb).equals("conj")
                && governor >= 0
                && token.pos().equals("VB")) {
            return byAuxiliary(sentence, governor, depth + 1);
        }
        if (sentence.relation(verb).equals("ccomp") && governor >= 0) {
            if (words.is(Sort.PROPOSED, sentence, governor)) {
                return Degree.PROPOSED;
            }
            if (sentence.token(governor).lemmaIn("deny", "doubt", "dispute")) {
                return Degree.OPEN;
            }
        }
        if (isYetToCome(sentence, verb)) {
            return Degree.PLANNED;
        }
        if (words.is(Sort.PLANNED, sentence, verb) && isPassive(sentence, verb)) {
            return Degree.PLANNED;
        }
        return Degree.REAL;
    }

    /** "is due to meet", which parses like "due to rain". */
    private static boolean isDue(Sentence sentence, int verb) {
        return sentence.children(verb, "cc", "mark", "case", "advmod").stream()
                .anyMatch(child -> child < verb && sentence.token(child).lemmaIn("due"));
    }

    private Degree ofInfinitive(Sentence sentence, int verb, int governor, int depth) {
        String relation = sentence.relation(verb);
        if (words.is(Sort.REFUSED, sentence, governor)) {
            return isNegated(sentence, governor) ? Degree.OPEN : Degree.NEGATED;
        }
        if (words.is(Sort.PROPOSED, sentence, governor)) {
            return isNegated(sentence, governor) ? Degree.NEGATED : Degree.PROPOSED;
        }
        if (words.is(Sort.PLANNED, sentence, governor)) {
            return isNegated(sentence, governor) ? Degree.OPEN : Degree.PLANNED;
        }
        Degree above = ofVerb(sentence, EventWords.verb(sentence, governor), depth + 1);
        // "was in Cairo to see".
        boolean there = sentence.child(governor, "cop").isPresent()
                && EventWords.preposition(sentence, governor).matches("in|at");
        // "It took them two years to sign".
        boolean taken = sentence.token(governor).lemmaIn("take")
                && sentence.children(governor, "nsubj").stream()
                        .anyMatch(it -> sentence.token(it).lemmaIn("it"));
        if (there || taken || words.isAny(sentence, governor, Sort.ASPECT, Sort.MOTION, Sort.SIT)) {
            return above;
        }
        if (sentence.token(governor).lemmaIn("be", "due", "set", "likely", "bound", "about")) {
            return sentence.token(governor).lemmaIn("likely") ? Degree.PROPOSED : Degree.PLANNED;
        }
        return relation.equals("advcl") && above == Degree.REAL ? Degree.OPEN : Degree.PROPOSED;
    }

    private static boolean isPassive(Sentence sentence, int verb) {
        return sentence.child(verb, "nsubj:pass", "aux:pass").isPresent();
    }

    /** "before they sit down with others", "until they meet again". */
    private static boolean isYetToCome(Sentence sentence, int verb) {
        return sentence.token(verb).pos().matches("VBP?|VBZ")
                && sentence.children(verb, "mark", "advmod").stream()
                        .anyMatch(mark -> sentence.token(mark).lemmaIn("before", "until", "till", "when", "once"));
    }

    /** Whether it is denied by itself, its subject or its object ("takes no part"). */
    boolean isNegated(Sentence sentence, int i) {
        boolean own = sentence.children(i, "advmod", "neg", "det", "cc:preconj", "cc", "mark").stream()
                .filter(child -> child < i)
                .anyMatch(child -> isNegation(sentence, child));
        boolean subject = sentence.children(i, "nsubj", "nsubj:pass").stream()
                .anyMatch(child -> sentence.token(child).lemmaIn("nobody", "none", "neither")
                        || sentence.children(child, "det", "cc:preconj").stream()
                                .anyMatch(det -> sentence.token(det).lemmaIn("no", "neither")));
        boolean object = sentence.token(i).isVerb()
                && sentence.children(i, "obj").stream()
                        .anyMatch(child -> sentence.children(child, "det").stream()
                                .anyMatch(det -> sentence.token(det).lemmaIn("no")));
        return own || subject || object;
    }

    private static boolean isNegation(Sentence sentence, int i) {
        if (i > 0
                && sentence.token(i).lemmaIn("long", "longer")
                && sentence.token(i - 1).lemmaIn("no")) {
            return true;
        }
        boolean notOnly = i + 1 < sentence.size() && sentence.token(i + 1).lemmaIn("only", "just", "merely", "until");
        return NEGATIONS.contains(sentence.token(i).text().toLowerCase(Locale.ROOT)) && !notOnly;
    }

    private static boolean isConditional(Sentence sentence, int i) {
        return sentence.children(i, "mark", "advmod").stream()
                .anyMatch(child -> child < i
                        && CONDITIONS.contains(sentence.token(child).text().toLowerCase(Locale.ROOT)));
    }

    /** How real the event of noun {@code i} is, by its modifiers and by what is said of it. */
    Degree ofNoun(Sentence sentence, int noun) {
        if (sentence.children(noun, "det").stream()
                .anyMatch(det -> sentence.token(det).lemmaIn("no", "any", "such"))) {
            return Degree.OPEN;
        }
        for (int child : sentence.children(noun, "amod")) {
            if (sentence.token(child).lemmaIn("possible", "potential", "proposed", "hypothetical")) {
                return Degree.PROPOSED;
            }
            if (sentence.token(child).lemmaIn("cancelled", "canceled", "postponed", "aborted")) {
                return Degree.CANCELLED;
            }
            if (sentence.token(child).lemmaIn("upcoming", "forthcoming", "scheduled", "planned", "coming")) {
                return Degree.PLANNED;
            }
        }
        Optional<Degree> above = byGovernor(sentence, noun);
        int over = sentence.governor(noun);
        boolean moved = over >= 0 && sentence.token(over).isVerb() && isMoved(sentence, over);
        if (above.filter(degree -> degree == Degree.CANCELLED || moved).isPresent()) {
            return above.get();
        }
        Degree degree = byClause(sentence, noun).or(() -> above).orElse(Degree.OPEN);
        boolean next = sentence.children(noun, "amod").stream()
                .anyMatch(child -> sentence.token(child).lemmaIn("next"));
        return next && degree == Degree.REAL ? Degree.PLANNED : degree;
    }

    /** "a meeting planned for June", "talks, which Cairo has proposed", "a session that was to be held today". */
    private Optional<Degree> byClause(Sentence sentence, int noun) {
        boolean called = sentence.subtree(noun).stream()
                .anyMatch(i -> words.is(Sort.CANCELLED, sentence, i)
                        && sentence.child(i, "aux:pass").isPresent()
                        && reachesOver(sentence, i, noun));
        if (called) {
            return Optional.of(Degree.CANCELLED);
        }
        for (int child : sentence.children(noun, "acl", "acl:relcl", "dep")) {
            if (words.is(Sort.CANCELLED, sentence, child) && !words.is(Sort.RUN, sentence, child)) {
                return Optional.of(Degree.CANCELLED);
            }
            boolean about = sentence.child(child, "nsubj:pass").isPresent()
                    || sentence.token(child).pos().equals("VBN")
                    || sentence.children(child, "obj").stream()
                            .anyMatch(object -> sentence.token(object).pos().startsWith("W"));
            if (about && words.is(Sort.PLANNED, sentence, child)) {
                return Optional.of(Degree.PLANNED);
            }
            boolean goal = sentence.token(child).lemmaIn("aim", "intend", "mean", "design", "support", "back");
            if (about && !goal && words.is(Sort.PROPOSED, sentence, child)) {
                return Optional.of(Degree.PROPOSED);
            }
            boolean purpose = sentence.child(child, "mark").isPresent()
                    && sentence.child(child, "obj").isPresent();
            if (words.is(Sort.RUN, sentence, child) && !purpose) {
                boolean participle = sentence.token(child).pos().equals("VBN")
                        && sentence.relation(child).equals("acl");
                if (participle) {
                    return Optional.empty();
                }
                return Optional.of(ofVerb(sentence, child));
            }
        }
        return Optional.empty();
    }

    /** Whether no other noun stands between the verb and the noun. */
    private static boolean reachesOver(Sentence sentence, int verb, int noun) {
        for (int at = sentence.governor(verb); at != noun; at = sentence.governor(at)) {
            if (sentence.token(at).isNoun()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Degree> byGovernor(Sentence sentence, int noun) {
        int at = noun;
        while (sentence.governor(at) >= 0) {
            String relation = sentence.relation(at);
            int governor = sentence.governor(at);
            Token token = sentence.token(governor);
            if (relation.equals("conj")) {
                at = governor;
                continue;
            }
            if (token.isVerb() && relation.equals("amod") && sentence.governor(governor) >= 0) {
                at = governor;
                continue;
            }
            if (token.isVerb()) {
                return Optional.of(underVerb(sentence, at, governor, relation));
            }
            if (EventWords.preposition(sentence, at).matches("at|during|after")) {
                // "rejected the idea at a meeting": the idea is no proposal to meet.
                int verb = EventWords.verb(sentence, governor);
                return sentence.token(verb).isVerb() ? Optional.of(ofVerb(sentence, verb)) : Optional.empty();
            }
            if (words.is(Sort.PROPOSED, sentence, governor) || words.is(Sort.REFUSED, sentence, governor)) {
                return Optional.of(words.is(Sort.REFUSED, sentence, governor) ? Degree.OPEN : Degree.PROPOSED);
            }
            at = governor;
        }
        if (sentence.child(at, "cop", "nsubj").isPresent()) {
            return Optional.of(copular(sentence, at, noun));
        }
        return at == noun ? misparsed(sentence, noun) : Optional.empty();
    }

    /** "Two rounds by the minister, in July, produced little", parsed as if the minister was produced. */
    private Optional<Degree> misparsed(Sentence sentence, int noun) {
        return sentence.tokens().stream()
                .map(Token::index)
                .filter(i -> i > noun
                        && sentence.child(i, "aux", "aux:pass").isEmpty()
                        && (sentence.token(i).pos().equals("VBD")
                                        && sentence.relation(i).equals("acl:relcl")
                                        && sentence.child(i, "nsubj", "nsubj:pass")
                                                .isEmpty()
                                || sentence.token(i).pos().matches("VB[DN]")
                                        && sentence.relation(i).equals("dep")
                                        && words.is(Sort.RUN, sentence, i)))
                .findFirst()
                .map(verb -> ofVerb(sentence, verb));
    }

    /** "A meeting is under discussion", "another round is likely". */
    private Degree copular(Sentence sentence, int predicate, int noun) {
        if (predicate != noun
                && (words.is(Sort.PROPOSED, sentence, predicate)
                        || sentence.token(predicate)
                                .lemmaIn(
                                        "likely",
                                        "possible",
                                        "discussion",
                                        "consideration",
                                        "imminent",
                                        "thinkable"))) {
            return isNegated(sentence, predicate) ? Degree.OPEN : Degree.PROPOSED;
        }
        if (predicate != noun && words.is(Sort.PLANNED, sentence, predicate)) {
            return Degree.PLANNED;
        }
        return ofVerb(sentence, predicate);
    }

    private Degree underVerb(Sentence sentence, int noun, int verb, String relation) {
        String preposition = relation.startsWith("obl") ? EventWords.preposition(sentence, noun) : "";
        if (preposition.matches("after|following|since")) {
            return Degree.REAL;
        }
        boolean patient = List.of("obj", "nsubj:pass", "dep").contains(relation);
        boolean about = patient || relation.startsWith("obl") || relation.equals("xcomp");
        if (patient && isMoved(sentence, verb)) {
            return Degree.PLANNED;
        }
        if (patient && words.is(Sort.CANCELLED, sentence, verb)) {
            return ofVerb(sentence, verb) == Degree.REAL ? Degree.CANCELLED : Degree.OPEN;
        }
        Degree degree = ofVerb(sentence, verb);
        if (words.is(Sort.RUN, sentence, verb)) {
            boolean held = words.is(Sort.RUN, sentence, verb) && (patient || relation.startsWith("nsubj"));
            boolean called = degree == Degree.NEGATED && held && isHeldVerb(sentence, verb);
            return called ? isNever(sentence, verb) ? Degree.OPEN : Degree.CANCELLED : degree;
        }
        if (!patient && preposition.matches("at|during|in") && degree == Degree.REAL) {
            return degree;
        }
        if (about && words.is(Sort.REFUSED, sentence, verb)) {
            return Degree.OPEN;
        }
        if (patient && words.is(Sort.PLANNED, sentence, verb)) {
            return degree == Degree.NEGATED ? Degree.OPEN : Degree.PLANNED;
        }
        if (about && words.is(Sort.PROPOSED, sentence, verb) && isKnown(sentence, noun)) {
            return Degree.OPEN;
        }
        // "He had been invited to the meeting on Friday": it is over.
        if (about && sentence.token(verb).lemmaIn("invite") && isBefore(sentence, verb)) {
            return Degree.REAL;
        }
        if (about && !relation.equals("obl:tmod") && words.is(Sort.PROPOSED, sentence, verb)) {
            return EventWords.preposition(sentence, noun).matches("|for|to|of|on")
                    ? Degree.PROPOSED
                    : ofTime(sentence, verb);
        }
        if (preposition.matches("at|during|in") && degree == Degree.NEGATED) {
            return ofTime(sentence, verb);
        }
        boolean gone = words.isAny(sentence, verb, Sort.MOTION, Sort.SIT);
        if (preposition.matches("before|ahead|until|towards|toward|without")
                || preposition.matches("for|to") && !gone) {
            return Degree.OPEN;
        }
        return degree;
    }

    /** Who will not be let into a meeting will not be at one to come. */
    private static Degree ofTime(Sentence sentence, int verb) {
        return sentence.children(verb, "aux").stream()
                        .anyMatch(aux -> sentence.token(aux).lemmaIn("will", "shall"))
                ? Degree.PLANNED
                : Degree.REAL;
    }

    /** "postponed to Wednesday": it will be held then. */
    static boolean isMoved(Sentence sentence, int verb) {
        return sentence.token(verb).lemmaIn("postpone", "delay", "defer", "reschedule", "move", "shift", "push", "put")
                && sentence.children(verb, "obl").stream()
                        .anyMatch(
                                child -> EventWords.preposition(sentence, child).matches("to|until|till|for")
                                        && sentence.token(child).ner().matches("DATE|TIME"));
    }

    private static boolean isBefore(Sentence sentence, int verb) {
        return sentence.children(verb, "aux").stream()
                .anyMatch(aux -> sentence.token(aux).text().equalsIgnoreCase("had"));
    }

    /** Who is invited to the talks, supports or wants them, says nothing of whether they are held. */
    private static boolean isKnown(Sentence sentence, int noun) {
        return sentence.children(noun, "det", "nmod:poss").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("the", "this", "these", "its", "their"))
                && sentence.children(noun, "amod").stream()
                        .noneMatch(child -> sentence.token(child).lemmaIn("next", "further", "new", "fresh"));
    }

    private static boolean isNever(Sentence sentence, int verb) {
        return sentence.children(verb, "advmod").stream()
                .anyMatch(child -> sentence.token(child).lemmaIn("never"));
    }

    /** "did not take place" is a cancelled meeting, "did not end" is none. */
    private static boolean isHeldVerb(Sentence sentence, int verb) {
        return sentence.token(verb).lemmaIn("take", "happen", "hold", "occur", "start", "begin", "convene");
    }
}
