package org.parley.extract;

import java.util.List;
import org.parley.model.Span;
import org.parley.nlp.Sentence;

/** The dates that a sentence names, each at its head token, without those that date a thing or are a limit. */
final class DatePhrases {
    private final EventWords words;
    private final Sentence sentence;
    private final List<Times.Phrase> all;
    private final List<Times.Phrase> dates;

    DatePhrases(EventWords words, Sentence sentence, Times times) {
        this.words = words;
        this.sentence = sentence;
        all = times.in(sentence);
        List<Times.Phrase> moved = all.stream().filter(this::isNew).toList();
        dates = moved.isEmpty()
                ? all.stream()
                        .filter(phrase -> !isLimit(phrase) && !isOfThing(phrase))
                        .toList()
                : moved;
    }

    /** Those that may tell when something of the sentence happens, in its order. */
    List<Times.Phrase> dates() {
        return dates;
    }

    /** "had been locked in talks since Saturday": those at which something began that goes on. */
    List<Times.Phrase> starts() {
        return all.stream().filter(this::isStart).toList();
    }

    /** "was postponed to Wednesday": what counts of all dates. */
    private boolean isNew(Times.Phrase phrase) {
        int head = head(phrase.span());
        int verb = sentence.governor(head);
        return verb >= 0
                && EventWords.preposition(sentence, head).matches("to|until|till|for")
                && EventReality.isMoved(sentence, verb);
    }

    private boolean isStart(Times.Phrase phrase) {
        int head = head(phrase.span());
        int verb = EventWords.verb(sentence, head);
        return EventWords.preposition(sentence, head).equals("since")
                && sentence.children(verb, "aux").stream()
                        .anyMatch(aux -> sentence.token(aux).lemmaIn("have"))
                && sentence.children(verb, "advmod", "det").stream()
                        .noneMatch(child -> sentence.token(child).lemmaIn("not", "n't", "never", "no"));
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

    int first(Span span) {
        int first = 0;
        while (first < sentence.size() - 1
                && !span.overlaps(sentence.token(first).span())) {
            first++;
        }
        return first;
    }

    int last(Span span) {
        int last = first(span);
        while (last + 1 < sentence.size()
                && span.overlaps(sentence.token(last + 1).span())) {
            last++;
        }
        return last;
    }

    /** "Thursday" and "Thursday night", "the small hours of Friday". */
    int head(Span span) {
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
