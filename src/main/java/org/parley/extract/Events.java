package org.parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.extract.Reality.Degree;
import org.parley.extract.Sitting.Order;
import org.parley.nlp.Sentence;

/** The meetings of an article: its places that tell of one put together. */
final class Events {
    private final List<Event> all = new ArrayList<>();
    private final Scenes scenes;
    private final Optional<Event> main;

    Events(Reading reading, SittingFinder finder, Scenes scenes) {
        this.scenes = scenes;
        List<Sitting> sittings = reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .flatMap(sentence -> finder.in(sentence).stream())
                .toList();
        List<Sitting> loose = new ArrayList<>();
        for (Sitting sitting : sittings) {
            Optional<Event> event = existing(sitting);
            if (event.isPresent()) {
                event.get().add(sitting);
            } else if (isAnchored(sitting)) {
                all.add(new Event(scenes, sitting));
            } else {
                loose.add(sitting);
            }
        }
        loose.forEach(sitting -> existing(sitting).ifPresent(event -> event.add(sitting)));
        main = all.stream()
                .filter(event -> event.first().order() == Order.THIS)
                .max(Comparator.comparing(Event::isHeld)
                        .thenComparing(event -> event.sittings().size())
                        .thenComparing(event -> -all.indexOf(event)));
    }

    /** In the order in which the text first tells of them. */
    List<Event> all() {
        return List.copyOf(all);
    }

    /** The one that the article is about. */
    Optional<Event> main() {
        return main;
    }

    /** The one told of at {@code token}. */
    Optional<Event> at(Sentence sentence, int token) {
        return all.stream()
                .filter(event -> event.sittings().stream()
                        .anyMatch(sitting -> sitting.sentence() == sentence && sitting.token() == token))
                .findFirst();
    }

    private Optional<Event> existing(Sitting sitting) {
        List<Event> fitting = all.stream()
                .filter(event -> event.fits(sitting) && statusFits(event, sitting))
                .toList();
        Optional<Event> shared =
                fitting.stream().filter(event -> event.shares(sitting)).findFirst();
        if (shared.isPresent()) {
            return shared;
        }
        boolean fresh = sitting.isNoun() && !sitting.definite() && isAnchored(sitting) && !all.isEmpty();
        return fresh ? Optional.empty() : fitting.stream().findFirst();
    }

    private static boolean statusFits(Event event, Sitting sitting) {
        Degree degree = sitting.degree();
        if (degree == Degree.OPEN) {
            return true;
        }
        boolean real = degree == Degree.REAL || degree == Degree.NEGATED;
        return real == event.isHeld();
    }

    private static boolean isAnchored(Sitting sitting) {
        if (sitting.degree() == Degree.OPEN && sitting.date().isEmpty()) {
            return false;
        }
        return sitting.date().isPresent()
                || sitting.place().isPresent()
                || sitting.venue().isPresent()
                || sitting.order() == Order.LATER && sitting.degree() != Degree.OPEN
                || sitting.parties().size() > 1 && sitting.degree() == Degree.REAL;
    }
}
