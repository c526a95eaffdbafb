package org.parley.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.parley.nlp.Sentence;

/** Dates of meetings that are told by how far something else lies from them: "on Friday, a day after talks in Rome". */
final class Intervals {
    private final Sentence sentence;
    private final DatePhrases phrases;

    Intervals(Sentence sentence, DatePhrases phrases) {
        this.sentence = sentence;
        this.phrases = phrases;
    }

    /** The head of the length of time that lies between the meeting and what it is told with, -1 when none is said. */
    static int length(Sentence sentence, int event) {
        int at = event;
        for (int steps = 0; steps < 3 && at >= 0; steps++) {
            Optional<Integer> joint = sentence.children(at, "case", "mark", "advmod").stream()
                    .filter(child -> child > 0
                            && child <= event
                            && sentence.token(child).lemmaIn("after", "before")
                            && sentence.token(child - 1).lemmaIn("day", "night", "week", "month", "year"))
                    .findFirst();
            if (joint.isPresent()) {
                return joint.get() - 1;
            }
            at = sentence.governor(at);
        }
        return -1;
    }

    /** Counted from the date of the clause that the meeting is told with. */
    Optional<Times.Phrase> from(int event) {
        int unit = length(sentence, event);
        if (unit < 1) {
            return Optional.empty();
        }
        int step = Times.number(sentence.token(unit - 1).text()).orElse(0)
                * (sentence.token(unit + 1).lemmaIn("after") ? -1 : 1);
        String of = sentence.token(unit).lemma();
        return step == 0
                ? Optional.empty()
                : Stream.concat(
                                phrases.dates().stream().filter(phrase -> phrases.first(phrase.span()) < unit),
                                phrases.dates().stream())
                        .filter(phrase -> Math.abs(phrases.head(phrase.span()) - unit) > 1)
                        .findFirst()
                        .map(phrase -> new Times.Phrase(
                                phrase.span(),
                                direction -> phrase.at(direction)
                                        .map(Times.Stretch::begin)
                                        .map(day -> Calendar.shifted(day.start().toLocalDate(), step, of))));
    }
}
