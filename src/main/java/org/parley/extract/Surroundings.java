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
import org.parley.model.Span;
import org.parley.nlp.Sentence;

/** The dates and places that a sentence names, and to which of its meetings each belongs. */
final class Surroundings {
    /** Nothing is so far off that belongs to a meeting. */
    private static final int FAR = 4;

    private final Reading reading;
    private final EventWords words;
    private final Sentence sentence;
    private final List<Integer> events;
    private final List<Times.Phrase> dates;
    private final List<Times.Phrase> starts;
    private final List<Scenes.Scene> venues;
    private final List<Scenes.Scene> towns;

    /** @param events the words of the sentence that tell of meetings */
    Surroundings(
            Reading reading, EventWords words, Sentence sentence, List<Integer> events, Times times, Scenes scenes) {
        this.reading = reading;
        this.words = words;
        this.sentence = sentence;
        this.events = events;
        List<Times.Phrase> all = times.in(sentence);
        List<Times.Phrase> moved = all.stream().filter(this::isNew).toList();
        dates = moved.isEmpty()
                ? all.stream()
                        .filter(phrase -> !isLimit(phrase) && !isOfThing(phrase))
                        .toList()
                : moved;
        starts = all.stream().filter(this::isStart).toList();
        List<Scenes.Scene> places = scenes.in(sentence);
        venues = places.stream().filter(Scenes.Scene::isVenue).toList();
        towns = places.stream()
                .filter(scene -> !scene.isVenue() && !isPart(scene.head()))
                .toList();
    }

    Optional<Times.Phrase> date(int event, Reality.Degree degree) {
        return nearest(event, dates, phrase -> head(phrase.span()), degree)
                .or(() -> degree == Reality.Degree.REAL
                                && !sentence.relation(event).equals("obj")
                        ? nearest(event, starts, phrase -> head(phrase.span()), degree)
                        : Optional.empty());
    }

    /** "was postponed to Wednesday": what counts of all dates. */
    private boolean isNew(Times.Phrase phrase) {
        int head = head(phrase.span());
        int verb = sentence.governor(head);
        return verb >= 0
                && EventWords.preposition(sentence, head).matches("to|until|till|for")
                && EventReality.isMoved(sentence, verb);
    }

    /** "had been locked in talks since Saturday": then it began. */
    private boolean isStart(Times.Phrase phrase) {
        int head = head(phrase.span());
        int verb = EventWords.verb(sentence, head);
        return EventWords.preposition(sentence, head).equals("since")
                && sentence.children(verb, "aux").stream()
                        .anyMatch(aux -> sentence.token(aux).lemmaIn("have"))
                && sentence.children(verb, "advmod", "det").stream()
                        .noneMatch(child -> sentence.token(child).lemmaIn("not", "n't", "never", "no"));
    }

    /** One of several times that one word tells of, with its place. */
    record Slot(Times.Phrase date, Optional<Mention> place) {}

    /** Dates in a row behind the event: "in Rome in March and in Oslo in April". */
    List<Slot> slots(int event) {
        List<Slot> slots = new ArrayList<>();
        int from = event + 1;
        for (Times.Phrase date : dates) {
            int first = first(date.span());
            if (first < from) {
                continue;
            }
            if (!slots.isEmpty() && !isRow(from, first)) {
                break;
            }
            int start = from;
            Optional<Mention> town = towns.stream()
                    .filter(scene -> scene.head() >= start && scene.head() < first)
                    .map(Scenes.Scene::place)
                    .findFirst();
            Optional<Mention> before = slots.isEmpty()
                    ? Optional.empty()
                    : slots.get(slots.size() - 1).place();
            slots.add(new Slot(date, town.or(() -> before)));
            from = last(date.span()) + 1;
        }
        return slots;
    }

    /** Whether nothing but a place and what joins it stands between. */
    private boolean isRow(int from, int to) {
        for (int i = from; i < to; i++) {
            int token = i;
            if (sentence.token(i).lemmaIn("to", "until", "till", "through")) {
                return false;
            }
            boolean joins = sentence.token(i).pos().matches("IN|CC|,|DT|RB")
                    || towns.stream().anyMatch(town -> town.head() == token)
                    || reading.at(sentence, i).isPresent();
            if (!joins) {
                return false;
            }
        }
        return true;
    }

    private int first(Span span) {
        int first = 0;
        while (first < sentence.size() - 1
                && !span.overlaps(sentence.token(first).span())) {
            first++;
        }
        return first;
    }

    private int last(Span span) {
        int last = first(span);
        while (last + 1 < sentence.size()
                && span.overlaps(sentence.token(last + 1).span())) {
            last++;
        }
        return last;
    }

    /** Those that hang on the sentence's main verb, or on whatever goes with it. */
    List<Times.Phrase> ofMainClause() {
        return dates.stream()
                .filter(phrase -> {
                    int head = head(phrase.span());
                    int verb = EventWords.verb(sentence, head);
                    return sentence.governor(verb) < 0 && isOfMain(head);
                })
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
                                || !isOfSubject(scene.head(), event))
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

    /** "talks on the stand-off in the valley": where what is talked about is. */
    private boolean isOfSubject(int head, int event) {
        boolean ofThing = false;
        for (int at = sentence.governor(head), steps = 0; at >= 0 && steps < 8; at = sentence.governor(at), steps++) {
            if (at == event) {
                return ofThing;
            }
            ofThing |= isThing(at);
        }
        return false;
    }

    /** Whether the date hangs on the verb that governs the event. */
    boolean isOfVerb(int event, Times.Phrase date, Reality.Degree degree) {
        return rank(event, head(date.span()), degree) >= 2;
    }

    /** Whether the date is that of a verb that does not tell when the event itself happens. */
    boolean isLoose(int event, Times.Phrase date, Reality.Degree degree) {
        return isOfVerb(event, date, degree) && !words.is(Sort.RUN, sentence, EventWords.verb(sentence, event));
    }

    /** "for the first time since May", "until Friday", "before June": a limit, not a date. */
    private boolean isLimit(Times.Phrase phrase) {
        if (EventWords.preposition(sentence, head(phrase.span())).matches("since|until|till|before")) {
            return true;
        }
        int first = first(phrase.span());
        for (int i = first; i >= 0 && i >= first - 3; i--) {
            if (sentence.token(i).lemmaIn("since", "until", "till")) {
                return true;
            }
            if (i < first
                    && (sentence.token(i).text().equals(",")
                            || sentence.token(i).isVerb())) {
                return false;
            }
        }
        return false;
    }

    /** "a deadline of July 9", "the 2015 accord", "last month's election": the date of a thing. */
    private boolean isOfThing(Times.Phrase phrase) {
        int head = head(phrase.span());
        int governor = sentence.governor(head);
        return governor >= 0
                && sentence.relation(head).matches("compound|nmod:poss|amod|nummod")
                && words.event(sentence, governor).isEmpty()
                && sentence.token(governor).isNoun();
    }

    /** Of {@code candidates} the one that hangs on the event: below it, else in its clause, else over its purpose. */
    private <T> Optional<T> nearest(int event, List<T> candidates, ToIntFunction<T> headOf, Reality.Degree degree) {
        T best = null;
        int bestRank = FAR;
        for (T candidate : candidates) {
            int rank = rank(event, headOf.applyAsInt(candidate), degree);
            if (rank < bestRank) {
                best = candidate;
                bestRank = rank;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "its next meeting, to be held on Monday", wherever the parser hangs it. */
    private boolean isTail(int event, int head) {
        int verb = EventWords.verb(sentence, head);
        return verb > event
                && verb <= event + 5
                && head > verb
                && sentence.token(event).isNoun()
                && words.isAny(sentence, verb, Sort.RUN, Sort.PLANNED)
                && IntStream.range(event + 1, verb)
                        .allMatch(i -> sentence.token(i).text().equals(",")
                                || sentence.token(i).lemmaIn("to", "be", "which", "due"));
    }

    private int rank(int event, int head, Reality.Degree degree) {
        if (isTail(event, head)) {
            return 1;
        }
        boolean ofThing = false;
        int at = head;
        for (int steps = 0; at >= 0; steps++) {
            if (at == event) {
                return ofThing ? 3 : steps <= 1 ? 0 : 1;
            }
            if (at != head && (events.contains(at) || isApart(at) || hasOtherEvent(at, event))) {
                return FAR;
            }
            if (isAbove(at, event)) {
                break;
            }
            ofThing |= at != head && isThing(at);
            boolean described = sentence.relation(at).equals("acl:relcl") && sentence.governor(at) != event;
            if (described && sentence.token(event).isVerb()) {
                // "discussed the treaty, which expires in May".
                return FAR;
            }
            at = sentence.governor(at);
        }
        int verb = EventWords.verb(sentence, event);
        if (isWhere(verb, head)) {
            return 2;
        }
        int other = EventWords.verb(sentence, head);
        if (verb == other && isSameClause(head, verb)) {
            return 2;
        }
        // "will go to Moscow next week, where she will be received".
        boolean there = clauseOfPlace(verb)
                .filter(clause -> EventWords.verb(sentence, sentence.governor(clause)) == other)
                .isPresent();
        if (there && isSameClause(head, other)) {
            return 3;
        }
        boolean purpose = (Set.of("xcomp", "advcl", "ccomp").contains(sentence.relation(verb))
                        || sentence.relation(verb).equals("acl")
                                && sentence.child(other, "cop").isPresent())
                && sentence.governor(verb) == other
                && degree == Reality.Degree.REAL;
        return purpose || degree == Reality.Degree.REAL && isSameClause(head, verb) ? 3 : FAR;
    }

    private boolean isAbove(int at, int event) {
        int below = sentence.governor(event);
        for (int steps = 0; below >= 0 && below != at && steps < sentence.size(); steps++) {
            below = sentence.governor(below);
        }
        return below == at;
    }

    /** "Geneva, where they meet", "the castle in which the talks are held". */
    private boolean isWhere(int verb, int place) {
        return clauseOfPlace(verb)
                .filter(clause -> sentence.governor(clause) == place
                        || place < clause
                                && towns.stream().anyMatch(town -> town.head() == place)
                                && towns.stream().noneMatch(town -> town.head() > place && town.head() < clause))
                .isPresent();
    }

    /** The verb of the clause that tells what happens at a place, if {@code verb} is in one. */
    private Optional<Integer> clauseOfPlace(int verb) {
        for (int at = verb, steps = 0; at >= 0 && steps < 4; at = sentence.governor(at), steps++) {
            if (sentence.relation(at).equals("acl:relcl")) {
                return Optional.of(at)
                        .filter(clause -> sentence.children(clause, "advmod", "obl").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("where", "which")));
            }
        }
        return Optional.empty();
    }

    /** "to positions of two months ago": time and place of a thing, not of what happens. */
    private boolean isThing(int i) {
        return sentence.token(i).isNoun()
                && sentence.token(i).ner().equals("O")
                && reading.at(sentence, i).isEmpty()
                && sentence.children(i, "compound", "nmod:poss").stream()
                        .noneMatch(child -> sentence.token(child).ner().matches("LOCATION|ORGANIZATION"))
                && !words.isAny(
                        sentence, i, Sort.DOCUMENT, Sort.PEOPLE, Sort.DELEGATION, Sort.BODY, Sort.HOUSE, Sort.GROUND)
                && words.event(sentence, i).isEmpty();
    }

    /** "complicated after an explosion at the plant last week": the place and time of something else. */
    private boolean isApart(int i) {
        return EventWords.preposition(sentence, i)
                .matches("after|before|since|following|despite|amid|over|about|against|because");
    }

    /** Whether token {@code i} is the verb of another event. */
    private boolean hasOtherEvent(int i, int event) {
        return sentence.token(i).isVerb()
                && sentence.children(i, "obj", "nsubj", "nsubj:pass").stream()
                        .anyMatch(child -> child != event && words.isEvent(sentence, child));
    }

    /** Whether only parts of the clause of {@code verb}, no clause of its own, hold token {@code i}. */
    private boolean isSameClause(int i, int verb) {
        int at = i;
        for (int steps = 0; steps < 12 && at >= 0; steps++) {
            if (at == verb) {
                return true;
            }
            boolean clause = at != i && (isApart(at) || isThing(at))
                    || Set.of("acl:relcl", "ccomp", "parataxis", "csubj").contains(sentence.relation(at))
                    || at != i
                            && sentence.token(at).isVerb()
                            && sentence.relation(at).matches("acl|advcl|dep")
                    || sentence.child(at, "nsubj", "nsubj:pass").isPresent();
            if (clause) {
                return false;
            }
            at = sentence.governor(at);
        }
        return false;
    }

    /** "Thursday" and "Thursday night", "the small hours of Friday". */
    private int head(Span span) {
        int head = top(span);
        for (int above = sentence.governor(head);
                above >= 0
                        && sentence.token(above).isNoun()
                        && sentence.token(above).ner().matches("DATE|TIME");
                above = sentence.governor(head)) {
            head = above;
        }
        return head;
    }

    private int top(Span span) {
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
}
