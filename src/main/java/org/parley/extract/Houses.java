package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.nlp.Sentence;

/** Venues without a name of their own, known by whose they are: "the headquarters of the agency", "at the ministry". */
final class Houses {
    private static final Set<String> WORDS =
            WordLists.read("/org/parley/patterns/scenes.words").of("houses");
    /** Of an organisation's house these are parts, so that whoever is in them is in the house. */
    private static final Set<String> ROOMS =
            WordLists.read("/org/parley/patterns/scenes.words").of("rooms");

    private final Reading reading;

    Houses(Reading reading) {
        this.reading = reading;
    }

    List<Scenes.Scene> in(Sentence sentence) {
        return IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).isNoun() && isInside(sentence, i))
                .boxed()
                .flatMap(i -> house(sentence, i))
                .toList();
    }

    private Stream<Scenes.Scene> house(Sentence sentence, int i) {
        if (reading.at(sentence, i).isPresent()) {
            return reading
                    .at(sentence, i)
                    .filter(at -> at.mention().kind() == Kind.GOVERNMENT_BODY)
                    .filter(at -> isHouse(sentence, at.first())
                            || isHouse(sentence, at.last())
                            || EventWords.preposition(sentence, i).equals("at"))
                    .map(at -> scene(i, phrase(sentence, i, Math.min(at.first(), left(sentence, i)), at.last())))
                    .stream();
        }
        int last = sentence.children(i, "nmod").stream()
                .filter(child ->
                        child > i && EventWords.preposition(sentence, child).equals("of"))
                .flatMap(child -> reading.at(sentence, child).stream())
                .filter(Houses::isOwner)
                .mapToInt(Occurrence::last)
                .max()
                .orElse(i);
        boolean owned = last > i
                || isInstitution(sentence, i)
                || IntStream.range(left(sentence, i), i)
                        .mapToObj(k -> reading.at(sentence, k))
                        .flatMap(Optional::stream)
                        .anyMatch(Houses::isOwner)
                || sentence.children(i, "amod", "compound", "nmod:poss").stream()
                        .flatMap(child -> reading.at(sentence, child).stream())
                        .anyMatch(Houses::isOwner);
        return owned && isHouse(sentence, i)
                ? Stream.of(scene(i, phrase(sentence, i, left(sentence, i), last)))
                : Stream.empty();
    }

    /** "at the Presidency", "at the foreign ministry in Amman": one that everybody knows. */
    private boolean isInstitution(Sentence sentence, int i) {
        boolean the = sentence.child(i, "det")
                .filter(det -> sentence.token(det).lemmaIn("the"))
                .isPresent();
        boolean capital =
                i > 0 && Character.isUpperCase(sentence.token(i).text().charAt(0));
        boolean town = sentence.children(i, "nmod").stream()
                .filter(child -> EventWords.preposition(sentence, child).equals("in"))
                .flatMap(child -> reading.at(sentence, child).stream())
                .anyMatch(named -> named.mention().kind() == Kind.CITY);
        return the
                && EventWords.preposition(sentence, i).equals("at")
                && (capital || town && sentence.token(i).lemmaIn("ministry", "embassy", "parliament", "presidency"));
    }

    private static boolean isOwner(Occurrence occurrence) {
        Kind kind = occurrence.mention().kind();
        return kind.category() == Kind.Category.ACTOR && kind != Kind.PERSON;
    }

    private static boolean isHouse(Sentence sentence, int i) {
        return WORDS.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean isInside(Sentence sentence, int i) {
        String preposition = EventWords.preposition(sentence, i);
        int room = sentence.governor(i);
        return preposition.matches("at|in|inside|into")
                || preposition.equals("of")
                        && room >= 0
                        && ROOMS.contains(sentence.token(room).lemma());
    }

    /** The first of the words before the noun that belong to its name, without articles. */
    private static int left(Sentence sentence, int i) {
        int first = i;
        while (first > 0
                && !sentence.relation(first - 1).equals("det")
                && !sentence.token(first - 1).isPronoun()
                && sentence.token(first - 1).pos().matches("JJ|NN.*|POS|HYPH")) {
            first--;
        }
        return first;
    }

    private Mention phrase(Sentence sentence, int head, int first, int last) {
        Span span = new Span(
                sentence.token(Math.min(first, head)).span().begin(),
                sentence.token(Math.max(last, head)).span().end());
        return new Mention(Kind.VENUE, reading.text().text(span).replace('\n', ' '));
    }

    private static Scenes.Scene scene(int head, Mention house) {
        return new Scenes.Scene(head, house, false);
    }
}
