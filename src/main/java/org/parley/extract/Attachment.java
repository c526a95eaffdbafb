package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.extract.Reality.Degree;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/**
 * Tells at which meeting somebody is: the one that is named with him, else the one that the text goes on with. A word of
 * a role alone means the meeting told of last in its paragraph, or the one that the article is about as long as it is
 * told of; never one of another place or year.
 */
final class Attachment {
    /** So many sentences after a meeting was told of, who comes or stays away without a word of which one, means it. */
    private static final int STILL = 25;

    /** So many sentences before the first that tells of the meeting may already tell of who is there. */
    private static final int OPENING = 2;

    private final Reading reading;
    private final EventWords words;
    private final Events events;
    private final Times times;
    private final Scenes scenes;

    Attachment(Reading reading, EventWords words, Events events, Times times) {
        this.reading = reading;
        this.words = words;
        this.events = events;
        this.times = times;
        scenes = new Scenes(reading);
    }

    /** Empty where the presence is at no meeting that the article tells of, or not for real. */
    Optional<Event> of(Presence presence) {
        return event(presence).filter(event -> fits(event, presence));
    }

    private Optional<Event> event(Presence presence) {
        Sentence sentence = presence.sentence();
        if (presence.token().isPresent()) {
            int token = presence.token().get();
            Optional<Event> named = events.at(sentence, token);
            // "the session's chair", "Cuba, which hosts the talks" tell of no session by themselves.
            boolean loose = sentence.relation(token).equals("nmod:poss")
                    || isKnown(sentence, token)
                    || !sentence.token(token).isNoun()
                            && (presence.role() == Role.INVITED || presence.role() == Role.ABSENT);
            // "They had not bargained face to face for years": at the table that the text goes on with.
            boolean goesOn = named.isEmpty()
                    && sentence.token(token).lemmaIn("negotiate", "bargain", "haggle", "wrangle", "parley", "confer")
                    && presence.degree().filter(degree -> degree == Degree.REAL).isPresent();
            if (goesOn && !loose) {
                return running(presence);
            }
            if (named.isPresent() || !loose) {
                return named.or(() -> events.main().filter(event -> isAll(sentence, token)));
            }
            if (presence.role() == Role.INVITED) {
                return events.last(sentence);
            }
        }
        boolean asked =
                presence.role() == Role.ABSENT && sentence.tokens().stream().anyMatch(token -> token.lemmaIn("invite"));
        if (asked) {
            return askedTo(sentence);
        }
        boolean toCome =
                presence.degree().filter(degree -> degree == Degree.PLANNED).isPresent();
        if (toCome) {
            return events.coming();
        }
        return presence.degree().isPresent() ? running(presence) : named(presence);
    }

    /** Whom the article calls a mediator is one at the meeting that it is about, whatever comes next. */
    private Optional<Event> named(Presence presence) {
        Sentence sentence = presence.sentence();
        int verb = EventWords.verb(sentence, presence.at());
        return events.only(sentence)
                .filter(event -> event.isHeld()
                        || events.main().filter(Event::isHeld).isEmpty()
                        || event.sittings().stream()
                                .anyMatch(sitting -> sitting.sentence() == sentence
                                        && EventWords.verb(sentence, sitting.token()) == verb))
                .or(events::main);
    }

    /** The meeting that the text goes on with; where the clause names a place, one that was there. */
    private Optional<Event> running(Presence presence) {
        Sentence sentence = presence.sentence();
        List<Mention> places = places(sentence, presence.at());
        return Stream.of(events.told(sentence), near(sentence), there(places))
                .flatMap(Optional::stream)
                .filter(event -> isAt(event, places))
                .findFirst();
    }

    private Optional<Event> there(List<Mention> places) {
        return places.isEmpty()
                ? Optional.empty()
                : events.all().stream()
                        .filter(event -> event.place().isPresent() && isAt(event, places))
                        .findFirst();
    }

    private boolean isAt(Event event, List<Mention> places) {
        return places.isEmpty()
                || event.place().isEmpty()
                || places.stream()
                        .anyMatch(place -> scenes.overlap(event.place().get(), place));
    }

    /** Where the verb of which {@code at} is a part says that something happens. */
    private List<Mention> places(Sentence sentence, int at) {
        int verb = EventWords.verb(sentence, at);
        return scenes.in(sentence).stream()
                .filter(scene -> EventWords.preposition(sentence, scene.head()).matches("in|at"))
                .filter(scene -> EventWords.verb(sentence, scene.head()) == verb
                        && !sentence.subtree(at).contains(scene.head()))
                .map(Scenes.Scene::place)
                .filter(place -> place.authority().isPresent())
                .toList();
    }

    /** The meeting that the article is about, as long as it is still told of. */
    private Optional<Event> near(Sentence sentence) {
        return events.main()
                .filter(event -> sentence.index() >= event.first().sentence().index() - OPENING)
                .filter(event -> event.sittings().stream()
                        .anyMatch(sitting -> Math.abs(sitting.sentence().index() - sentence.index()) <= STILL))
                .filter(event -> times.in(sentence).stream()
                        .flatMap(phrase -> phrase.at(Times.Direction.PAST).stream())
                        .allMatch(event::isAround));
    }

    /** "was not invited to Oslo": the meeting there, else one to come that was just told of, else the main one. */
    private Optional<Event> askedTo(Sentence sentence) {
        Set<Mention> places = reading.occurrences().stream()
                .filter(occurrence -> occurrence.sentence() == sentence)
                .map(Occurrence::mention)
                .collect(Collectors.toSet());
        return Stream.concat(events.main().stream(), events.all().stream())
                .filter(event -> event.place().filter(places::contains).isPresent())
                .findFirst()
                .or(() -> events.last(sentence)
                        .filter(event -> places.stream().noneMatch(place -> place.kind() == Kind.CITY))
                        .filter(event -> !event.isHeld()
                                && event.sittings().stream()
                                        .anyMatch(sitting ->
                                                Math.abs(sitting.sentence().index() - sentence.index()) <= OPENING)))
                .or(events::main);
    }

    private boolean isKnown(Sentence sentence, int token) {
        return sentence.token(token).isNoun()
                && !words.is(Sort.OTHER, sentence, token)
                && sentence.children(token, "det").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("the"))
                && sentence.children(token, "amod", "compound", "nmod", "nummod", "acl", "acl:relcl")
                        .isEmpty();
    }

    /** "chaired most of the sessions": those of the meeting that the article is about. */
    private static boolean isAll(Sentence sentence, int token) {
        return sentence.token(token).lemmaIn("session", "round", "meeting")
                && sentence.token(token).pos().equals("NNS")
                && sentence.children(token, "det").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("the", "all", "both"));
    }

    private boolean fits(Event event, Presence presence) {
        if (presence.degree().isEmpty() || presence.role() == Role.ABSENT) {
            return true;
        }
        Degree degree = presence.degree().get();
        if (presence.role() == Role.MEDIATOR || presence.role() == Role.INVITED) {
            return degree != Degree.NEGATED && degree != Degree.OPEN;
        }
        return event.isHeld()
                ? degree == Degree.REAL || degree == Degree.PLANNED && events.isToday(event)
                : degree != Degree.NEGATED;
    }
}
