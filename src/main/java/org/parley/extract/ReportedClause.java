package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Mention;
import org.parley.model.Stance;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** The stance that somebody takes by what they say: "must" demands, one's own "will" commits, a negation denies. */
final class ReportedClause {
    private static final Set<String> DUTY = Set.of("must", "should", "ought", "shall");
    private static final Set<String> WILL = Set.of("will", "would", "'ll", "’ll", "wo");
    private static final Set<String> ABILITY = Set.of("can", "could", "may", "ca");
    private static final Set<String> MIND = Set.of(
            "know",
            "think",
            "believe",
            "understand",
            "expect",
            "remember",
            "see",
            "hear",
            "underestimate",
            "doubt",
            "wonder",
            "imagine",
            "forget",
            "like",
            "recall",
            "feel",
            "look",
            "seem");
    private static final Set<String> NEEDED =
            Set.of("necessary", "essential", "vital", "crucial", "imperative", "urgent", "needed", "indispensable");
    private static final Set<String> LOGISTICS = Set.of(
            "talk", "meeting", "round", "session", "negotiation", "conference", "summit", "visit", "consultation");

    private final Reading reading;
    private final Lexicon lexicon;
    private final Factuality factuality;

    ReportedClause(Reading reading, Lexicon lexicon, Factuality factuality) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.factuality = factuality;
    }

    /**
     * @param clause head of what is said
     * @param speakers who says so
     */
    Optional<Stance> stance(Sentence sentence, int clause, List<Mention> speakers) {
        boolean negated = isNegated(sentence, clause);
        List<Integer> subjects = sentence.children(clause, "nsubj", "nsubj:pass");
        boolean own = subjects.stream().anyMatch(subject -> isOwn(sentence, subject, speakers));
        boolean passive = sentence.child(clause, "aux:pass").isPresent();
        if (sentence.token(clause).lemmaIn("like", "love", "say", "appreciate", "clear", "confusion", "doubt")) {
            return Optional.empty();
        }
        if (has(sentence, clause, DUTY) || isNeed(sentence, clause) || isSubjunctive(sentence, clause)) {
            return Optional.of(Stance.DEMANDS);
        }
        if (has(sentence, clause, WILL) || isGoing(sentence, clause)) {
            if (own) {
                return Optional.of(negated ? Stance.REJECTS : Stance.COMMITS);
            }
            boolean logistics = subjects.stream()
                    .anyMatch(subject -> sentence.token(subject).lemmaIn(LOGISTICS.toArray(String[]::new)));
            boolean thing = subjects.stream()
                    .allMatch(subject -> reading.actors(sentence, subject).isEmpty());
            return logistics || !thing ? Optional.empty() : Optional.of(Stance.ASSERTS);
        }
        if (negated
                && has(sentence, clause, ABILITY)
                && !sentence.token(clause).lemmaIn("confirm", "verify", "compare", "help")) {
            return own || passive ? Optional.of(Stance.REJECTS) : Optional.empty();
        }
        Token head = sentence.token(clause);
        if (head.pos().startsWith("JJ") && lexicon.judges(head, "wrong")) {
            return negated ? Optional.empty() : Optional.of(Stance.REJECTS);
        }
        if (lexicon.judges(head, "needed")) {
            return negated ? Optional.of(Stance.REJECTS) : Optional.of(Stance.DEMANDS);
        }
        if (negated && (own && !head.lemmaIn(MIND.toArray(String[]::new)) || isOffTheTable(sentence, clause))) {
            return Optional.of(Stance.DENIES);
        }
        return Optional.empty();
    }

    /** "not on the table", "no right to": what is refused by saying that it does not exist. */
    private static boolean isOffTheTable(Sentence sentence, int clause) {
        return sentence.token(clause)
                        .lemmaIn("table", "agenda", "option", "negotiable", "acceptable", "possible", "solution")
                || sentence.children(clause, "obj").stream()
                        .anyMatch(object -> sentence.token(object)
                                .lemmaIn(
                                        "right",
                                        "standing",
                                        "authority",
                                        "mandate",
                                        "jurisdiction",
                                        "legitimacy",
                                        "business",
                                        "place",
                                        "basis"));
    }

    private boolean isNegated(Sentence sentence, int clause) {
        return factuality.isNegated(sentence, clause)
                || sentence.children(clause, "obj").stream()
                        .flatMap(object -> sentence.children(object, "det").stream())
                        .anyMatch(det -> sentence.token(det).lemmaIn("no"));
    }

    private boolean isOwn(Sentence sentence, int subject, List<Mention> speakers) {
        return sentence.token(subject).lemmaIn("we", "i")
                || reading.allActors(sentence, subject).stream().anyMatch(speakers::contains);
    }

    private static boolean has(Sentence sentence, int clause, Set<String> auxiliaries) {
        return sentence.children(clause, "aux").stream()
                .anyMatch(aux -> auxiliaries.contains(sentence.token(aux).text().toLowerCase(Locale.ROOT))
                        || auxiliaries.contains(sentence.token(aux).lemma().toLowerCase(Locale.ROOT)));
    }

    private static boolean isNeed(Sentence sentence, int clause) {
        boolean obliges = sentence.token(clause).lemmaIn("need")
                || sentence.token(clause).lemmaIn("have")
                        && sentence.child(clause, "obj").isEmpty();
        return obliges
                && sentence.children(clause, "xcomp", "ccomp", "advcl").stream()
                        .anyMatch(child -> sentence.children(child, "mark").stream()
                                .anyMatch(mark -> sentence.token(mark).pos().equals("TO")));
    }

    private static boolean isGoing(Sentence sentence, int clause) {
        return sentence.token(clause).text().equalsIgnoreCase("going")
                && sentence.child(clause, "xcomp").isPresent();
    }

    /** "insisted that surveys be weighed": a bare verb form with a subject. */
    private static boolean isSubjunctive(Sentence sentence, int clause) {
        boolean subject = sentence.child(clause, "nsubj", "nsubj:pass").isPresent();
        Token verb = sentence.token(clause);
        boolean singular = sentence.children(clause, "nsubj").stream()
                .anyMatch(child ->
                        Set.of("NN", "NNP").contains(sentence.token(child).pos())
                                && sentence.child(child, "conj").isEmpty());
        boolean unmarked = verb.pos().equals("VBP") && singular && verb.text().equals(verb.lemma());
        boolean bare = (verb.pos().equals("VB") || unmarked)
                        && sentence.children(clause, "aux", "cop").isEmpty()
                || sentence.children(clause, "aux:pass", "cop").stream()
                        .anyMatch(child -> sentence.token(child).text().equals("be"));
        boolean modal = sentence.children(clause, "aux").stream()
                .anyMatch(child -> !sentence.token(child).text().equals("be"));
        boolean plural = sentence.children(clause, "nsubj").stream()
                .anyMatch(child -> Set.of("NNS", "NNPS", "PRP")
                                .contains(sentence.token(child).pos())
                        && !sentence.token(child).lemmaIn("he", "she", "it"));
        boolean infinitive = sentence.children(clause, "mark").stream()
                .anyMatch(child -> sentence.token(child).pos().equals("TO"));
        boolean present = plural && sentence.children(clause, "aux:pass", "cop").isEmpty();
        return subject && bare && !modal && !infinitive && !present;
    }
}
