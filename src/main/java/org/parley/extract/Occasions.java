package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.model.When;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** When and at which meeting a position was taken, as far as the clause that tells of it says so itself. */
final class Occasions {
    private static final Set<String> AT = Set.of("at", "during", "in");
    /** What is agreed after talks is what they came to. */
    private static final Set<String> AFTER = Set.of("after", "following");

    private static final Set<String> ON = Set.of("on", "in", "at", "during");

    /** The verb that tells of a position, which may stand outside the quotation that takes it. */
    private record Telling(Sentence sentence, int verb) {}

    private final Reading reading;
    private final boolean record;
    private final Optional<Meetings> meetings;

    /** @param record whether the article keeps the minutes of a conference */
    Occasions(Reading reading, boolean record) {
        this.reading = reading;
        this.record = record;
        meetings = reading.meetings();
    }

    /** The meeting at which the position was taken. */
    Optional<Mention> talks(Candidate candidate) {
        return event(candidate)
                .flatMap(event -> meetings.map(all -> all.of(event).meeting()));
    }

    /** The day it was taken on, or that of the meeting that it was taken at. */
    Optional<When> time(Candidate candidate) {
        return stated(candidate)
                .or(() -> event(candidate)
                        .flatMap(Event::stretch)
                        .filter(stretch -> stretch.end().isEmpty())
                        .map(Times.Stretch::begin));
    }

    private Optional<Event> event(Candidate candidate) {
        return told(candidate).or(() -> recorded(candidate));
    }

    /** What minutes tell was said at the meeting that they are of, unless they date it otherwise. */
    private Optional<Event> recorded(Candidate candidate) {
        boolean told = telling(candidate)
                .filter(telling -> isPast(telling.sentence(), telling.verb()))
                .isPresent();
        return meetings.filter(all -> record && told && stated(candidate).isEmpty())
                .map(all -> all.events().all().stream()
                        .filter(event -> event.isHeld() && event.stretch().isPresent())
                        .toList())
                .filter(held -> held.size() == 1)
                .map(held -> held.get(0));
    }

    private Optional<Event> told(Candidate candidate) {
        return meetings.flatMap(all -> telling(candidate)
                .flatMap(telling -> Stream.concat(nouns(telling, candidate.stance()), acts(telling))
                        .flatMap(word -> all.events().at(telling.sentence(), word).stream())
                        .filter(Event::isHeld)
                        .findFirst()));
    }

    /** "demanded at the talks", "the talks at which it demanded", "told the conference". */
    private static Stream<Integer> nouns(Telling telling, Stance stance) {
        Sentence sentence = telling.sentence();
        int verb = telling.verb();
        Stream<Integer> phrases = sentence.children(verb, "obl", "nmod").stream()
                .filter(child -> ContentSpan.preposition(sentence, child)
                        .filter(word -> AT.contains(word) || stance == Stance.AGREES && AFTER.contains(word))
                        .isPresent());
        Stream<Integer> audience = sentence.token(verb).lemmaIn("tell", "address")
                ? sentence.children(verb, "obj", "iobj").stream()
                : Stream.empty();
        boolean relative = sentence.relation(verb).equals("acl:relcl")
                && sentence.children(verb, "obl", "advmod").stream()
                        .anyMatch(child -> sentence.token(child).pos().startsWith("W"));
        return Stream.of(phrases, audience, relative ? Stream.of(sentence.governor(verb)) : Stream.<Integer>empty())
                .flatMap(nouns -> nouns);
    }

    /** "met in Rome and agreed to …", "met in Rome, agreeing to …". */
    private static Stream<Integer> acts(Telling telling) {
        Sentence sentence = telling.sentence();
        boolean goesOn = sentence.relation(telling.verb()).equals("conj")
                || sentence.relation(telling.verb()).equals("advcl")
                        && sentence.token(telling.verb()).pos().equals("VBG");
        return goesOn && sentence.child(telling.verb(), "nsubj", "mark").isEmpty()
                ? Stream.of(sentence.governor(telling.verb()))
                : Stream.empty();
    }

    private Optional<Telling> telling(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        return reading.text().quotation(sentence).isEmpty()
                ? Optional.of(new Telling(sentence, candidate.governor()))
                : reading.speakers()
                        .of(sentence)
                        .map(Saying::attribution)
                        .map(attribution -> new Telling(attribution.sentence(), attribution.cue()));
    }

    private Optional<When> stated(Candidate candidate) {
        return telling(candidate).flatMap(telling -> stated(telling, candidate).or(() -> shared(telling, candidate)));
    }

    /** "On Friday Chad rejected the plan and demanded a vote". */
    private Optional<When> shared(Telling telling, Candidate candidate) {
        Sentence sentence = telling.sentence();
        boolean shares = sentence.relation(telling.verb()).equals("conj")
                && sentence.child(telling.verb(), "nsubj", "nsubj:pass").isEmpty();
        return shares ? stated(new Telling(sentence, sentence.governor(telling.verb())), candidate) : Optional.empty();
    }

    private Optional<When> stated(Telling telling, Candidate candidate) {
        Sentence sentence = telling.sentence();
        if (!isPast(sentence, telling.verb()) || meetings.isEmpty()) {
            return Optional.empty();
        }
        Times times = meetings.get().times();
        return times.in(sentence).stream()
                .filter(phrase -> candidate.content().spans().stream().noneMatch(phrase.span()::overlaps))
                .filter(phrase -> tokens(sentence, phrase.span()).anyMatch(i -> isOf(sentence, i, telling.verb())))
                .filter(phrase -> isSure(telling, candidate, phrase.span()))
                .flatMap(phrase -> phrase.at(Times.Direction.PAST).stream())
                .filter(stretch -> stretch.end().isEmpty())
                .map(Times.Stretch::begin)
                .filter(when -> reading.text()
                        .article()
                        .date()
                        .filter(day -> when.start().toLocalDate().isAfter(day))
                        .isEmpty())
                .findFirst();
    }

    private static Stream<Integer> tokens(Sentence sentence, Span span) {
        return IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).span().overlaps(span))
                .boxed();
    }

    private static boolean isPast(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        return token.pos().equals("VBD")
                || token.pos().equals("VBN")
                        && sentence.children(verb, "aux", "aux:pass", "nsubj").stream()
                                .anyMatch(child -> !sentence.token(child).lemmaIn("will", "would", "may"));
    }

    /** Whether the token hangs on the verb as a date does, by nouns at most: "that idea at a meeting last week". */
    private static boolean isOf(Sentence sentence, int token, int verb) {
        int at = token;
        for (int steps = 0; steps < 4 && at >= 0; steps++, at = sentence.governor(at)) {
            String relation = sentence.relation(at);
            boolean phrase = relation.startsWith("obl") || relation.startsWith("nmod") || relation.equals("advmod");
            boolean on = ContentSpan.preposition(sentence, at).map(ON::contains).orElse(true);
            if (phrase && !on || sentence.token(at).isVerb()) {
                return false;
            }
            if (sentence.governor(at) == verb) {
                return phrase || relation.equals("obj");
            }
        }
        return false;
    }

    /** Behind a noun phrase a date may be that of what it names: "demanded an election on Friday", "in May". */
    private static boolean isSure(Telling telling, Candidate candidate, Span date) {
        List<Span> content = candidate.content().spans();
        Span last = content.get(content.size() - 1);
        boolean before =
                last.begin() < telling.sentence().token(telling.verb()).span().begin();
        return before || date.begin() < last.end() || ContentLimits.isSaid(telling.sentence(), last);
    }
}
