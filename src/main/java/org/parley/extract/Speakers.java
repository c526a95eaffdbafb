package org.parley.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.nlp.Quotation;
import org.parley.nlp.Sentence;

/** Who says what stands in quotation marks, and what the grammar of each sentence tells of who says what. */
final class Speakers {
    /** So many words in quotation marks are somebody's words; fewer may be a name or irony. */
    private static final int FEWEST_WORDS = 3;

    private final Reading reading;
    private final Sayings sayings;
    private final List<Sentence> running;
    private final Map<Integer, Saying> byQuotation = new HashMap<>();

    Speakers(Reading reading) {
        this.reading = reading;
        running = reading.text().sentences().stream()
                .filter(sentence ->
                        sentence.place() == Sentence.Place.TEXT || sentence.place() == Sentence.Place.HEADING)
                .toList();
        sayings = new Sayings(reading, running);
        for (Quotation quotation : reading.text().quotations()) {
            Optional<Saying> saying = quotation.whole() ? ofSpeech(quotation) : ofPart(quotation);
            saying.ifPresent(found -> byQuotation.put(quotation.index(), found));
        }
    }

    /** Who says the words of {@code quotation}, empty when the article does not tell. */
    Optional<Saying> of(Quotation quotation) {
        return Optional.ofNullable(byQuotation.get(quotation.index()));
    }

    /** Who says the sentence, empty outside quotations and when the article does not tell. */
    Optional<Saying> of(Sentence sentence) {
        return reading.text().quotation(sentence).flatMap(this::of);
    }

    /** Whose will the words of {@code quotation} tell: the speaker, or whom somebody unnamed speaks for. */
    List<Mention> holders(Quotation quotation) {
        return of(quotation)
                .flatMap(saying ->
                        saying.speaker().kind() == Kind.UNNAMED ? saying.onBehalfOf() : Optional.of(saying.speaker()))
                .stream()
                .toList();
    }

    /** What the grammar of {@code sentence} tells of who says what, in the order of the cues. */
    List<Attribution> attributions(Sentence sentence) {
        return sayings.attributions(sentence);
    }

    /** Who says it, empty when the source leads to nobody. */
    Optional<Saying> saying(Attribution attribution) {
        return sayings.saying(attribution);
    }

    /** Whether its cue is a word of saying, which could stand beside words in quotation marks. */
    boolean says(Attribution attribution) {
        return sayings.says(attribution);
    }

    private Optional<Saying> ofSpeech(Quotation quotation) {
        return introduced(quotation)
                .or(() -> followed(quotation))
                .or(() -> signed(quotation))
                .or(() -> continued(quotation))
                .or(() -> taken(quotation));
    }

    /** Ministers say: “…”; or the quotation stands in the middle of the sentence that tells who says it. */
    private Optional<Saying> introduced(Quotation quotation) {
        Optional<Sentence> around = running.stream()
                .filter(sentence -> sentence.paragraph() == quotation.paragraph()
                        && sentence.span().begin() < quotation.span().begin()
                        && sentence.span().end() > quotation.inner().begin())
                .findFirst();
        return around.or(() -> before(quotation).filter(this::endsInColon))
                .flatMap(sentence -> nearest(sentence, quotation.span()).or(() -> verbless(sentence)));
    }

    /** The minister, some minutes later: “…” */
    private Optional<Saying> verbless(Sentence sentence) {
        int colon = endsInColon(sentence) ? sentence.size() - 1 : sentence.size() - 2;
        return colon < 1 || !sentence.token(colon).text().equals(":")
                ? Optional.empty()
                : reading.occurrences().stream()
                        .filter(occurrence -> occurrence.sentence().equals(sentence)
                                && occurrence.mention().kind() == Kind.PERSON)
                        .findFirst()
                        .flatMap(occurrence ->
                                saying(new Attribution(sentence, colon, occurrence.head(), new TreeSet<>(), "")));
    }

    private boolean endsInColon(Sentence sentence) {
        return sentence.token(sentence.size() - 1).text().equals(":");
    }

    /** “…,” said the minister. */
    private Optional<Saying> followed(Quotation quotation) {
        return after(quotation)
                .filter(sentence -> sentence.paragraph() == quotation.paragraph())
                .filter(sentence -> goesOn(quotation, sentence))
                .flatMap(sentence -> nearest(sentence, quotation.span()));
    }

    /** “…” — Jane Doe, teacher. */
    private Optional<Saying> signed(Quotation quotation) {
        return after(quotation)
                .filter(sentence -> between(quotation.span(), sentence.span()).matches("\\s*[-–—―]+\\s*")
                        || sentence.token(0).text().matches("[-–—―]+"))
                .flatMap(sentence -> reading.occurrences().stream()
                        .filter(occurrence -> occurrence.sentence().equals(sentence)
                                && occurrence.first() <= 1
                                && occurrence.mention().kind() == Kind.PERSON)
                        .findFirst()
                        .flatMap(occurrence ->
                                saying(new Attribution(sentence, 0, occurrence.head(), new TreeSet<>(), ""))));
    }

    private boolean goesOn(Quotation quotation, Sentence sentence) {
        char last = reading.text()
                .text(quotation.inner())
                .strip()
                .charAt(reading.text().text(quotation.inner()).strip().length() - 1);
        String next = reading.text().article().text().substring(quotation.span().end());
        boolean lower = Character.isLowerCase(sentence.token(0).text().charAt(0));
        return lower || last != '.' || ",-–—".indexOf(next.stripLeading().charAt(0)) >= 0;
    }

    /** The same speaker goes on: after the reporting clause, or in the next paragraph after a missing closing mark. */
    private Optional<Saying> continued(Quotation quotation) {
        if (quotation.index() == 0) {
            return Optional.empty();
        }
        Quotation last = reading.text().quotations().get(quotation.index() - 1);
        Optional<Saying> saying = of(last);
        if (saying.isEmpty()) {
            return Optional.empty();
        }
        boolean adjacent = between(last.span(), quotation.span()).isBlank();
        boolean sameParagraph = last.paragraph() == quotation.paragraph();
        boolean afterReport = sameParagraph
                && before(quotation)
                        .filter(sentence ->
                                sentence.equals(saying.get().attribution().sentence()))
                        .isPresent();
        return saying.filter(found -> last.continued() || adjacent && sameParagraph || afterReport);
    }

    /** Standing alone, it belongs to whoever spoke last, if the text before it is about that. */
    private Optional<Saying> taken(Quotation quotation) {
        Optional<Sentence> before = before(quotation);
        if (before.isPresent()) {
            int distance = quotation.paragraph() - before.get().paragraph();
            return distance > 1 ? Optional.empty() : sayings.lastSaid(answered(before.get()));
        }
        if (quotation.index() == 0) {
            return Optional.empty();
        }
        Quotation last = reading.text().quotations().get(quotation.index() - 1);
        boolean question = reading.text().text(last.inner()).strip().endsWith("?");
        boolean next = quotation.paragraph() - last.paragraph() <= 1
                && between(last.span(), quotation.span()).isBlank();
        return of(last).filter(saying -> next && !question);
    }

    /** "He wants a guarantee, he said. Why? “…”": the sentence before the question, or this one if it asks nothing. */
    private Sentence answered(Sentence sentence) {
        boolean asks = sentence.token(sentence.size() - 1).text().equals("?");
        return !asks
                ? sentence
                : running.stream()
                        .filter(before -> before.index() < sentence.index()
                                && before.paragraph() == sentence.paragraph()
                                && !before.token(before.size() - 1).text().equals("?"))
                        .reduce((first, second) -> second)
                        .orElse(sentence);
    }

    /** Among those who say something in {@code sentence}, the one whose cue stands nearest to {@code quoted}. */
    private Optional<Saying> nearest(Sentence sentence, Span quoted) {
        return attributions(sentence).stream()
                .filter(attribution -> !attribution.frame().equals("according-to"))
                .sorted(Comparator.<Attribution>comparingInt(attribution -> rank(sentence, attribution))
                        .thenComparingInt(attribution -> distance(attribution.cueSpan(), quoted)))
                .flatMap(attribution -> saying(attribution).stream())
                .findFirst();
    }

    private int rank(Sentence sentence, Attribution attribution) {
        boolean quotes = says(attribution);
        boolean free = attribution.content().isEmpty();
        return quotes && free ? 0 : quotes ? 1 : 2;
    }

    private static int distance(Span one, Span other) {
        return one.end() <= other.begin()
                ? other.begin() - one.end()
                : one.begin() >= other.end() ? one.begin() - other.end() : 0;
    }

    /** The innermost reported clause or object that holds a quoted part tells who says it. */
    private Optional<Saying> ofPart(Quotation quotation) {
        return running.stream()
                .filter(sentence -> sentence.span().overlaps(quotation.inner()))
                .flatMap(sentence -> attributions(sentence).stream())
                .filter(attribution -> !attribution.content().isEmpty()
                        && !quotation.inner().covers(attribution.cueSpan())
                        && attribution.contentSpan().overlaps(quotation.inner()))
                .sorted(Comparator.comparingInt(
                        attribution -> attribution.content().size()))
                .flatMap(attribution -> saying(attribution).stream())
                .findFirst()
                .or(() -> behindCue(quotation));
    }

    /** "accused the union of new demands “every time we reach for a pen”": the parser lost what hangs on the cue. */
    private Optional<Saying> behindCue(Quotation quotation) {
        Span quoted = quotation.inner();
        return running.stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT
                        && sentence.span().covers(quoted)
                        && sentence.tokens().stream()
                                        .filter(token -> quoted.covers(token.span()))
                                        .count()
                                >= FEWEST_WORDS)
                .findFirst()
                .flatMap(sentence -> attributions(sentence).stream()
                        .filter(attribution -> attribution.cueSpan().end() <= quoted.begin()
                                && attribution.source() < attribution.cue()
                                && !hasClauseBetween(attribution, quoted))
                        .reduce((first, second) -> second)
                        .flatMap(this::saying));
    }

    private static boolean hasClauseBetween(Attribution attribution, Span quoted) {
        Sentence sentence = attribution.sentence();
        return sentence.tokens().stream()
                .anyMatch(token -> token.index() > attribution.cue()
                        && token.span().end() <= quoted.begin()
                        && sentence.relation(token.index()).startsWith("nsubj"));
    }

    private Optional<Sentence> before(Quotation quotation) {
        return running.stream()
                .filter(sentence -> sentence.span().end() <= quotation.span().begin())
                .reduce((first, second) -> second)
                .filter(sentence -> isGap(between(sentence.span(), quotation.span())));
    }

    private Optional<Sentence> after(Quotation quotation) {
        return running.stream()
                .filter(sentence -> sentence.span().begin() >= quotation.span().end())
                .findFirst()
                .filter(sentence -> isGap(between(quotation.span(), sentence.span())));
    }

    private String between(Span first, Span second) {
        return reading.text().article().text().substring(first.end(), Math.max(first.end(), second.begin()));
    }

    private static boolean isGap(String between) {
        return between.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** All that say something in the running text. */
    Stream<Attribution> all() {
        return running.stream().flatMap(sentence -> attributions(sentence).stream());
    }
}
