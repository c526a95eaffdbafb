package org.parley.extract;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Span;
import org.parley.model.When;
import org.parley.nlp.Sentence;
import org.parley.nlp.TimeExpression;

/** How long a meeting lasted and when it was over, where its words say so. */
final class Lengths {
    private static final Pattern LONG = Pattern.compile("P(\\d+)([DW])");

    private final Reading reading;
    private final Times times;

    Lengths(Reading reading, Times times) {
        this.reading = reading;
        this.times = times;
    }

    /** "lasted 90 minutes", "a two-day meeting", "ten days of talks", "met for seven hours". */
    Optional<Duration> duration(Event event) {
        return event.sittings().stream()
                .flatMap(sitting -> reading.text().times().stream()
                        .filter(time -> time.type().equals("DURATION"))
                        .filter(time -> sitting.sentence().span().covers(time.span()))
                        .filter(time -> isOf(sitting, time))
                        .flatMap(time -> length(time.value()).stream()))
                .findFirst();
    }

    /** "concluded at 12:20 GMT". */
    Optional<When> end(Event event) {
        return event.sittings().stream()
                .flatMap(sitting -> {
                    Sentence sentence = sitting.sentence();
                    return sentence.tokens().stream()
                            .filter(token -> token.isVerb()
                                    && token.lemmaIn("conclude", "end", "finish", "close", "break", "adjourn"))
                            .filter(token -> EventWords.subject(sentence, token.index())
                                    .filter(subject -> subject == sitting.token())
                                    .isPresent())
                            .flatMap(token -> clock(sentence, token.index()).stream());
                })
                .findFirst();
    }

    private Optional<When> clock(Sentence sentence, int verb) {
        return sentence.children(verb, "obl", "obl:tmod", "nmod:tmod").stream()
                .flatMap(child -> times.clock(sentence.span(sentence.subtree(child))).stream())
                .findFirst();
    }

    private static boolean isOf(Sitting sitting, TimeExpression time) {
        Sentence sentence = sitting.sentence();
        int event = sitting.token();
        int head = head(sentence, time.span());
        int governor = sentence.governor(head);
        boolean modifier = governor == event
                && Set.of("compound", "amod", "nummod", "nmod:poss").contains(sentence.relation(head));
        boolean amount = sentence.governor(event) == head
                && EventWords.preposition(sentence, event).equals("of");
        boolean stretch = governor >= 0
                && sentence.token(governor).isVerb()
                && (sentence.token(governor).lemmaIn("last")
                                && EventWords.subject(sentence, governor)
                                        .filter(subject -> subject == event)
                                        .isPresent()
                        || governor == event
                                && EventWords.preposition(sentence, head).equals("for"));
        return modifier || amount || stretch;
    }

    private static int head(Sentence sentence, Span span) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean inside = span.overlaps(sentence.token(i).span());
            int governor = sentence.governor(i);
            if (inside
                    && (governor < 0 || !span.overlaps(sentence.token(governor).span()))) {
                return i;
            }
        }
        return 0;
    }

    private static Optional<Duration> length(String timex) {
        Matcher days = LONG.matcher(timex);
        if (days.matches()) {
            return Optional.of(Duration.ofDays(
                    Long.parseLong(days.group(1)) * (days.group(2).equals("W") ? 7 : 1)));
        }
        try {
            return timex.startsWith("PT") ? Optional.of(Duration.parse(timex)) : Optional.empty();
        } catch (DateTimeParseException vague) {
            return Optional.empty();
        }
    }
}
