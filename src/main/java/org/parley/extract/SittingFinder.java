package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.extract.Sitting.Order;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Span;
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
            List<Times.Phrase> dates = times.in(sentence).stream()
                    .filter(phrase -> !isSince(sentence, phrase) && !isOfThing(sentence, phrase))
                    .toList();
            List<Scenes.Scene> places = scenes.in(sentence);
            tokens.forEach(token -> found.add(sitting(sentence, token, tokens, dates, places)));
        }
        return found;
    }

    /** "for the first time since May", "until Friday": a limit, not a date. */
    private static boolean isSince(Sentence sentence, Times.Phrase phrase) {
        int head = head(sentence, phrase.span());
        return EventWords.preposition(sentence, head).matches("since|until|till")
                || head > 0 && sentence.token(head - 1).lemmaIn("since", "until", "till")
                || sentence.tokens().stream()
                        .anyMatch(token -> token.lemmaIn("since", "until", "till")
                                && (phrase.span().covers(token.span())
                                        || token.span().end() + 1
                                                == phrase.span().begin()));
    }

    private boolean isNoun(Sentence sentence, int i) {
        return words.isEvent(sentence, i)
                && reading.at(sentence, i)
                        .filter(occurrence -> occurrence.mention().kind() == Kind.PERSON)
                        .isEmpty()
                && !isPart(sentence, i)
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
        if (isResumed(sentence, i)) {
            return true;
        }
        return sentence.token(i).lemmaIn("sign", "initial", "ink")
                && sentence.children(i, "obj", "nsubj:pass").stream()
                        .anyMatch(child -> words.is(Sort.DOCUMENT, sentence, child));
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
                .filter(subject -> isSomebody(sentence, subject))
                .isPresent();
    }

    private boolean isSomebody(Sentence sentence, int i) {
        return words.isAny(sentence, i, Sort.PEOPLE, Sort.DELEGATION)
                || sentence.token(i).isPronoun() && !sentence.token(i).lemmaIn("it")
                || sentence.token(i).lemmaIn("who", "whom")
                || !reading.allActors(sentence, i).isEmpty();
    }

    private Sitting sitting(
            Sentence sentence, int token, List<Integer> others, List<Times.Phrase> dates, List<Scenes.Scene> places) {
        boolean noun = sentence.token(token).isNoun();
        Reality.Degree degree = noun ? reality.ofNoun(sentence, token) : reality.ofVerb(sentence, token);
        Optional<Times.Phrase> date =
                nearest(sentence, token, others, dates, phrase -> head(sentence, phrase.span()), degree);
        List<Scenes.Scene> venues =
                places.stream().filter(Scenes.Scene::isVenue).toList();
        List<Scenes.Scene> cities =
                places.stream().filter(scene -> !scene.isVenue()).toList();
        Optional<Mention> venue = nearest(sentence, token, others, venues, Scenes.Scene::head, degree)
                .map(Scenes.Scene::place);
        Optional<Mention> place = nearest(sentence, token, others, cities, Scenes.Scene::head, degree)
                .map(Scenes.Scene::place);
        return new Sitting(
                sentence,
                token,
                degree,
                order(sentence, token, degree),
                isDefinite(sentence, token),
                date,
                date.filter(phrase -> noun
                                && rank(sentence, token, others, head(sentence, phrase.span()), degree) >= 2
                                && !words.is(Sort.RUN, sentence, EventWords.verb(sentence, token)))
                        .isPresent(),
                place,
                venue,
                noun ? ofNoun(sentence, token) : ofVerb(sentence, token));
    }

    /** Of {@code candidates} the one that hangs on the event: below it, else in its clause, else over its purpose. */
    private <T> Optional<T> nearest(
            Sentence sentence,
            int event,
            List<Integer> others,
            List<T> candidates,
            ToIntFunction<T> headOf,
            Reality.Degree degree) {
        T best = null;
        int bestRank = 4;
        for (T candidate : candidates) {
            int rank = rank(sentence, event, others, headOf.applyAsInt(candidate), degree);
            if (rank < bestRank) {
                best = candidate;
                bestRank = rank;
            }
        }
        return Optional.ofNullable(best);
    }

    private int rank(Sentence sentence, int event, List<Integer> others, int head, Reality.Degree degree) {
        int at = head;
        for (int steps = 0; steps < 8 && at >= 0; steps++) {
            if (at == event) {
                return steps <= 1 ? 0 : 1;
            }
            if (at != head && (others.contains(at) || isApart(sentence, at) || hasOtherEvent(sentence, at, event))) {
                return 4;
            }
            at = sentence.governor(at);
        }
        int verb = EventWords.verb(sentence, event);
        if (isWhere(sentence, verb, head)) {
            return 2;
        }
        int other = EventWords.verb(sentence, head);
        if (verb == other && isSameClause(sentence, head, verb)) {
            return 2;
        }
        boolean purpose = Set.of("xcomp", "advcl", "ccomp").contains(sentence.relation(verb))
                && sentence.governor(verb) == other
                && degree == Reality.Degree.REAL;
        return purpose || degree == Reality.Degree.REAL && isSameClause(sentence, head, verb) ? 3 : 4;
    }

    /** "Geneva, where they meet", "the castle in which the talks are held". */
    private static boolean isWhere(Sentence sentence, int verb, int place) {
        for (int at = verb, steps = 0; at >= 0 && steps < 4; at = sentence.governor(at), steps++) {
            if (sentence.relation(at).equals("acl:relcl")) {
                return sentence.governor(at) == place
                        && sentence.children(at, "advmod", "obl").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("where", "which"));
            }
        }
        return false;
    }

    /** "to positions of two months ago": time and place of a thing, not of what happens. */
    private boolean isThing(Sentence sentence, int i) {
        return sentence.token(i).isNoun()
                && sentence.token(i).ner().equals("O")
                && reading.at(sentence, i).isEmpty()
                && sentence.children(i, "compound", "nmod:poss").stream()
                        .noneMatch(child -> sentence.token(child).ner().matches("LOCATION|ORGANIZATION"))
                && !words.isAny(sentence, i, Sort.DOCUMENT, Sort.PEOPLE, Sort.DELEGATION)
                && words.event(sentence, i).isEmpty();
    }

    /** "a deadline of July 9", "the 2015 accord": the date of a thing. */
    private boolean isOfThing(Sentence sentence, Times.Phrase phrase) {
        int head = head(sentence, phrase.span());
        int governor = sentence.governor(head);
        return governor >= 0
                && sentence.relation(head).matches("compound|nmod:poss|amod|nummod")
                && words.event(sentence, governor).isEmpty()
                && sentence.token(governor).isNoun();
    }

    /** "complicated after an explosion at the plant last week": the place and time of something else. */
    private static boolean isApart(Sentence sentence, int i) {
        return EventWords.preposition(sentence, i)
                .matches("after|before|since|following|despite|amid|over|about|against|because");
    }

    /** Whether token {@code i} is the verb of another event. */
    private boolean hasOtherEvent(Sentence sentence, int i, int event) {
        return sentence.token(i).isVerb()
                && sentence.children(i, "obj", "nsubj", "nsubj:pass").stream()
                        .anyMatch(child -> child != event && words.isEvent(sentence, child));
    }

    /** Whether only parts of the clause of {@code verb}, no clause of its own, hold token {@code i}. */
    private boolean isSameClause(Sentence sentence, int i, int verb) {
        int at = i;
        for (int steps = 0; steps < 12 && at >= 0; steps++) {
            if (at == verb) {
                return true;
            }
            boolean clause = at != i && (isApart(sentence, at) || isThing(sentence, at))
                    || Set.of("acl:relcl", "ccomp", "parataxis", "csubj").contains(sentence.relation(at))
                    || sentence.child(at, "nsubj", "nsubj:pass").isPresent();
            if (clause) {
                return false;
            }
            at = sentence.governor(at);
        }
        return false;
    }

    private static int head(Sentence sentence, Span span) {
        int head = -1;
        for (int i = 0; i < sentence.size(); i++) {
            if (span.overlaps(sentence.token(i).span())
                    && !sentence.token(i).pos().equals("IN")) {
                int governor = sentence.governor(i);
                if (governor < 0 || !span.overlaps(sentence.token(governor).span())) {
                    return i;
                }
                head = i;
            }
        }
        return Math.max(head, 0);
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
        return Stream.concat(EventWords.subject(sentence, verb).stream(), others)
                .flatMap(child -> reading.allActors(sentence, child).stream())
                .distinct()
                .toList();
    }

    /** Directly below the noun, or below a part of it ("a round of talks between A and B"). */
    private boolean isNear(Sentence sentence, int child, int noun) {
        int governor = sentence.governor(child);
        return governor == noun || sentence.governor(governor) == noun && words.isEvent(sentence, governor);
    }
}
