package org.parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.extract.Reality.Degree;
import org.parley.extract.Sitting.Order;
import org.parley.model.EventStatus;
import org.parley.model.Mention;
import org.parley.model.When;
import org.parley.nlp.Sentence;

/** The meetings of an article: its places that tell of one put together. */
final class Events {
    private final List<Event> all = new ArrayList<>();
    private final Scenes scenes;
    private final Reading reading;
    private final Optional<Sitting> heading;
    private Optional<Event> main;

    Events(Reading reading, SittingFinder finder, Times times, Scenes scenes) {
        this.scenes = scenes;
        this.reading = reading;
        List<Sitting> sittings = reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .flatMap(sentence -> finder.in(sentence).stream())
                .toList();
        List<Sitting> loose = new ArrayList<>();
        List<Sentence> opening = reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .limit(2)
                .toList();
        SameMeeting same = new SameMeeting(
                reading, opening.stream().mapToInt(Sentence::index).max().orElse(0) + 1);
        for (Sitting sitting : sittings) {
            Optional<Event> event = same.of(all, sitting);
            Optional<Event> undated =
                    event.isEmpty() && sitting.isWeaklyDated() ? same.of(all, sitting.undated()) : Optional.empty();
            if (event.isPresent()) {
                event.get().add(sitting);
            } else if (undated.isPresent()) {
                undated.get().add(sitting.undated());
            } else if (sitting.isAnchored() || opening.contains(sitting.sentence()) && sitting.isReported()) {
                all.add(new Event(
                        scenes, sitting, times.reference().filter(day -> opening.contains(sitting.sentence()))));
            } else {
                loose.add(sitting);
            }
        }
        heading = reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.HEADING)
                .flatMap(sentence -> finder.in(sentence).stream())
                .filter(sitting -> sitting.degree() == Degree.REAL
                        && sitting.order() == Order.THIS
                        && sitting.place().isPresent())
                .findFirst();
        boolean untold = all.stream().noneMatch(event -> event.isHeld() && opens(reading, event));
        heading.filter(sitting -> untold && same.of(all, sitting).isEmpty())
                .ifPresent(sitting -> all.add(0, new Event(scenes, sitting, times.reference())));
        if (all.stream().noneMatch(Event::isHeld)) {
            loose.stream()
                    .filter(sitting -> opens(reading, sitting))
                    .findFirst()
                    .ifPresent(sitting -> {
                        all.add(new Event(scenes, sitting, times.reference()));
                        loose.remove(sitting);
                    });
        }
        loose.forEach(sitting -> same.of(all, sitting).ifPresent(event -> event.add(sitting)));
        main = all.stream()
                .filter(event -> event.first().order() == Order.THIS)
                .max(Comparator.<Event>comparingInt(event -> weight(reading, event))
                        .thenComparing(event -> -all.indexOf(event)));
        main.filter(event -> (event.stretch().isEmpty() || event.isWeaklyDated() && !isDatedIn(opening, event))
                        && event.isHeld()
                        && opens(reading, event))
                .ifPresent(event -> opening(reading, finder, times).ifPresent(event::assume));
    }

    /** In an article without a word of negotiations a meeting is one if it is told who deals with whom, or when and where. */
    void keepThoseOfPowers() {
        all.removeIf(event -> event.sittings().stream()
                                .flatMap(sitting -> sitting.parties().stream())
                                .distinct()
                                .count()
                        < 2
                && !(event.stretch().isPresent() && event.place().isPresent()));
        main = main.filter(all::contains);
    }

    private static boolean isDatedIn(List<Sentence> sentences, Event event) {
        return event.sittings().stream()
                .anyMatch(sitting -> sitting.date().isPresent() && sentences.contains(sitting.sentence()));
    }

    /** The place where the heading says that the main meeting was held: "Geneva talks end". */
    Optional<Mention> placeOfHeading() {
        return heading.flatMap(Sitting::place);
    }

    /** Whether one of the first sentences tells of it. */
    private static boolean opens(Reading reading, Event event) {
        return reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .limit(3)
                .anyMatch(sentence -> event.sittings().stream().anyMatch(sitting -> sitting.sentence() == sentence));
    }

    /** "Norway chaired the meeting": one that the article opens with needs neither date nor place of its own. */
    private static boolean opens(Reading reading, Sitting sitting) {
        return sitting.isNoun()
                && sitting.definite()
                && !sitting.isMany()
                && sitting.degree() == Degree.REAL
                && sitting.order() == Order.THIS
                && reading.text().sentences().stream()
                        .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                        .limit(3)
                        .anyMatch(sentence -> sentence == sitting.sentence());
    }

    /** How much the article is about a meeting: it opens with it, keeps to it and tells that it was held. */
    private static int weight(Reading reading, Event event) {
        int opening = reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .mapToInt(Sentence::index)
                .findFirst()
                .orElse(0);
        boolean opens =
                event.sittings().stream().anyMatch(sitting -> sitting.sentence().index() == opening);
        // A process without day and place is what the sittings of the news belong to.
        boolean anywhere = event.stretch().isPresent() || event.place().isPresent();
        return 2 * event.sittings().size()
                + (opens ? 3 : opens(reading, event) ? 2 : 0)
                + (event.isHeld() ? 4 : 0)
                + (anywhere ? 2 : 0);
    }

    /** It goes on, and more of it is to come. */
    boolean isToday(Event event) {
        return event.stretch()
                .filter(stretch -> reading.text()
                        .article()
                        .date()
                        .filter(stretch.begin().start().toLocalDate()::equals)
                        .isPresent())
                .isPresent();
    }

    /** The one that is still to come, from the one the article is about on. */
    Optional<Event> coming() {
        return main.filter(event -> !event.isHeld() || isToday(event))
                .or(() -> all.stream()
                        .filter(event -> event.status() == EventStatus.PLANNED)
                        .findFirst());
    }

    /** The day of the main meeting where its own words give none: that of the article's opening, or of its dateline. */
    private Optional<Times.Stretch> opening(Reading reading, SittingFinder finder, Times times) {
        List<Sentence> opening = reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .limit(2)
                .toList();
        Set<Times.Stretch> others = new HashSet<>();
        all.stream()
                .filter(event -> event.sittings().stream().anyMatch(sitting -> opening.contains(sitting.sentence())))
                .forEach(event -> event.stretch().ifPresent(others::add));
        Event main = this.main.orElseThrow();
        return opening.stream()
                .filter(sentence -> sentence == opening.get(0)
                        || main.sittings().stream().anyMatch(sitting -> sitting.sentence() == sentence))
                .flatMap(sentence -> finder.dates(sentence).stream())
                .flatMap(phrase -> phrase.at(Times.Direction.PAST).stream())
                .filter(stretch -> stretch.begin().precision() == When.Precision.DAY && !others.contains(stretch))
                .findFirst()
                .or(times::ofDateline)
                .or(() -> times.reference()
                        .filter(day -> opening.stream().limit(1).anyMatch(Events::isPresent))
                        .map(day -> new Times.Stretch(When.day(day), Optional.empty())));
    }

    /** A report that is written while it happens. */
    private static boolean isPresent(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.pos().matches("VBP|VBZ")
                        && !sentence.relation(token.index()).matches("acl:relcl|aux.*|cop"));
    }

    /** In the order in which the text first tells of them. */
    List<Event> all() {
        return List.copyOf(all);
    }

    /** The one that the article is about. */
    Optional<Event> main() {
        return main;
    }

    /** The one that was told of last before the end of {@code sentence}. */
    Optional<Event> last(Sentence sentence) {
        return all.stream()
                .max(Comparator.comparing(event -> event.sittings().stream()
                        .map(sitting -> sitting.sentence().index())
                        .filter(index -> index <= sentence.index())
                        .max(Comparator.naturalOrder())
                        .orElse(-1)));
    }

    /** The past one that the sentence goes on with: told of in it or in the one or two before it in its paragraph. */
    Optional<Event> told(Sentence sentence) {
        return last(sentence)
                .filter(Event::isHeld)
                .filter(event -> event.sittings().stream()
                        .map(Sitting::sentence)
                        .anyMatch(other -> other.paragraph() == sentence.paragraph()
                                && other.index() <= sentence.index()
                                && other.index() >= sentence.index() - 2));
    }

    /** The one that the sentence tells of, where it tells of no other. */
    Optional<Event> only(Sentence sentence) {
        List<Event> told = all.stream()
                .filter(event -> event.sittings().stream().anyMatch(sitting -> sitting.sentence() == sentence))
                .toList();
        return told.stream().filter(event -> told.size() == 1).findFirst();
    }

    /** The one told of at {@code token}. */
    Optional<Event> at(Sentence sentence, int token) {
        return all.stream()
                .filter(event -> event.sittings().stream()
                        .anyMatch(sitting -> sitting.sentence() == sentence && sitting.token() == token))
                .findFirst();
    }
}
