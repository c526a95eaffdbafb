package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.model.Mention;
import org.parley.model.When;
import org.parley.nlp.Sentence;

/**
 * One place in the text that tells of a meeting.
 *
 * @param token the noun or verb that tells of it
 * @param order whether it is said to be another one than the one told of
 * @param definite whether it is known already ("the talks")
 * @param weaklyDated whether the date is that of a verb that needs not be about the meeting's own time
 * @param parties whom the words that tell of it name as sitting in it
 * @param single whether it is one of several that the same word tells of
 */
record Sitting(
        Sentence sentence,
        int token,
        Reality.Degree degree,
        Order order,
        boolean definite,
        Optional<Times.Phrase> date,
        boolean weaklyDated,
        Optional<Mention> place,
        Optional<Mention> venue,
        List<Mention> parties,
        boolean single) {
    /** Where a meeting stands in a row of meetings. */
    enum Order {
        THIS,
        EARLIER,
        LATER
    }

    /** Whether it is said whose meeting it is. */
    boolean ofPeople() {
        return !parties.isEmpty()
                || sentence.children(token, "nmod").stream()
                        .anyMatch(
                                child -> EventWords.preposition(sentence, child).matches("of|between|with|among"));
    }

    /** "four rounds of talks": no single one. */
    boolean isMany() {
        return !single
                && !isSeries()
                && sentence.token(token).pos().equals("NNS")
                && sentence.token(token)
                        .lemmaIn("round", "meeting", "session", "summit", "conference", "encounter", "one");
    }

    /** "ten days of meetings": one that goes on for so long. */
    private boolean isSeries() {
        int governor = sentence.governor(token);
        return governor >= 0
                && EventWords.preposition(sentence, token).equals("of")
                && sentence.token(governor).lemmaIn("day", "hour", "night", "week");
    }

    /** "had been sitting since Thursday": the day on which it began. */
    boolean isBegun() {
        return date.isPresent()
                && IntStream.range(1, sentence.size())
                        .anyMatch(i ->
                                sentence.token(i).span().overlaps(date.get().span())
                                        && sentence.token(i - 1).lemmaIn("since"));
    }

    /** Whether those who meet do so from afar. */
    boolean isCall() {
        return sentence.token(token).lemmaIn("telephone", "phone")
                || sentence.token(token).isNoun() && sentence.token(token).lemmaIn("call", "conversation", "chat")
                || sentence.token(token).isVerb()
                        && sentence.children(token, "obl").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("telephone", "phone"));
    }

    boolean isPlural() {
        return isNoun() && sentence.token(token).pos().equals("NNS");
    }

    /** "the third round": which one of its row, empty when it is not said. */
    Optional<String> number() {
        if (Rounds.isOrdinal(sentence, token)) {
            return Optional.of(Rounds.ordinal(sentence.token(token).lemma()));
        }
        boolean counted = sentence.token(token).lemmaIn("round", "meeting", "session", "summit", "conference");
        return sentence.children(token, "amod").stream()
                .filter(child -> counted && sentence.token(child).ner().equals("ORDINAL"))
                .map(child -> Rounds.ordinal(sentence.token(child).lemma()))
                .findFirst();
    }

    /** "without a date for a fifth meeting": none of those that are told of. */
    boolean isOneMore() {
        return degree == Reality.Degree.OPEN && isNoun() && !definite && number().isPresent();
    }

    /** "The talks ended on Friday" may be those of Tuesday; "they met on Friday" is another meeting than Tuesday's. */
    boolean mayBeAnotherDay() {
        return isNoun() && definite
                || sentence.token(token).lemmaIn("sign", "initial", "ink", "put", "exchange", "agree");
    }

    /** "walked out of the talks in August": the date may be that of the walking out. */
    boolean isWeaklyDated() {
        return weaklyDated && definite && place.isEmpty() && venue.isEmpty() && date.isPresent();
    }

    /** One of those that the word tells of. */
    Sitting at(Times.Phrase day, Optional<Mention> town) {
        return new Sitting(
                sentence,
                token,
                degree,
                order,
                definite,
                Optional.of(day),
                false,
                town.or(() -> place),
                venue,
                parties,
                true);
    }

    Sitting undated() {
        return new Sitting(
                sentence, token, degree, order, definite, Optional.empty(), false, place, venue, parties, single);
    }

    /** "it could take place in May": the one that was told of last. */
    boolean isOfLast() {
        return sentence.token(token).isVerb()
                && (degree == Reality.Degree.CANCELLED
                        || sentence.children(token, "nsubj", "nsubj:pass").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("it")));
    }

    /** "another", "a third". */
    boolean isNounless() {
        return isNoun() && !sentence.token(token).isNoun() || Rounds.isOrdinal(sentence, token);
    }

    boolean isNoun() {
        return !sentence.token(token).isVerb();
    }

    Times.Direction direction() {
        return switch (degree) {
            case REAL, NEGATED -> Times.Direction.PAST;
            case CANCELLED -> Times.Direction.NEAREST;
            default -> Times.Direction.FUTURE;
        };
    }

    Optional<Times.Stretch> stretch() {
        return date.flatMap(phrase -> phrase.at(direction()));
    }

    /** What an article opens with is its news, even where neither date nor place is said. */
    boolean isReported() {
        return degree == Reality.Degree.REAL
                && order == Order.THIS
                && !isMany()
                && !isSince()
                && !sentence.token(token).lemmaIn("sign", "initial", "ink");
    }

    /** "the biggest step since their talks began": not the article's news. */
    private boolean isSince() {
        return IntStream.range(Math.max(0, token - 4), token)
                .anyMatch(i -> sentence.token(i).lemmaIn("since"));
    }

    /** "They met again on Friday": not the day told of. */
    boolean isAgain() {
        return !isNoun()
                && (date.isPresent() || place.isPresent())
                && sentence.children(token, "advmod").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("again", "anew"));
    }

    /** "A meeting of the ministers is under discussion". */
    private boolean isSpokenOf() {
        return isNoun()
                && !definite
                && ofPeople()
                && (degree == Reality.Degree.PROPOSED || degree == Reality.Degree.PLANNED);
    }

    /** Whether the words say enough of it to be told from others. */
    boolean isAnchored() {
        boolean longAgo = isSince()
                && stretch()
                        .filter(when -> when.begin().precision() == When.Precision.YEAR)
                        .isPresent();
        boolean unheard = isCall() && degree != Reality.Degree.REAL;
        if (degree == Reality.Degree.OPEN || longAgo || unheard || isMany()) {
            return false;
        }
        boolean celebrated = sentence.token(token).lemmaIn("ceremony")
                && sentence.children(token, "compound", "amod").stream()
                        .noneMatch(child -> sentence.token(child).text().equalsIgnoreCase("signing"));
        if (celebrated && degree != Reality.Degree.PLANNED) {
            return false;
        }
        return date.isPresent()
                || degree == Reality.Degree.CANCELLED && !definite && isNoun()
                || place.isPresent()
                || venue.isPresent()
                || order == Order.LATER && degree != Reality.Degree.OPEN && !isNounless()
                || parties.size() > 1 && degree == Reality.Degree.REAL
                || parties.size() > 1 && degree == Reality.Degree.PLANNED && !isNoun()
                || isSpokenOf();
    }
}
