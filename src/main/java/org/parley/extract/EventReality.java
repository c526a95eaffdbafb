package org.parley.extract;

import java.util.List;
import java.util.Optional;
import org.parley.extract.EventWords.Sort;
import org.parley.extract.Reality.Degree;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Whether what a noun for a meeting names has happened, will happen, or is only wished for. */
final class EventReality {
    private final EventWords words;
    private final Reality verbs;

    EventReality(EventWords words, Reality verbs) {
        this.words = words;
        this.verbs = verbs;
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
                    || sentence.token(child).pos().equals("VBD")
                            && sentence.relation(child).equals("acl")
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
                return Optional.of(verbs.ofVerb(sentence, child));
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
                return sentence.token(verb).isVerb() ? Optional.of(verbs.ofVerb(sentence, verb)) : Optional.empty();
            }
            if (isMissing(sentence, governor)) {
                return Optional.of(Degree.OPEN);
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

    /** "left without a date for new talks", "there was no prospect of a meeting". */
    static boolean isMissing(Sentence sentence, int noun) {
        return sentence.token(noun).lemmaIn("date", "prospect", "hope", "plan", "sign", "word", "chance", "timetable")
                && (EventWords.preposition(sentence, noun).equals("without")
                        || sentence.child(noun, "det")
                                .filter(det -> sentence.token(det).lemmaIn("no"))
                                .isPresent());
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
                .map(verb -> verbs.ofVerb(sentence, verb));
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
            return verbs.isNegated(sentence, predicate) ? Degree.OPEN : Degree.PROPOSED;
        }
        if (predicate != noun && words.is(Sort.PLANNED, sentence, predicate)) {
            return Degree.PLANNED;
        }
        return verbs.ofVerb(sentence, predicate);
    }

    private Degree underVerb(Sentence sentence, int noun, int verb, String relation) {
        String preposition = relation.startsWith("obl") ? EventWords.preposition(sentence, noun) : "";
        if (preposition.matches("after|following|since")) {
            return Degree.REAL;
        }
        if (preposition.equals("of") && sentence.token(verb).lemmaIn("accuse", "suspect", "convict")) {
            return Degree.OPEN;
        }
        boolean patient = List.of("obj", "nsubj:pass", "dep").contains(relation);
        boolean about = patient || relation.startsWith("obl") || relation.equals("xcomp");
        if (patient && isMoved(sentence, verb)) {
            return Degree.PLANNED;
        }
        if (patient && words.is(Sort.CANCELLED, sentence, verb)) {
            return verbs.ofVerb(sentence, verb) == Degree.REAL ? Degree.CANCELLED : Degree.OPEN;
        }
        Degree degree = verbs.ofVerb(sentence, verb);
        if (words.is(Sort.RUN, sentence, verb)) {
            boolean held = words.is(Sort.RUN, sentence, verb) && (patient || relation.startsWith("nsubj"));
            boolean called = degree == Degree.NEGATED && held && isHeldVerb(sentence, verb);
            boolean unplanned = isNever(sentence, verb)
                    && sentence.child(noun, "acl", "acl:relcl").isEmpty();
            return called ? unplanned ? Degree.OPEN : Degree.CANCELLED : degree;
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
