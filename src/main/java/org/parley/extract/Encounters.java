package org.parley.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.extract.Reality.Degree;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Tells which verbs are meetings ("sat down with", "received"), by the blocks of {@code patterns/encounters.txt}. */
final class Encounters {
    static final String RESOURCE = "/org/parley/patterns/encounters.txt";

    /** Who is with whom. */
    enum Company {
        PEOPLE,
        GUEST,
        SIDES,
        SEVERAL,
        WITH,
        BETWEEN,
        ON,
        PAIR,
        BODY,
        PAPER
    }

    /** What must be said besides. */
    enum Need {
        PLACE,
        DATE,
        LENGTH,
        HOUSE,
        JOURNEY
    }

    /** One block of the resource; {@code examples} are its lines that start with yes or no. */
    record Act(Set<String> verbs, List<Company> company, List<Need> needs, List<String> examples) {}

    /** Forms of nouns for people. */
    private static final Pattern PEOPLE = Pattern.compile("(?i).{3,}(?:ists?|ians?|m[ae]n|wom[ae]n|workers?|makers?)");

    private static final Set<String> RECIPROCAL = Set.of("other", "another", "together");

    private final Reading reading;
    private final EventWords words;
    private final Reality reality;
    private final Attendees whom;
    private final Map<String, List<Act>> acts = new HashMap<>();

    Encounters(Reading reading, EventWords words, List<Act> blocks) {
        this.reading = reading;
        this.words = words;
        reality = new Reality(words);
        whom = new Attendees(reading, words);
        blocks.forEach(act -> act.verbs()
                .forEach(verb ->
                        acts.computeIfAbsent(verb, key -> new ArrayList<>()).add(act)));
    }

    static List<Act> load() {
        return Block.read(
                RESOURCE,
                "verbs, company and need out of the words that the head of the file explains",
                block -> new Act(
                        block.words("verbs"),
                        block.constants("company", Company.class),
                        block.constants("need", Need.class),
                        block.examples()));
    }

    /** Whether the verb at {@code i} is a meeting, by itself and by what stands with it. */
    boolean tells(Sentence sentence, int i) {
        if (!sentence.token(i).isVerb() || Set.of("amod", "compound").contains(sentence.relation(i))) {
            return false;
        }
        List<Act> known = EventWords.forms(sentence, i)
                .flatMap(form -> acts.getOrDefault(form, List.of()).stream())
                .distinct()
                .toList();
        return !known.isEmpty() && !tellsOfNoun(sentence, i) && known.stream().anyMatch(act -> fits(sentence, i, act));
    }

    /** "met for talks", "closed the session": the noun is the meeting. */
    private boolean tellsOfNoun(Sentence sentence, int verb) {
        return sentence.children(verb, "obj", "nsubj", "nsubj:pass", "obl").stream()
                .anyMatch(child -> (words.event(sentence, child).isPresent()
                                || words.isAny(sentence, child, Sort.OTHER, Sort.GAME))
                        && EventWords.preposition(sentence, child).matches("|for|at|in|during|on|as|from"));
    }

    private boolean fits(Sentence sentence, int verb, Act act) {
        if (!act.needs().isEmpty()) {
            Degree degree = reality.ofVerb(sentence, verb);
            if (degree != Degree.REAL && degree != Degree.PLANNED && degree != Degree.PROPOSED) {
                return false;
            }
        }
        return act.company().stream().anyMatch(company -> isIn(company, sentence, verb))
                && (act.needs().isEmpty()
                        || act.needs().stream().anyMatch(need -> isMet(need, sentence, verb, act.company())));
    }

    private boolean isIn(Company company, Sentence sentence, int verb) {
        return switch (company) {
            case PEOPLE -> areThere(sentence, verb);
            case GUEST ->
                object(sentence, verb).isPresent()
                        && (sentence.child(verb, "aux:pass").isEmpty()
                                || agent(sentence, verb).isPresent())
                        && areThere(sentence, verb)
                        && !(sentence.token(verb).lemmaIn("see")
                                && sentence.child(verb, "xcomp", "ccomp").isPresent());
            case SIDES -> areSides(sentence, verb);
            case SEVERAL -> areSides(sentence, verb) || areSeveral(sentence, verb);
            case BETWEEN ->
                isDoneBySomebody(sentence, verb)
                        && sentence.children(verb, "obl").stream()
                                .anyMatch(child ->
                                        EventWords.preposition(sentence, child).equals("between")
                                                && isSomebody(sentence, child));
            case WITH ->
                isDoneBySomebody(sentence, verb)
                        && others(sentence, verb).anyMatch(other -> isSomebody(sentence, other));
            case ON -> isDoneBySomebody(sentence, verb) && isVisit(sentence, verb);
            case PAIR ->
                isDoneBySomebody(sentence, verb)
                        && object(sentence, verb)
                                .filter(object -> isPair(sentence, object))
                                .isPresent();
            case BODY ->
                !isPurpose(sentence, verb)
                        && subject(sentence, verb)
                                .filter(subject -> words.is(Sort.BODY, sentence, subject))
                                .isPresent();
            case PAPER ->
                sentence.children(verb, "obj", "nsubj:pass").stream()
                        .anyMatch(child -> words.isDocument(sentence, child));
        };
    }

    private boolean isMet(Need need, Sentence sentence, int verb, List<Company> company) {
        return switch (need) {
            case PLACE -> adjuncts(sentence, verb).anyMatch(child -> isPlace(sentence, child));
            case DATE ->
                sentence.tokens().stream().anyMatch(token -> token.ner().matches("DATE|TIME"));
            case LENGTH ->
                adjuncts(sentence, verb)
                        .anyMatch(child -> sentence.token(child).ner().equals("DURATION")
                                && !sentence.token(child).lemmaIn("year", "month", "decade")
                                && EventWords.preposition(sentence, child).matches("|for|through|over|from|after"));
            case HOUSE ->
                sentence.children(verb, "obl").stream()
                        .anyMatch(
                                child -> EventWords.preposition(sentence, child).matches("to|into")
                                        && words.is(Sort.HOUSE, sentence, child));
            case JOURNEY -> isJourney(sentence, verb);
        };
    }

    private static Optional<Integer> subject(Sentence sentence, int verb) {
        return EventWords.subject(sentence, verb).or(() -> sentence.child(verb, "nsubj:pass"));
    }

    private static Optional<Integer> object(Sentence sentence, int verb) {
        Optional<Integer> own = sentence.child(verb, "iobj").or(() -> sentence.child(verb, "obj", "nsubj:pass"));
        // "is expected to be received".
        return own.isEmpty() && sentence.child(verb, "aux:pass").isPresent() ? EventWords.subject(sentence, verb) : own;
    }

    /** Who does it in the passive. */
    private static Optional<Integer> agent(Sentence sentence, int verb) {
        return sentence.child(verb, "aux:pass").isEmpty()
                ? Optional.empty()
                : sentence.children(verb, "obl").stream()
                        .filter(child -> EventWords.preposition(sentence, child).equals("by"))
                        .findFirst();
    }

    private boolean isPair(Sentence sentence, int object) {
        return whom.of(sentence, object).size() > 1
                || words.isAny(sentence, object, Sort.PEOPLE, Sort.DELEGATION)
                        && sentence.children(object, "det", "nummod", "amod").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("both", "two", "rival", "warring"));
    }

    /** "convened to discuss": it is the convening that tells of the meeting. */
    private boolean isPurpose(Sentence sentence, int verb) {
        int above = sentence.governor(verb);
        return above >= 0
                && sentence.relation(verb).matches("advcl|xcomp|acl")
                && sentence.child(verb, "mark").isPresent()
                && (sentence.token(above).isNoun()
                        || EventWords.forms(sentence, above).anyMatch(acts::containsKey)
                        || tellsOfNoun(sentence, above));
    }

    /** What stands with the verb, or with those whom it is done with. */
    private static Stream<Integer> adjuncts(Sentence sentence, int verb) {
        // "failed to agree in Cairo".
        Stream<Integer> verbs = Stream.concat(Stream.of(verb), sentence.children(verb, "xcomp").stream());
        return Stream.concat(
                verbs.flatMap(at -> sentence.children(at, "obl", "obj", "obl:tmod", "nmod:tmod", "advmod").stream()),
                others(sentence, verb)
                        .flatMap(other -> Stream.concat(Stream.of(other), sentence.children(other, "conj").stream()))
                        .flatMap(other -> sentence.children(other, "nmod").stream()));
    }

    private boolean isDoneBySomebody(Sentence sentence, int verb) {
        return agent(sentence, verb)
                        .filter(agent -> !isSomebody(sentence, agent))
                        .isEmpty()
                && subject(sentence, verb)
                        .filter(subject -> isSomebody(sentence, subject) && !words.is(Sort.OTHER, sentence, subject))
                        .isPresent();
    }

    /** "met" needs people or groups as its subject and no thing as its object: demands are met as well. */
    private boolean areThere(Sentence sentence, int verb) {
        Optional<Integer> object = sentence.child(verb, "iobj").or(() -> sentence.child(verb, "obj"));
        if (object.filter(i -> !isSomebody(sentence, i) && !isOfForm(sentence, verb, i))
                .isPresent()) {
            return false;
        }
        if (sentence.token(verb).lemmaIn("negotiate") && object.isPresent()) {
            return false;
        }
        return isDoneBySomebody(sentence, verb);
    }

    /** "resumed their work": the object belongs to the verb. */
    private boolean isOfForm(Sentence sentence, int verb, int object) {
        return acts.containsKey(
                EventWords.lemma(sentence.token(verb)) + "_" + EventWords.lemma(sentence.token(object)));
    }

    boolean isSomebody(Sentence sentence, int i) {
        return isOne(sentence, i) || sentence.children(i, "conj").stream().anyMatch(other -> isOne(sentence, other));
    }

    private boolean isOne(Sentence sentence, int i) {
        return words.isAny(sentence, i, Sort.PEOPLE, Sort.DELEGATION)
                || sentence.token(i).isPronoun() && !sentence.token(i).lemmaIn("it")
                || sentence.token(i).lemmaIn("who", "whom")
                || sentence.token(i).pos().equals("NNPS")
                || sentence.token(i).isNoun()
                        && PEOPLE.matcher(sentence.token(i).lemma()).matches()
                || !reading.allActors(sentence, i).isEmpty();
    }

    /** "officials from Japan and South Korea", "A and B", "A with B", "the two faced each other". */
    private boolean areSides(Sentence sentence, int verb) {
        Optional<Integer> subject = EventWords.subject(sentence, verb).filter(i -> isSomebody(sentence, i));
        if (subject.filter(i -> reading.at(sentence, i).isPresent()
                        || words.isAny(sentence, i, Sort.PEOPLE, Sort.DELEGATION)
                        || sentence.token(i).isPronoun())
                .isEmpty()) {
            return false;
        }
        return reciprocally(sentence, verb) || parties(sentence, verb).size() > 1;
    }

    /** "ministers", "they", "the rebel and the president". */
    private boolean areSeveral(Sentence sentence, int verb) {
        return EventWords.subject(sentence, verb)
                .filter(subject -> isSomebody(sentence, subject))
                .filter(subject -> sentence.token(subject).pos().equals("NNS")
                        || sentence.token(subject).lemmaIn("they")
                        || sentence.child(subject, "conj").isPresent())
                .isPresent();
    }

    private static boolean reciprocally(Sentence sentence, int verb) {
        return sentence.children(verb, "obj", "obl", "advmod").stream()
                .anyMatch(child -> RECIPROCAL.contains(sentence.token(child).lemma()));
    }

    /** Those behind "with" and its like, also behind a noun of the verb: "three hours with the envoy". */
    private static Stream<Integer> others(Sentence sentence, int verb) {
        return sentence.children(verb, "obl", "obj").stream()
                .flatMap(child -> Stream.concat(Stream.of(child), sentence.children(child, "nmod", "dep").stream()))
                .flatMap(child -> Stream.concat(Stream.of(child), sentence.children(child, "nmod").stream()))
                .distinct()
                .filter(child ->
                        EventWords.preposition(sentence, child).matches("with|between|opposite|across|facing"));
    }

    /** Who meets and whom they meet; they take part by the verb's roles, here they only tell that it is a meeting. */
    List<Mention> parties(Sentence sentence, int verb) {
        Stream<Integer> met = Stream.concat(
                sentence.children(verb, "obj", "iobj").stream(),
                Stream.concat(
                        others(sentence, verb),
                        sentence.children(verb, "obl").stream()
                                .filter(child ->
                                        EventWords.preposition(sentence, child).matches("between|by"))));
        return Stream.concat(subject(sentence, verb).stream(), met)
                .flatMap(child -> whom.of(sentence, child).stream())
                .distinct()
                .toList();
    }

    /** "called on the minister at her office on Monday", but not "called on him to resign". */
    private boolean isVisit(Sentence sentence, int verb) {
        return sentence.child(verb, "xcomp", "ccomp", "compound:prt").isEmpty()
                && sentence.children(verb, "advcl").stream()
                        .allMatch(clause -> sentence.children(clause, "mark").stream()
                                .noneMatch(mark -> sentence.token(mark).pos().equals("TO")))
                && sentence.children(verb, "obl").stream()
                        .noneMatch(
                                child -> EventWords.preposition(sentence, child).equals("for"))
                && Stream.concat(
                                sentence.children(verb, "obl").stream(),
                                sentence.children(verb, "obj").stream()
                                        .flatMap(object -> sentence.children(object, "nmod").stream()))
                        .anyMatch(
                                child -> EventWords.preposition(sentence, child).matches("on|to|upon")
                                        && isSomebody(sentence, child));
    }

    private boolean isPlace(Sentence sentence, int i) {
        return EventWords.preposition(sentence, i).matches("at|in|inside|near|on|around|outside|to|into|under|aboard")
                && (sentence.token(i).ner().matches("LOCATION|CITY")
                        || words.isAny(sentence, i, Sort.HOUSE, Sort.GROUND)
                        || sentence.token(i).lemmaIn("room", "table", "door", "tent", "dinner")
                        || reading.at(sentence, i)
                                .filter(at -> at.mention().kind().category() == Kind.Category.PLACE
                                        || at.mention().kind() == Kind.STATE)
                                .isPresent());
    }

    /** "flew to Cairo to see", "was in Cairo to see". */
    private boolean isJourney(Sentence sentence, int verb) {
        int above = sentence.governor(verb);
        return above >= 0
                && sentence.relation(verb).matches("advcl|xcomp|acl")
                && sentence.children(verb, "mark").stream()
                        .anyMatch(mark -> sentence.token(mark).pos().equals("TO"))
                && (words.is(Sort.MOTION, sentence, above)
                                && adjuncts(sentence, above).anyMatch(child -> isPlace(sentence, child))
                        || sentence.child(above, "cop").isPresent() && isPlace(sentence, above));
    }
}
