package org.parley.extract;

import java.util.stream.Stream;
import org.parley.extract.Encounters.Need;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/** Where, when, how long and on what journey something is done, as far as it tells a meeting from other doings. */
final class Circumstances {
    private final Reading reading;
    private final EventWords words;

    Circumstances(Reading reading, EventWords words) {
        this.reading = reading;
        this.words = words;
    }

    boolean are(Need need, Sentence sentence, int verb) {
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
            case TOPIC ->
                sentence.children(verb, "xcomp", "advcl").stream()
                                .anyMatch(child -> sentence.token(child)
                                        .lemmaIn("discuss", "review", "exchange", "brief", "consult", "coordinate"))
                        || sentence.children(verb, "obl").stream()
                                .anyMatch(child ->
                                        EventWords.preposition(sentence, child).equals("about"));
        };
    }

    /** What stands with the verb, or with those whom it is done with. */
    private static Stream<Integer> adjuncts(Sentence sentence, int verb) {
        // "failed to agree in Cairo".
        Stream<Integer> verbs = Stream.concat(Stream.of(verb), sentence.children(verb, "xcomp").stream());
        return Stream.concat(
                verbs.flatMap(at -> sentence.children(at, "obl", "obj", "obl:tmod", "nmod:tmod", "advmod").stream()),
                Companions.others(sentence, verb)
                        .flatMap(other -> Stream.concat(Stream.of(other), sentence.children(other, "conj").stream()))
                        .flatMap(other -> sentence.children(other, "nmod").stream()));
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
