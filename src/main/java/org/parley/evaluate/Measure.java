package org.parley.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.evaluate.GoldArticle.Meeting;
import org.parley.evaluate.GoldArticle.Person;
import org.parley.evaluate.GoldArticle.Position;
import org.parley.evaluate.GoldArticle.Quote;

/**
 * How one layer is measured; a fact is the list of its values.
 *
 * @param layer its name
 * @param gold the facts that should be found
 * @param rows what was found
 * @param agree whether a row (first) and a gold fact (second) say the same
 * @param ok what may be found as well
 */
record Measure(
        String layer,
        Function<GoldArticle, List<List<String>>> gold,
        Function<Answers, List<List<String>>> rows,
        BiPredicate<List<String>, List<String>> agree,
        Function<GoldArticle, List<List<String>>> ok) {

    private static final Set<String> NOT_PLACES = Set.of("venue", "country", "state");
    private static final String ANY_MEETING = "";

    static final List<Measure> ALL = List.of(
            new Measure(
                    "people",
                    gold -> lists(gold.people(), person -> List.of(person.name())),
                    answers -> answers.of("people").distinct("name").values("name"),
                    Measure::sameName,
                    gold -> lists(gold.ok().people(), List::of)),
            new Measure(
                    "offices",
                    gold -> offices(gold, Person::hasOffice).toList(),
                    answers -> answers.of("people")
                            .distinct("name", "office", "of")
                            .where("office", office -> !office.isEmpty())
                            .values("name", "office", "of"),
                    Measure::sameOffice,
                    gold -> Stream.concat(gold.ok().offices().stream(), offices(gold, Person::mayHaveOffice))
                            .toList()),
            new Measure(
                    "actors",
                    gold -> lists(gold.actors(), List::of),
                    answers -> answers.of("actors").distinct("name").values("name"),
                    Measure::sameName,
                    gold -> lists(gold.ok().actors(), List::of)),
            new Measure(
                    "places",
                    gold -> lists(gold.places(), List::of),
                    Measure::places,
                    Measure::sameName,
                    gold -> lists(gold.ok().places(), List::of)),
            new Measure(
                    "venues",
                    gold -> lists(gold.venues(), List::of),
                    answers -> answers.of("places")
                            .distinct("name")
                            .where("kind", "venue"::equals)
                            .values("name"),
                    (row, venue) -> namedLike(row.get(0), venue.get(0)),
                    gold -> lists(gold.ok().venues(), List::of)),
            new Measure(
                    "meetings",
                    gold -> lists(gold.meetings(), Meeting::values),
                    answers -> answers.of("meetings").distinct("meeting").values("date", "place", "status"),
                    Measure::sameMeeting,
                    gold -> lists(gold.ok().meetings(), Meeting::values)),
            new Measure(
                    "participants",
                    gold -> IntStream.range(0, gold.meetings().size())
                            .boxed()
                            .flatMap(n -> participants(
                                    n.toString(), gold.meetings().get(n).participants()))
                            .toList(),
                    Answers::participants,
                    Measure::sameParticipant,
                    gold -> participants(ANY_MEETING, gold.ok().participants()).toList()),
            new Measure(
                    "positions",
                    gold -> lists(gold.positions(), Position::values),
                    answers -> answers.of("positions")
                            .distinct("holder", "stance", "content")
                            .values("holder", "stance", "content"),
                    Measure::samePosition,
                    gold -> gold.ok().positions()),
            new Measure(
                    "quotes",
                    gold -> lists(gold.quotes(), Quote::values),
                    answers -> answers.of("statements")
                            .where("mode", mode -> !mode.equals("indirect"))
                            .distinct("speaker", "text")
                            .values("speaker", "text"),
                    Measure::sameQuote,
                    gold -> gold.ok().quotes()));

    /** Measures the layer over all articles together. */
    Layer of(List<Answers> articles) {
        Tally tally = new Tally(layer);
        articles.forEach(answers -> tally.add(
                answers.gold().id(), gold.apply(answers.gold()), rows.apply(answers), agree, ok.apply(answers.gold())));
        return tally.layer();
    }

    private static <T> List<List<String>> lists(List<T> facts, Function<T, List<String>> values) {
        return facts.stream().map(values).toList();
    }

    private static Stream<List<String>> offices(GoldArticle gold, Predicate<Person> wanted) {
        return gold.people().stream().filter(wanted).map(Person::values);
    }

    /** Gold without places does not look at places. */
    private static List<List<String>> places(Answers answers) {
        return answers.gold().places().isEmpty()
                ? List.of()
                : answers.of("places")
                        .distinct("name")
                        .where("kind", kind -> !NOT_PLACES.contains(kind))
                        .values("name");
    }

    private static Stream<List<String>> participants(String meeting, Map<String, String> roles) {
        return roles.entrySet().stream().map(role -> List.of(meeting, role.getKey(), role.getValue()));
    }

    private static boolean sameName(List<String> row, List<String> gold) {
        return Agreement.names(row.get(0), gold.get(0));
    }

    private static boolean namedLike(String found, String gold) {
        return Agreement.names(found, gold) || Agreement.texts(found, gold);
    }

    private static boolean sameOffice(List<String> row, List<String> gold) {
        return sameName(row, gold) && Agreement.texts(row.get(1), gold.get(1)) && namedLike(row.get(2), gold.get(2));
    }

    /** Both begin with date, place and status. */
    static boolean sameMeeting(List<String> row, List<String> gold) {
        return Agreement.dates(row.get(0), gold.get(0))
                && (gold.get(1).isEmpty() || namedLike(row.get(1), gold.get(1)))
                && Agreement.statuses(row.get(2), gold.get(2));
    }

    private static boolean sameParticipant(List<String> row, List<String> gold) {
        return (gold.get(0).equals(ANY_MEETING) || gold.get(0).equals(row.get(0)))
                && Agreement.names(row.get(1), gold.get(1))
                && Agreement.roles(row.get(2), gold.get(2));
    }

    private static boolean samePosition(List<String> row, List<String> gold) {
        return sameName(row, gold)
                && Agreement.stances(row.get(1), gold.get(1))
                && Agreement.contents(row.get(2), gold.get(2))
                && Agreement.spans(row.get(2), gold.size() > 3 ? gold.get(3) : "");
    }

    private static boolean sameQuote(List<String> row, List<String> gold) {
        return sameName(row, gold) && Plain.text(row.get(1)).contains(Plain.text(gold.get(1)));
    }
}
