package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    private final Encounters encounters;
    private final Reality reality;
    private final EventReality nouns;
    private final Times times;
    private final Scenes scenes;
    private final Attendees whom;
    private final Rounds rounds;
    private final Whereabouts whereabouts;

    SittingFinder(Reading reading, EventWords words, Encounters encounters, Times times, Scenes scenes) {
        this.reading = reading;
        this.words = words;
        this.encounters = encounters;
        this.times = times;
        this.scenes = scenes;
        reality = new Reality(words);
        nouns = new EventReality(words, reality);
        whom = new Attendees(reading, words);
        whereabouts = new Whereabouts(reading, words, scenes);
        rounds = new Rounds(reading.text().sentences(), words);
    }

    /** In the order of the text; a noun inside another ("a round of talks") gives none of its own. */
    List<Sitting> in(Sentence sentence) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (isNoun(sentence, i) || isVerb(sentence, i) || rounds.tells(sentence, i)) {
                tokens.add(i);
            }
        }
        List<Sitting> found = new ArrayList<>();
        if (!tokens.isEmpty()) {
            Surroundings around = new Surroundings(reading, words, sentence, tokens, times, scenes);
            tokens.forEach(token -> found.addAll(sittings(sentence, token, around)));
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
                        .filter(occurrence -> occurrence.mention().kind() == Kind.PERSON
                                || occurrence.mention().kind().isOrganisation() && words.is(Sort.PROCESS, sentence, i))
                        .isEmpty()
                && !isPart(sentence, i)
                && (!words.isCall(sentence, i) || isConversation(sentence, i))
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
        return encounters.tells(sentence, i)
                || Resumption.tells(words, sentence, i)
                || isCalledOff(sentence, i)
                || isInvitation(sentence, i);
    }

    /** "invited both sides to Cairo for 5 May". */
    private boolean isInvitation(Sentence sentence, int verb) {
        List<Integer> guests = sentence.children(verb, "obj", "nsubj:pass");
        return sentence.token(verb).lemmaIn("invite", "summon")
                && guests.stream().anyMatch(guest -> encounters.isSomebody(sentence, guest))
                && sentence.children(verb, "obl", "obj", "nmod").stream()
                        .noneMatch(child -> words.event(sentence, child).isPresent())
                && sentence.children(verb, "obl").stream()
                        .anyMatch(
                                child -> EventWords.preposition(sentence, child).matches("for|in")
                                        && sentence.token(child).ner().equals("DATE"));
    }

    /** One, or as many as there are dates: "two rounds, in Rome in March and in Oslo in April". */
    private List<Sitting> sittings(Sentence sentence, int token, Surroundings around) {
        Sitting one = sitting(sentence, token, around);
        List<Surroundings.Slot> slots = around.slots(token, one.degree());
        boolean several = slots.size() > 1
                && (one.isMany()
                        || sentence.token(token).isVerb()
                        || one.isPlural() && slots.stream().allMatch(Surroundings.Slot::placed)
                        || isAgain(sentence, slots));
        return several
                ? slots.stream().map(slot -> one.at(slot.date(), slot.place())).toList()
                : List.of(one);
    }

    /** "was postponed in June and again in July". */
    private static boolean isAgain(Sentence sentence, List<Surroundings.Slot> slots) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.lemmaIn("again")
                        && token.span().begin() > slots.get(0).date().span().end()
                        && token.span().end() < slots.get(1).date().span().begin());
    }

    private Sitting sitting(Sentence sentence, int token, Surroundings around) {
        boolean noun = !sentence.token(token).isVerb();
        Reality.Degree told = noun
                ? nouns.ofNoun(sentence, token)
                : isCalledOff(sentence, token)
                        ? Reality.Degree.CANCELLED
                        : isInvitation(sentence, token) ? Reality.Degree.PROPOSED : reality.ofVerb(sentence, token);
        // "Called off on Monday" dates the calling off.
        Optional<Times.Phrase> date = around.date(token, told)
                .filter(phrase -> told != Reality.Degree.CANCELLED
                        || !around.isOfVerb(token, phrase, told)
                        || !words.is(Sort.CANCELLED, sentence, EventWords.verb(sentence, token)));
        int verb = EventWords.verb(sentence, token);
        Reality.Degree degree = told == Reality.Degree.REAL
                        && Reality.isPresent(sentence, verb)
                        && date.filter(day -> isAhead(day) || isTimetable(sentence, verb, day))
                                .isPresent()
                ? Reality.Degree.PLANNED
                : told;
        return new Sitting(
                sentence,
                token,
                degree,
                order(sentence, token, degree),
                isDefinite(sentence, token),
                date,
                date.filter(phrase -> noun && around.isLoose(token, phrase, degree))
                        .isPresent(),
                around.place(token, degree)
                        .or(() -> whereabouts.samePlace(sentence, token))
                        .or(() ->
                                degree == Reality.Degree.REAL ? whereabouts.ofStay(sentence, token) : Optional.empty()),
                around.venue(token, degree),
                noun ? ofPlan(sentence, token, degree) : encounters.parties(sentence, token),
                false);
    }

    /** Those whom the noun names; "A and B have agreed to begin talks": if it names none, those who plan to meet. */
    private List<Mention> ofPlan(Sentence sentence, int noun, Reality.Degree degree) {
        List<Mention> named = ofNoun(sentence, noun);
        int verb = sentence.governor(noun);
        boolean planned = named.isEmpty()
                && degree == Reality.Degree.PLANNED
                && sentence.relation(noun).equals("obj")
                && sentence.relation(verb).equals("xcomp")
                && sentence.token(verb)
                        .lemmaIn("begin", "hold", "start", "open", "resume", "restart", "have", "conduct");
        return planned ? encounters.parties(sentence, verb) : named;
    }

    /** "Talks resume Thursday", said on that Thursday. */
    private boolean isTimetable(Sentence sentence, int verb, Times.Phrase phrase) {
        return sentence.token(verb).pos().matches("VBP?|VBZ")
                && sentence.token(verb)
                        .lemmaIn(
                                "resume",
                                "begin",
                                "start",
                                "open",
                                "convene",
                                "reconvene",
                                "meet",
                                "continue",
                                "restart")
                && reading.text().text(phrase.span()).matches("(?i).*day")
                && !reading.text().text(phrase.span()).matches("(?i).*(?:to|yester)day");
    }

    /** "which was put off", "Ankara called it off": the meeting told of before. */
    private boolean isCalledOff(Sentence sentence, int verb) {
        return sentence.token(verb).isVerb()
                && words.is(Sort.CANCELLED, sentence, verb)
                && sentence.children(verb, "obj", "nsubj:pass").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("it", "they"))
                && isOfMeeting(sentence, verb)
                && reality.ofVerb(sentence, verb) == Reality.Degree.REAL;
    }

    /** Whether what stands before a verb, if anything, is a meeting: "declared a truce and called it off" is none. */
    private boolean isOfMeeting(Sentence sentence, int verb) {
        List<Integer> before = IntStream.range(0, verb)
                .filter(i -> sentence.token(i).pos().startsWith("NN")
                        && sentence.relation(i).matches("obj|nsubj|nsubj:pass|obl")
                        && reading.at(sentence, i).isEmpty()
                        && !sentence.token(i).ner().matches("DATE|TIME|DURATION|PERSON")
                        && !words.isAny(sentence, i, Sort.PEOPLE, Sort.DELEGATION))
                .boxed()
                .toList();
        return before.isEmpty() || before.stream().anyMatch(i -> words.isEvent(sentence, i));
    }

    /** "a telephone call with", "had a telephone conversation", but not "told reporters in a telephone call". */
    private boolean isConversation(Sentence sentence, int call) {
        int verb = EventWords.verb(sentence, call);
        return sentence.children(call, "nmod").stream()
                        .anyMatch(
                                child -> EventWords.preposition(sentence, child).matches("between|with|to|from")
                                        && encounters.isSomebody(sentence, child))
                || sentence.token(verb).lemmaIn("have", "hold", "discuss", "agree", "speak", "talk", "review")
                        && encounters.parties(sentence, verb).size() > 1;
    }

    /** "they meet on Monday": a day to come, if the tense does not tell otherwise. */
    private boolean isAhead(Times.Phrase phrase) {
        boolean next = reading.text()
                .text(phrase.span())
                .toLowerCase(java.util.Locale.ROOT)
                .matches(".*\\b(next|coming)\\b.*");
        return next
                || phrase.at(Times.Direction.FUTURE)
                        .map(stretch -> stretch.begin().start().toLocalDate())
                        .filter(day -> times.reference().filter(day::isAfter).isPresent())
                        .isPresent();
    }

    private Order order(Sentence sentence, int token, Reality.Degree degree) {
        boolean real = degree == Reality.Degree.REAL || degree == Reality.Degree.NEGATED;
        if (!sentence.token(token).isNoun() && Resumption.isOfNoun(words, sentence, token)) {
            return Order.LATER;
        }
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
                || sentence.token(token).lemmaIn("reconvene")
                || !sentence.token(token).isNoun()
                        && (words.is(Sort.LATER, sentence, token) || Rounds.isOrdinal(sentence, token));
        return later && !real ? Order.LATER : Order.THIS;
    }

    private static boolean isDefinite(Sentence sentence, int token) {
        if (sentence.token(token).isVerb()) {
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

    /** Directly below the noun, or below a part of it ("a round of talks between A and B"). */
    private boolean isNear(Sentence sentence, int child, int noun) {
        int governor = sentence.governor(child);
        return governor == noun || sentence.governor(governor) == noun && words.isEvent(sentence, governor);
    }
}
