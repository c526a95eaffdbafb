package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.extract.Encounters.Company;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Who is with whom by the words that stand with a verb. */
final class Companions {
    /** Forms of nouns for people. */
    private static final Pattern PEOPLE = Pattern.compile("(?i).{3,}(?:ists?|ians?|m[ae]n|wom[ae]n|workers?|makers?)");

    private static final Set<String> RECIPROCAL = Set.of("other", "another", "together");

    private final Reading reading;
    private final EventWords words;
    private final Attendees whom;
    /** "resumed their work": the objects that belong to a verb of an act. */
    private final Set<String> forms;

    /** @param forms verbs with what belongs to them, as {@link EventWords#forms} gives them */
    Companions(Reading reading, EventWords words, Set<String> forms) {
        this.reading = reading;
        this.words = words;
        this.forms = forms;
        whom = new Attendees(reading, words);
    }

    boolean are(Company company, Sentence sentence, int verb) {
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
            case TEAMS ->
                subject(sentence, verb)
                        .filter(subject -> words.is(Sort.DELEGATION, sentence, subject)
                                || sentence.token(subject).pos().equals("NNS")
                                        && sentence.token(subject).lemmaIn("side", "party"))
                        .isPresent();
            case PARTNER ->
                isDoneBySomebody(sentence, verb)
                        && others(sentence, verb)
                                .anyMatch(other -> isSomebody(sentence, other) && !isPress(sentence, other));
            case ANYBODY -> true;
            case BODY ->
                subject(sentence, verb)
                        .filter(subject -> words.is(Sort.BODY, sentence, subject))
                        .isPresent();
            case PAPER ->
                sentence.children(verb, "obj", "nsubj:pass").stream()
                        .anyMatch(child -> words.isDocument(sentence, child));
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

    /** "spoke with reporters". */
    private boolean isPress(Sentence sentence, int i) {
        return sentence.token(i)
                        .lemmaIn(
                                "reporter",
                                "journalist",
                                "correspondent",
                                "medium",
                                "press",
                                "newspaper",
                                "broadcaster",
                                "agency",
                                "television",
                                "radio",
                                "channel",
                                "audience",
                                "student",
                                "supporter",
                                "crowd",
                                "rally",
                                "voter")
                || reading.actors(sentence, i).stream().anyMatch(actor -> actor.kind() == Kind.MEDIA);
    }

    private boolean isPair(Sentence sentence, int object) {
        return whom.of(sentence, object).size() > 1
                || words.isAny(sentence, object, Sort.PEOPLE, Sort.DELEGATION)
                        && sentence.children(object, "det", "nummod", "amod").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("both", "two", "rival", "warring"));
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
        return forms.contains(EventWords.lemma(sentence.token(verb)) + "_" + EventWords.lemma(sentence.token(object)));
    }

    boolean isSomebody(Sentence sentence, int i) {
        return isOne(sentence, i) || sentence.children(i, "conj").stream().anyMatch(other -> isOne(sentence, other));
    }

    private boolean isOne(Sentence sentence, int i) {
        return words.isAny(sentence, i, Sort.PEOPLE, Sort.DELEGATION)
                || sentence.token(i).isPronoun() && !sentence.token(i).lemmaIn("it")
                || sentence.token(i).lemmaIn("who", "whom")
                || sentence.token(i).lemmaIn("which", "that") && isOfSomebody(sentence, i)
                || sentence.token(i).pos().equals("NNPS")
                || sentence.token(i).isNoun()
                        && PEOPLE.matcher(sentence.token(i).lemma()).matches()
                || !reading.allActors(sentence, i).isEmpty();
    }

    /** "the commission, which met in May". */
    private boolean isOfSomebody(Sentence sentence, int pronoun) {
        int clause = sentence.governor(pronoun);
        return clause >= 0
                && sentence.relation(clause).equals("acl:relcl")
                && sentence.governor(clause) >= 0
                && (words.is(Sort.BODY, sentence, sentence.governor(clause))
                        || isOne(sentence, sentence.governor(clause)));
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
    static Stream<Integer> others(Sentence sentence, int verb) {
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
}
