package org.parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.extract.Reality.Degree;
import org.parley.extract.Sitting.Order;
import org.parley.model.EventStatus;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.When;
import org.parley.nlp.Sentence;

/** The meetings of an article: its places that tell of one put together. */
final class Events {
    private final List<Event> all = new ArrayList<>();
    private final Scenes scenes;
    private final Reading reading;
    private Optional<Event> main;
    /** Index of the last sentence that belongs to the opening. */
    private final int lead;

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
        lead = opening.stream().mapToInt(Sentence::index).max().orElse(0) + 1;
        for (Sitting sitting : sittings) {
            Optional<Event> event = existing(sitting);
            Optional<Event> undated =
                    event.isEmpty() && sitting.isWeaklyDated() ? existing(sitting.undated()) : Optional.empty();
            if (event.isPresent()) {
                event.get().add(sitting);
            } else if (undated.isPresent()) {
                undated.get().add(sitting.undated());
            } else if (isAnchored(sitting) || opening.contains(sitting.sentence()) && isReported(sitting)) {
                all.add(new Event(
                        scenes, sitting, times.reference().filter(day -> opening.contains(sitting.sentence()))));
            } else {
                loose.add(sitting);
            }
        }
        if (all.stream().noneMatch(Event::isHeld)) {
            loose.stream()
                    .filter(sitting -> opens(reading, sitting))
                    .findFirst()
                    .ifPresent(sitting -> {
                        all.add(new Event(scenes, sitting, times.reference()));
                        loose.remove(sitting);
                    });
        }
        loose.forEach(sitting -> existing(sitting).ifPresent(event -> event.add(sitting)));
        main = all.stream()
                .filter(event -> event.first().order() == Order.THIS)
                .max(Comparator.<Event>comparingInt(event -> weight(reading, event))
                        .thenComparing(event -> -all.indexOf(event)));
        main.filter(event -> event.stretch().isEmpty() && event.isHeld() && opens(reading, event))
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

    /** What an article opens with is its news, even where neither date nor place is said. */
    private static boolean isReported(Sitting sitting) {
        return sitting.degree() == Degree.REAL
                && sitting.order() == Order.THIS
                && !sitting.isMany()
                && !sitting.sentence().token(sitting.token()).lemmaIn("sign", "initial", "ink");
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
        return 2 * event.sittings().size() + (opens ? 3 : 0) + (event.isHeld() ? 3 : 0);
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
        all.forEach(event -> event.stretch().ifPresent(others::add));
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

    private Optional<Event> existing(Sitting sitting) {
        if (sitting.isOneMore()) {
            return Optional.empty();
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
                && isAnchored(sitting)
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
        boolean real = degree == Degree.REAL || degree == Degree.NEGATED;
        return real == event.isHeld();
    }

    /** "A meeting of the ministers is under discussion". */
    private static boolean isSpokenOf(Sitting sitting) {
        return sitting.isNoun()
                && !sitting.definite()
                && sitting.ofPeople()
                && (sitting.degree() == Degree.PROPOSED || sitting.degree() == Degree.PLANNED);
    }

    private static boolean isAnchored(Sitting sitting) {
        if (sitting.degree() == Degree.OPEN && sitting.date().isEmpty() || sitting.isMany()) {
            return false;
        }
        boolean celebrated = sitting.sentence().token(sitting.token()).lemmaIn("ceremony")
                && sitting.sentence().children(sitting.token(), "compound", "amod").stream()
                        .noneMatch(
                                child -> sitting.sentence().token(child).text().equalsIgnoreCase("signing"));
        if (celebrated && sitting.degree() != Degree.PLANNED) {
            return false;
        }
        return sitting.date().isPresent()
                || sitting.degree() == Degree.CANCELLED && !sitting.definite()
                || sitting.place().isPresent()
                || sitting.venue().isPresent()
                || sitting.order() == Order.LATER && sitting.degree() != Degree.OPEN && !sitting.isNounless()
                || sitting.parties().size() > 1 && sitting.degree() == Degree.REAL
                || sitting.parties().size() > 1 && sitting.degree() == Degree.PLANNED && !sitting.isNoun()
                || isSpokenOf(sitting);
    }
}
