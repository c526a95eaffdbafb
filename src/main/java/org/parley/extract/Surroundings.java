package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** The dates and places that a sentence names, and to which of its meetings each belongs. */
final class Surroundings {
    private final Reading reading;
    private final EventWords words;
    private final Sentence sentence;
    private final DatePhrases phrases;
    private final List<Scenes.Scene> venues;
    private final List<Scenes.Scene> towns;
    private final Bonds bonds;
    private final Intervals intervals;

    /** @param events the words of the sentence that tell of meetings */
    Surroundings(
            Reading reading, EventWords words, Sentence sentence, List<Integer> events, Times times, Scenes scenes) {
        this.reading = reading;
        this.words = words;
        this.sentence = sentence;
        phrases = new DatePhrases(words, sentence, times);
        List<Scenes.Scene> places = scenes.in(sentence);
        venues = places.stream().filter(Scenes.Scene::isVenue).toList();
        towns = places.stream()
                .filter(scene -> !scene.isVenue() && !isPart(scene.head()))
                .toList();
        bonds = new Bonds(reading, words, sentence, events, towns);
        intervals = new Intervals(sentence, phrases);
    }

    Optional<Times.Phrase> date(int event, Reality.Degree degree) {
        return nearest(event, phrases.dates(), this::head, degree)
                .or(() -> degree == Reality.Degree.REAL
                                && !sentence.relation(event).equals("obj")
                        ? nearest(event, phrases.starts(), this::head, degree)
                        : Optional.empty())
                .or(() -> intervals.from(event));
    }

    private int head(Times.Phrase phrase) {
        return phrases.head(phrase.span());
    }

    /** One of several times that one word tells of, with its place. */
    record Slot(Times.Phrase date, Optional<Mention> place, boolean placed) {}

    /** Dates in a row behind the event: "in Rome in March and in Oslo in April", "in June and again in July". */
    List<Slot> slots(int event, Reality.Degree degree) {
        List<Slot> slots = new ArrayList<>();
        int from = event + 1;
        for (Times.Phrase date : phrases.dates()) {
            int first = phrases.first(date.span());
            int last = phrases.last(date.span());
            if (first < from || slots.isEmpty() && bonds.rank(event, head(date), degree) == Bonds.FAR) {
                continue;
            }
            if (!slots.isEmpty() && !isRow(from, first)) {
                break;
            }
            Optional<Scenes.Scene> town = town(from, first)
                    .or(() -> town(last + 1, last + 4).filter(behind -> isBehind(last, behind.head())));
            Optional<Mention> before = slots.isEmpty()
                    ? Optional.empty()
                    : slots.get(slots.size() - 1).place();
            slots.add(new Slot(date, town.map(Scenes.Scene::place).or(() -> before), town.isPresent()));
            from = Math.max(last, town.map(Scenes.Scene::head).orElse(0)) + 1;
        }
        return slots;
    }

    private Optional<Scenes.Scene> town(int from, int to) {
        return towns.stream()
                .filter(scene -> scene.head() >= from && scene.head() < to)
                .findFirst();
    }

    /** "on 3 May in Rome". */
    private boolean isBehind(int date, int town) {
        return sentence.token(date + 1).pos().equals("IN")
                && IntStream.range(date + 2, town)
                        .allMatch(i -> !sentence.token(i).pos().matches("IN|CC|,"));
    }

    /** Whether nothing stands between but a place, what joins it, and what is told instead ("the rest in Rome in May"). */
    private boolean isRow(int from, int to) {
        boolean placed = false;
        for (int i = from; i < to; i++) {
            int token = i;
            if (sentence.token(i).lemmaIn("to", "until", "till", "through")) {
                return false;
            }
            boolean town = towns.stream().anyMatch(scene -> scene.head() == token);
            boolean joins = town
                    || sentence.token(i).pos().matches("CC|,|DT|RB")
                    || sentence.token(i).pos().equals("IN") && (placed || isOfPlace(i) || isOfDate(i, to))
                    || i > from
                            && sentence.token(i).pos().matches("JJ|NNS?|CD")
                            && town(i, to).isPresent()
                    || reading.at(sentence, i).isPresent();
            if (!joins) {
                return false;
            }
            placed |= town;
        }
        return true;
    }

    private boolean isOfPlace(int preposition) {
        int governor = sentence.governor(preposition);
        return towns.stream().anyMatch(town -> town.head() == governor);
    }

    private boolean isOfDate(int preposition, int date) {
        return preposition >= date - 3;
    }

    /** Those that hang on the sentence's main verb, or on whatever goes with it. */
    List<Times.Phrase> ofMainClause() {
        return phrases.dates().stream()
                .filter(phrase ->
                        sentence.governor(EventWords.verb(sentence, head(phrase))) < 0 && isOfMain(head(phrase)))
                .toList();
    }

    private boolean isOfMain(int i) {
        int at = i;
        while (at >= 0 && !sentence.relation(at).matches("acl:relcl|acl|advcl|ccomp|parataxis")) {
            at = sentence.governor(at);
        }
        return at < 0;
    }

    Optional<Mention> venue(int event, Reality.Degree degree) {
        return nearest(event, venues, Scenes.Scene::head, degree).map(Scenes.Scene::place);
    }

    Optional<Mention> place(int event, Reality.Degree degree) {
        List<Scenes.Scene> possible = towns.stream()
                .filter(scene ->
                        Set.of(Kind.CITY, Kind.STATE).contains(scene.place().kind())
                                || !bonds.isOfSubject(scene.head(), event))
                .toList();
        return nearest(event, possible, Scenes.Scene::head, degree).map(Scenes.Scene::place);
    }

    /** "on the far side of the river", "the Danube city of Linz": what tells where the place is. */
    private boolean isPart(int head) {
        int whole = sentence.governor(head);
        if (sentence.relation(head).equals("compound") && whole >= 0 && words.is(Sort.GROUND, sentence, whole)) {
            return true;
        }
        return EventWords.preposition(sentence, head).equals("of")
                && whole >= 0
                && !words.isAny(sentence, whole, Sort.HOUSE, Sort.GROUND)
                && !words.isEvent(sentence, whole)
                && reading.at(sentence, whole).isEmpty();
    }

    /** Whether the date hangs on the verb that governs the event. */
    boolean isOfVerb(int event, Times.Phrase date, Reality.Degree degree) {
        return bonds.rank(event, head(date), degree) >= 2;
    }

    /** Whether the date is that of a verb that does not tell when the event itself happens. */
    boolean isLoose(int event, Times.Phrase date, Reality.Degree degree) {
        return isOfVerb(event, date, degree) && !words.is(Sort.RUN, sentence, EventWords.verb(sentence, event));
    }

    /** Of {@code candidates} the one that hangs on the event: below it, else in its clause, else over its purpose. */
    private <T> Optional<T> nearest(int event, List<T> candidates, ToIntFunction<T> headOf, Reality.Degree degree) {
        T best = null;
        int bestRank = Bonds.FAR;
        for (T candidate : candidates) {
            int rank = bonds.rank(event, headOf.applyAsInt(candidate), degree);
            if (rank < bestRank) {
                best = candidate;
                bestRank = rank;
            }
        }
        return Optional.ofNullable(best);
    }
}
