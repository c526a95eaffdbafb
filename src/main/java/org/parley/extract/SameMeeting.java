package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.extract.Reality.Degree;
import org.parley.model.EventStatus;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Which of the meetings told of before some words tell of again. */
final class SameMeeting {
    private final Reading reading;
    /** Index of the last sentence that belongs to the opening. */
    private final int lead;

    SameMeeting(Reading reading, int lead) {
        this.reading = reading;
        this.lead = lead;
    }

    /** The one of {@code all} that the words tell of, empty when they tell of another. */
    Optional<Event> of(List<Event> all, Sitting sitting) {
        if (sitting.isOneMore()) {
            return Optional.empty();
        }
        if (sitting.isAgain()) {
            return all.stream()
                    .filter(event -> event.fits(sitting)
                            && event.shares(sitting)
                            && (sitting.date().isEmpty() || event.stretch().equals(sitting.stretch())))
                    .findFirst();
        }
        List<Event> fitting = all.stream()
                .filter(event -> event.fits(sitting) && statusFits(event, sitting) && !areOthers(event, sitting))
                .toList();
        Optional<Event> shared = fitting.stream()
                .filter(event -> event.shares(sitting))
                .findFirst()
                .or(() -> fitting.stream()
                        .filter(event -> areSame(event, sitting))
                        .findFirst());
        if (shared.isPresent()) {
            return shared;
        }
        boolean fresh = (sitting.isNoun() ? !sitting.definite() && !isOnlyHoused(sitting) : isOfNamed(sitting))
                && sitting.isAnchored()
                && !all.isEmpty();
        return fresh
                ? Optional.empty()
                : fitting.stream()
                        .filter(event -> !isCalledOff(event))
                        .reduce((first, second) -> sitting.isOfLast() && isLater(second, first) ? second : first);
    }

    /** Whether the text told of {@code one} after it told of {@code other}. */
    private static boolean isLater(Event one, Event other) {
        return one.last().index() > other.last().index();
    }

    /** "chaired a joint session at the ministry", where nothing else tells it from the meeting told of. */
    private boolean isOnlyHoused(Sitting sitting) {
        return sitting.venue().isPresent()
                && sitting.date().isEmpty()
                && sitting.place().isEmpty()
                && sitting.parties().isEmpty()
                && sitting.sentence().index() <= lead + 2;
    }

    /** "She flew to Rome to meet Mr Adams", some way into the article; "the ministers met in Rome" are those told of. */
    private boolean isOfNamed(Sitting sitting) {
        Sentence sentence = sitting.sentence();
        return sitting.sentence().index() > lead
                && (sitting.date().isPresent() || sitting.place().isPresent())
                && (sitting.parties().size() > 1 || sitting.place().isPresent())
                && EventWords.subject(sentence, sitting.token())
                        .filter(subject -> reading.at(sentence, subject).isPresent()
                                || sentence.token(subject).isPronoun()
                                        && sitting.parties().stream()
                                                .anyMatch(party -> sentence.children(sitting.token(), "obj").stream()
                                                        .anyMatch(object -> reading.actors(sentence, object)
                                                                .contains(party))))
                        .isPresent();
    }

    /** Of a meeting that was called off nothing more is told, unless its date or place is named again. */
    private static boolean isCalledOff(Event event) {
        return event.status() == EventStatus.CANCELLED;
    }

    /** Whom the words that tell of it name, people by whom they act for. */
    private Set<Mention> principals(Stream<Sitting> sittings) {
        return sittings.flatMap(sitting -> sitting.parties().stream())
                .flatMap(party -> (party.kind() == Kind.PERSON
                                ? reading.polity(party)
                                : reading.stateOf(party).or(() -> Optional.of(party)))
                        .stream())
                .collect(Collectors.toSet());
    }

    private boolean areSame(Event event, Sitting sitting) {
        Set<Mention> here = principals(event.sittings().stream());
        Set<Mention> there = principals(Stream.of(sitting));
        return !there.isEmpty() && here.size() > 1 && here.containsAll(there);
    }

    /** Whether two sit here and other two there. */
    private boolean areOthers(Event event, Sitting sitting) {
        Set<Mention> here = principals(event.sittings().stream());
        Set<Mention> there = principals(Stream.of(sitting));
        return here.size() > 1 && there.size() > 1 && !here.containsAll(there) && !there.containsAll(here);
    }

    private static boolean statusFits(Event event, Sitting sitting) {
        Degree degree = sitting.degree();
        if (degree == Degree.OPEN) {
            return true;
        }
        if (degree == Degree.CANCELLED) {
            // "refused to attend the session, and it was put off".
            return event.sittings().stream().noneMatch(told -> told.degree() == Degree.REAL);
        }
        boolean real = degree == Degree.REAL || degree == Degree.NEGATED;
        return real == event.isHeld();
    }
}
