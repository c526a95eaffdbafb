package org.parley.extract;

import java.util.List;
import java.util.Optional;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Places of meetings that are named elsewhere: "in the same town", "there", "here", "who is on a visit to Cairo". */
final class Whereabouts {
    /** So many sentences before it "there" and "the same town" may be named. */
    private static final int RECENT = 5;

    private final Reading reading;
    private final EventWords words;
    private final Scenes scenes;

    Whereabouts(Reading reading, EventWords words, Scenes scenes) {
        this.reading = reading;
        this.words = words;
        this.scenes = scenes;
    }

    /** "was held in the same town", "met there": the place named last; "here": where the article comes from. */
    Optional<Mention> samePlace(Sentence sentence, int token) {
        List<Integer> adjuncts = sentence.children(EventWords.verb(sentence, token), "obl", "advmod");
        boolean here = adjuncts.stream()
                .anyMatch(child -> sentence.token(child).lemmaIn("here")
                        || words.is(Sort.GROUND, sentence, child)
                                && sentence.children(child, "det").stream()
                                        .anyMatch(det -> sentence.token(det).lemmaIn("this")));
        Optional<Mention> origin = here ? reading.origin() : Optional.empty();
        boolean same = adjuncts.stream()
                .anyMatch(child -> sentence.token(child).lemmaIn("there")
                        || words.isAny(sentence, child, Sort.GROUND, Sort.HOUSE)
                                && sentence.children(child, "amod").stream()
                                        .anyMatch(amod -> sentence.token(amod).lemmaIn("same")));
        return origin.isPresent() || !same
                ? origin
                : reading.text().sentences().stream()
                        .filter(other -> other.index() < sentence.index() && other.index() >= sentence.index() - RECENT)
                        .flatMap(other -> scenes.in(other).stream())
                        .filter(scene -> !scene.isVenue())
                        .map(Scenes.Scene::place)
                        .reduce((first, second) -> second);
    }

    /**
     * "who is on a visit to Cairo", in the same sentence; "It was in Cairo that it was settled", "He flew to Cairo", in
     * the one before, for what somebody then does.
     */
    Optional<Mention> ofStay(Sentence sentence, int token) {
        Optional<Mention> visited = towns(sentence).stream()
                .filter(scene -> isOfVisit(sentence, scene.head()))
                .map(Scenes.Scene::place)
                .findFirst();
        return visited.isPresent() ? visited : before(sentence).flatMap(other -> ofArrival(other, sentence, token));
    }

    private static boolean isOfVisit(Sentence sentence, int town) {
        int visit = sentence.governor(town);
        return visit >= 0
                && sentence.token(visit).lemmaIn("visit", "trip", "stay")
                && EventWords.preposition(sentence, visit).matches("on|during");
    }

    private Optional<Mention> ofArrival(Sentence other, Sentence sentence, int token) {
        List<Scenes.Scene> towns = towns(other);
        boolean goesOn = sentence.token(token).isVerb()
                && EventWords.subject(sentence, token)
                        .filter(subject -> sentence.token(subject).isPronoun())
                        .isPresent();
        return towns.size() == 1
                        && (isCleft(other, towns.get(0).head())
                                || goesOn && isArrival(other, towns.get(0).head()))
                ? Optional.of(towns.get(0).place())
                : Optional.empty();
    }

    private static boolean isCleft(Sentence sentence, int town) {
        return sentence.size() > 4
                && sentence.token(0).lemmaIn("it")
                && sentence.token(1).lemmaIn("be")
                && town <= 5
                && sentence.child(town, "cop").isPresent();
    }

    private boolean isArrival(Sentence sentence, int town) {
        int verb = sentence.governor(town);
        return verb >= 0
                && sentence.governor(verb) < 0
                && words.is(Sort.MOTION, sentence, verb)
                && EventWords.preposition(sentence, town).matches("to|in|into");
    }

    private Optional<Sentence> before(Sentence sentence) {
        return reading.text().sentences().stream()
                .filter(other -> other.index() == sentence.index() - 1
                        && other.place() == Sentence.Place.TEXT
                        && other.paragraph() == sentence.paragraph())
                .findFirst();
    }

    private List<Scenes.Scene> towns(Sentence sentence) {
        return scenes.in(sentence).stream()
                .filter(scene -> !scene.isVenue() && scene.place().kind() != Kind.STATE)
                .toList();
    }
}
