package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.extract.Sitting.Order;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Finds the places in the text that tell of meetings: nouns ("talks"), verbs ("met") and signings. */
final class SittingFinder {
    private final Reading reading;
    private final EventWords words;
    private final Reality reality;
    private final Times times;
    private final Scenes scenes;
    private final Attendees whom;

    SittingFinder(Reading reading, EventWords words, Times times, Scenes scenes) {
        this.reading = reading;
        this.words = words;
        this.times = times;
        this.scenes = scenes;
        reality = new Reality(words);
        whom = new Attendees(reading, words);
    }

    /** In the order of the text; a noun inside another ("a round of talks") gives none of its own. */
    List<Sitting> in(Sentence sentence) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (isNoun(sentence, i) || isVerb(sentence, i)) {
                tokens.add(i);
            }
        }
        List<Sitting> found = new ArrayList<>();
        if (!tokens.isEmpty()) {
            Surroundings around = new Surroundings(reading, words, sentence, tokens, times, scenes);
            tokens.forEach(token -> found.add(sitting(sentence, token, around)));
        }
        return found;
    }

    /** The dates of what the sentence as a whole tells. */
    List<Times.Phrase> dates(Sentence sentence) {
        return new Surroundings(reading, words, sentence, List.of(), times, scenes).ofMainClause();
    }

    private boolean isNoun(Sentence sentence, int i) {
        return words.isEvent(sentence, i)
                && reading.at(sentence, i)
                        .filter(occurrence -> occurrence.mention().kind() == Kind.PERSON)
                        .isEmpty()
                && !isPart(sentence, i)
                && !(sentence.token(i).lemmaIn("session")
                        && sentence.relation(i).equals("nmod:poss"))
                && !Set.of("compound", "amod").contains(sentence.relation(i));
    }

    /** "a round of talks", "a session of the conference": the same event as the noun above. */
    private boolean isPart(Sentence sentence, int i) {
        int governor = sentence.governor(i);
        return governor >= 0
                && sentence.relation(i).equals("nmod")
                && EventWords.preposition(sentence, i).matches("of|in")
                && words.isEvent(sentence, governor);
    }

    private boolean isVerb(Sentence sentence, int i) {
        if (!sentence.token(i).isVerb() || Set.of("amod", "compound").contains(sentence.relation(i))) {
            return false;
        }
        if (words.is(Sort.SIT, sentence, i)) {
            boolean event = sentence.children(i, "obj", "nsubj", "nsubj:pass", "obl").stream()
                    .anyMatch(child -> words.event(sentence, child).isPresent()
                            && EventWords.preposition(sentence, child).matches("|for|at|in|during|on|as"));
            return !event && sits(sentence, i);
        }
        if (isResumed(sentence, i) || isInvitation(sentence, i) || isVisit(sentence, i) || isTalk(sentence, i)) {
            return true;
        }
        return sentence.token(i).lemmaIn("sign", "initial", "ink")
                && sentence.children(i, "obj", "nsubj:pass").stream()
                        .anyMatch(child -> words.isDocument(sentence, child));
    }

    /** "called on the minister at her office on Monday", but not "called on him to resign". */
    private boolean isVisit(Sentence sentence, int verb) {
        return words.is(Sort.VISIT, sentence, verb)
                && sentence.child(verb, "xcomp", "advcl", "ccomp", "obj", "compound:prt")
                        .isEmpty()
                && sentence.children(verb, "obl").stream()
                        .anyMatch(child ->
                                EventWords.preposition(sentence, child).equals("on") && isSomebody(sentence, child))
                && sentence.children(verb, "obl").stream()
                        .noneMatch(
                                child -> EventWords.preposition(sentence, child).equals("for"))
                && isSet(sentence, verb);
    }

    /** "invited both sides to Cairo for 5 May". */
    private boolean isInvitation(Sentence sentence, int verb) {
        List<Integer> guests = sentence.children(verb, "obj", "nsubj:pass");
        return sentence.token(verb).lemmaIn("invite", "summon")
                && guests.stream().anyMatch(guest -> isSomebody(sentence, guest))
                && sentence.children(verb, "obl", "obj", "nmod").stream()
                        .noneMatch(child -> words.event(sentence, child).isPresent())
                && sentence.children(verb, "obl").stream()
                        .anyMatch(
                                child -> EventWords.preposition(sentence, child).matches("for|on|in")
                                        && sentence.token(child).ner().equals("DATE"));
    }

    /** "argued for six hours in Cairo": two sides, and a place or a length of time. */
    private boolean isTalk(Sentence sentence, int verb) {
        return words.is(Sort.TALK, sentence, verb)
                && (reality.ofVerb(sentence, verb) == Reality.Degree.REAL
                        || reality.ofVerb(sentence, verb) == Reality.Degree.PLANNED)
                && !sentence.token(verb).pos().equals("VBN")
                && sentence.children(verb, "obl", "obj", "nsubj").stream()
                        .noneMatch(child -> words.event(sentence, child).isPresent()
                                || sentence.token(child).lemmaIn("phone", "telephone", "call", "video"))
                && isSet(sentence, verb)
                && areSides(sentence, verb);
    }

    /** Whether the verb has a place, or a length of time that something lasts. */
    private boolean isSet(Sentence sentence, int verb) {
        return sentence.children(verb, "obl", "obj", "obl:tmod").stream()
                .anyMatch(child -> sentence.token(child).ner().equals("DURATION")
                                && EventWords.preposition(sentence, child).matches("|for|through|over")
                        || EventWords.preposition(sentence, child).matches("at|in|inside|near|on|around")
                                && (sentence.token(child).ner().matches("LOCATION|CITY")
                                        || words.isAny(sentence, child, Sort.HOUSE, Sort.GROUND)
                                        || sentence.token(child).lemmaIn("room", "table", "door", "tent", "dinner")
                                        || reading.at(sentence, child)
                                                .filter(at ->
                                                        at.mention().kind().category() == Kind.Category.PLACE)
                                                .isPresent()));
    }

    /** "officials from Japan and South Korea", "A and B", "A with B", "the two sides". */
    private boolean areSides(Sentence sentence, int verb) {
        Optional<Integer> subject = EventWords.subject(sentence, verb);
        if (subject.filter(i -> isSomebody(sentence, i)).isEmpty()
                || subject.filter(i -> reading.at(sentence, i).isEmpty()
                                && !words.isAny(sentence, i, Sort.PEOPLE, Sort.DELEGATION)
                                && !sentence.token(i).isPronoun())
                        .isPresent()) {
            return false;
        }
        return ofVerb(sentence, verb).size() > 1;
    }

    /** "it can take place next week", "it will be held in Cairo": the meeting told of in the sentence before. */
    private static boolean isResumed(Sentence sentence, int verb) {
        boolean place = sentence.token(verb).lemmaIn("take")
                && sentence.children(verb, "obj").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("place"));
        return (place || sentence.token(verb).lemmaIn("hold"))
                && sentence.children(verb, place ? "nsubj" : "nsubj:pass").stream()
                        .anyMatch(child -> sentence.token(child)
                                .lemmaIn("it", "first", "second", "third", "fourth", "fifth", "last", "latest", "one"));
    }

    /** "met" needs people or groups as its subject and no thing as its object: demands are met as well. */
    private boolean sits(Sentence sentence, int verb) {
        Optional<Integer> object = sentence.child(verb, "iobj").or(() -> sentence.child(verb, "obj"));
        if (object.filter(i -> !isSomebody(sentence, i)).isPresent()) {
            return false;
        }
        if (sentence.token(verb).lemmaIn("negotiate") && object.isPresent()) {
            return false;
        }
        return EventWords.subject(sentence, verb)
                .or(() -> sentence.child(verb, "nsubj:pass"))
                .filter(subject -> isSomebody(sentence, subject))
                .isPresent();
    }

    private boolean isSomebody(Sentence sentence, int i) {
        return words.isAny(sentence, i, Sort.PEOPLE, Sort.DELEGATION)
                || sentence.token(i).isPronoun() && !sentence.token(i).lemmaIn("it")
                || sentence.token(i).lemmaIn("who", "whom")
                || !reading.allActors(sentence, i).isEmpty();
    }

    private Sitting sitting(Sentence sentence, int token, Surroundings around) {
        boolean noun = sentence.token(token).isNoun();
        Reality.Degree degree = noun
                ? reality.ofNoun(sentence, token)
                : isInvitation(sentence, token) ? Reality.Degree.PROPOSED : reality.ofVerb(sentence, token);
        // "Called off on Monday" dates the calling off.
        Optional<Times.Phrase> date = around.date(token, degree)
                .filter(phrase -> degree != Reality.Degree.CANCELLED || !around.isOfVerb(token, phrase, degree));
        return new Sitting(
                sentence,
                token,
                degree,
                order(sentence, token, degree),
                isDefinite(sentence, token),
                date,
                date.filter(phrase -> noun && around.isLoose(token, phrase, degree))
                        .isPresent(),
                around.place(token, degree),
                around.venue(token, degree),
                noun ? ofNoun(sentence, token) : ofVerb(sentence, token));
    }

    private Order order(Sentence sentence, int token, Reality.Degree degree) {
        boolean real = degree == Reality.Degree.REAL || degree == Reality.Degree.NEGATED;
        List<Integer> modifiers = sentence.children(token, "amod", "det", "advmod", "nmod:poss", "compound");
        boolean earlier = modifiers.stream()
                .filter(child -> sentence.relation(child).equals("amod"))
                .anyMatch(child -> words.is(Sort.EARLIER, sentence, child));
        if (earlier && real || earlier && degree == Reality.Degree.OPEN) {
            return Order.EARLIER;
        }
        boolean later = modifiers.stream()
                        .anyMatch(child -> words.is(Sort.LATER, sentence, child)
                                || sentence.token(child).lemmaIn("again"))
                || sentence.token(token).lemmaIn("reconvene");
        return later && !real ? Order.LATER : Order.THIS;
    }

    private static boolean isDefinite(Sentence sentence, int token) {
        if (!sentence.token(token).isNoun()) {
            return false;
        }
        List<Integer> determiners = sentence.children(token, "det", "nmod:poss");
        return determiners.stream().anyMatch(child -> !sentence.token(child).lemmaIn("a", "an", "another", "some"));
    }

    /** "talks between A and B", "A's meeting with B", "A-B talks". */
    private List<Mention> ofNoun(Sentence sentence, int noun) {
        Stream<Integer> behind = sentence.subtree(noun).stream()
                .filter(child -> sentence.relation(child).equals("nmod"))
                .filter(child -> child > noun && !words.is(Sort.GO_BETWEEN, sentence, child))
                .filter(child -> EventWords.preposition(sentence, child).equals("between")
                        || isNear(sentence, child, noun)
                                && EventWords.preposition(sentence, child).matches("with|among|of|involving"));
        Stream<Integer> before = sentence.children(noun, "nmod:poss", "compound", "amod").stream();
        return Stream.concat(before, behind)
                .flatMap(child -> whom.of(sentence, child).stream())
                .filter(actor -> actor.kind() != Kind.MEDIA && actor.kind() != Kind.UNNAMED)
                .distinct()
                .toList();
    }

    /** Who meets and whom they meet; they take part by the verb's roles, here they only tell that it is a meeting. */
    private List<Mention> ofVerb(Sentence sentence, int verb) {
        Stream<Integer> others = Stream.concat(
                sentence.children(verb, "obj").stream(),
                sentence.children(verb, "obl").stream()
                        .filter(child -> EventWords.preposition(sentence, child).equals("with")));
        Optional<Integer> subject = EventWords.subject(sentence, verb).or(() -> sentence.child(verb, "nsubj:pass"));
        return Stream.concat(subject.stream(), others)
                .flatMap(child -> whom.of(sentence, child).stream())
                .distinct()
                .toList();
    }

    /** Directly below the noun, or below a part of it ("a round of talks between A and B"). */
    private boolean isNear(Sentence sentence, int child, int noun) {
        int governor = sentence.governor(child);
        return governor == noun || sentence.governor(governor) == noun && words.isEvent(sentence, governor);
    }
}
