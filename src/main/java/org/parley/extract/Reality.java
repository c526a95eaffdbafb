package org.parley.extract;

import java.util.Locale;
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
        // "Talks resume Thursday": taken for an infinitive.
        boolean bare = tag.equals("VB")
                && sentence.relation(verb).equals("root")
                && sentence.child(verb, "aux", "mark").isEmpty()
                && sentence.child(verb, "nsubj").isPresent();
        return bare
                || tag.matches("VBZ|VBP")
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
            if (sentence.token(above).lemmaIn("accuse", "suspect", "convict")) {
                return Degree.OPEN;
            }
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
        boolean reported = sentence.relation(verb).equals("ccomp")
                || sentence.relation(verb).equals("acl")
                        && sentence.child(verb, "mark").isPresent();
        if (reported && governor >= 0) {
            if (words.is(Sort.PROPOSED, sentence, governor)) {
                return Degree.PROPOSED;
            }
            if (isDoubtful(sentence, governor)) {
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

    /** "denied that", "dismissed reports that". */
    private static boolean isDoubtful(Sentence sentence, int i) {
        int verb = sentence.token(i).isNoun() ? EventWords.verb(sentence, i) : i;
        return sentence.token(verb).lemmaIn("deny", "doubt", "dispute")
                || verb != i && sentence.token(verb).lemmaIn("dismiss", "reject", "refute", "contradict", "rebut");
    }

    /** "is due to meet", which parses like "due to rain". */
    private static boolean isDue(Sentence sentence, int verb) {
        return sentence.children(verb, "cc", "mark", "case", "advmod").stream()
                .anyMatch(child -> child < verb && sentence.token(child).lemmaIn("due"));
    }

    private Degree ofInfinitive(Sentence sentence, int verb, int governor, int depth) {
        String relation = sentence.relation(verb);
        // Who tried to mediate sat with those at odds.
        if (sentence.token(governor).lemmaIn("try", "attempt", "seek")
                && sentence.token(governor).pos().matches("VB[DN]")
                && sentence.token(verb).lemmaIn("mediate")) {
            return ofVerb(sentence, governor, depth + 1);
        }
        if (words.is(Sort.REFUSED, sentence, governor)) {
            return isNegated(sentence, governor) ? Degree.OPEN : Degree.NEGATED;
        }
        if (words.is(Sort.PROPOSED, sentence, governor)) {
            return isNegated(sentence, governor) ? Degree.NEGATED : Degree.PROPOSED;
        }
        if (words.is(Sort.PLANNED, sentence, governor)) {
            return isNegated(sentence, governor) ? Degree.OPEN : Degree.PLANNED;
        }
        if (sentence.token(governor).lemmaIn("tell") && isPassive(sentence, governor)) {
            return Degree.PLANNED;
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
}
