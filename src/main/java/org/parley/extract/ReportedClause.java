package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.Stance;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** The stance that somebody takes by what they say: "must" demands, one's own "will" commits, a negation denies. */
final class ReportedClause {
    private static final Set<String> DUTY = Set.of("must", "should", "ought");
    private static final Set<String> WILL = Set.of("will", "would", "'ll", "’ll", "wo", "shall", "sha");
    private static final Set<String> ABILITY = Set.of("can", "could", "may", "ca");
    private static final List<String> REFUSALS = Resource.lines("/org/parley/patterns/refusals.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

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
        List<Integer> subjects = subjects(sentence, clause);
        boolean own = subjects.stream().anyMatch(subject -> isOwn(sentence, subject, speakers));
        boolean passive = sentence.child(clause, "aux:pass").isPresent();
        Token head = sentence.token(clause);
        if (lexicon.judges(head, "idle")) {
            return Optional.empty();
        }
        boolean shall = !own && has(sentence, clause, Set.of("shall"));
        if (shall || has(sentence, clause, DUTY) || isNeed(sentence, clause) || isSubjunctive(sentence, clause)) {
            return Optional.of(Stance.DEMANDS);
        }
        if (negated && isOutcome(sentence, clause) || isRefused(sentence, clause)) {
            return Optional.of(Stance.REJECTS);
        }
        if (has(sentence, clause, WILL) || isGoing(sentence, clause)) {
            if (own) {
                return Optional.of(negated ? Stance.REJECTS : Stance.COMMITS);
            }
            boolean logistics =
                    subjects.stream().anyMatch(subject -> lexicon.judges(sentence.token(subject), "logistics"));
            boolean thing = subjects.stream()
                    .allMatch(subject -> reading.actors(sentence, subject).isEmpty());
            return logistics || !thing ? Optional.empty() : Optional.of(Stance.ASSERTS);
        }
        if (negated && has(sentence, clause, ABILITY) && isConditional(sentence, clause)) {
            return Optional.of(Stance.DEMANDS);
        }
        if (negated && has(sentence, clause, ABILITY) && !lexicon.judges(head, "uncertain")) {
            return own || passive ? Optional.of(Stance.REJECTS) : Optional.empty();
        }
        if (head.pos().startsWith("JJ") && lexicon.judges(head, "wrong")) {
            return negated ? Optional.empty() : Optional.of(Stance.REJECTS);
        }
        if (lexicon.judges(head, "needed")) {
            return Optional.of(negated ? Stance.REJECTS : Stance.DEMANDS);
        }
        if (negated && head.pos().startsWith("JJ") && lexicon.judges(head, "good")) {
            return Optional.of(Stance.REJECTS);
        }
        if (negated && isOffTheTable(sentence, clause)) {
            return Optional.of(Stance.REJECTS);
        }
        if (negated && own && isWill(head)) {
            return Optional.of(Stance.REJECTS);
        }
        if (negated && own && !lexicon.judges(head, "mind")) {
            return Optional.of(Stance.DENIES);
        }
        boolean others = !own
                && subjects.stream()
                        .anyMatch(subject -> !reading.actors(sentence, subject).isEmpty());
        return others && lexicon.judges(head, negated ? "owed" : "blamed")
                ? Optional.of(Stance.ACCUSES)
                : Optional.empty();
    }

    /** Those of the clause, or of the one that it is joined to without a subject of its own. */
    private static List<Integer> subjects(Sentence sentence, int clause) {
        List<Integer> own = sentence.children(clause, "nsubj", "nsubj:pass");
        return own.isEmpty() && sentence.relation(clause).equals("conj")
                ? sentence.children(sentence.governor(clause), "nsubj", "nsubj:pass")
                : own;
    }

    /** "does not want", "did not agree", "is not ready": whose denial refuses. */
    private boolean isWill(Token head) {
        return head.lemmaIn("want", "wish", "seek", "recognise", "recognize", "bargain", "negotiate")
                || Stream.concat(
                                lexicon.uses(head, Lexicon.Part.VERB).stream(),
                                lexicon.uses(head, Lexicon.Part.ADJECTIVE).stream())
                        .anyMatch(use -> Factuality.negated(use.stance()).isPresent());
    }

    /** "Nothing can be signed without guarantees." */
    private static boolean isConditional(Sentence sentence, int clause) {
        return sentence.children(clause, "obl", "advcl").stream()
                .flatMap(child -> sentence.children(child, "case", "mark").stream())
                .anyMatch(mark -> sentence.token(mark).lemmaIn("without", "unless", "until", "before"));
    }

    /** "There will be no ceasefire." */
    private boolean isOutcome(Sentence sentence, int clause) {
        return sentence.child(clause, "expl").isPresent()
                && (has(sentence, clause, WILL) || has(sentence, clause, ABILITY))
                && lexicon.judges(sentence.token(clause), "outcome");
    }

    /** "A truce is out of the question." */
    private static boolean isRefused(Sentence sentence, int clause) {
        if (sentence.child(clause, "cop").isEmpty()) {
            return false;
        }
        int begin = sentence.child(clause, "cop").get() + 1;
        String predicate = sentence.tokens().subList(Math.min(begin, clause), clause + 1).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "))
                .replace(" - ", "-");
        return REFUSALS.stream().anyMatch(predicate::equals);
    }

    /** "not on the table", "no right to": what is refused by saying that it does not exist. */
    private boolean isOffTheTable(Sentence sentence, int clause) {
        return lexicon.judges(sentence.token(clause), "unavailable")
                || sentence.children(clause, "obj").stream()
                        .anyMatch(object -> lexicon.judges(sentence.token(object), "entitlement"));
    }

    private boolean isNegated(Sentence sentence, int clause) {
        boolean exists = sentence.child(clause, "expl").isPresent();
        return factuality.isNegated(sentence, clause)
                || Stream.concat(sentence.children(clause, "obj").stream(), exists ? Stream.of(clause) : Stream.empty())
                        .anyMatch(object -> sentence.token(object).lemmaIn("nothing", "nobody", "none")
                                || sentence.children(object, "det").stream()
                                        .anyMatch(det -> sentence.token(det).lemmaIn("no")));
    }

    private boolean isOwn(Sentence sentence, int subject, List<Mention> speakers) {
        return sentence.token(subject).lemmaIn("we", "i")
                || reading.allActors(sentence, subject).stream()
                        .anyMatch(actor -> speakers.stream().anyMatch(speaker -> isOf(speaker, actor)));
    }

    /** Whether both are one, or one acts for the other: a minister for the state, a ministry for the state. */
    private boolean isOf(Mention speaker, Mention actor) {
        return speaker.equals(actor)
                || reading.polity(speaker).filter(actor::equals).isPresent()
                || reading.stateOf(speaker).filter(actor::equals).isPresent()
                || reading.polity(speaker)
                        .flatMap(reading::stateOf)
                        .filter(actor::equals)
                        .isPresent()
                || reading.stateOf(actor).filter(speaker::equals).isPresent();
    }

    private static boolean has(Sentence sentence, int clause, Set<String> auxiliaries) {
        // "We'd never seen": had, not would.
        boolean perfect = sentence.token(clause).pos().equals("VBN");
        return sentence.children(clause, "aux").stream()
                .filter(aux -> !perfect || !sentence.token(aux).text().matches("['’]d"))
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
