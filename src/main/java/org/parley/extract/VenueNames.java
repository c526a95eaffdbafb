package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.authority.Authority;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/**
 * Reads names of houses, ships and grounds that capitals alone do not show: "Palau de la Generalitat", "the Tawila
 * support centre", "the frigate Example", "Lake Example".
 */
final class VenueNames {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");
    private static final Set<String> NOUNS = WORDS.of("venue-nouns");
    private static final Set<String> LEADING = WORDS.of("leading-venue-nouns");
    private static final Set<String> LEADING_GROUNDS = WORDS.of("leading-land-nouns");
    /** What a centre can be for. */
    private static final Set<String> PURPOSES = WORDS.of("venue-purposes");
    /** Houses that organisations are in. */
    private static final Set<String> OF_BODIES = WORDS.of("houses-of-bodies");
    /** Houses that are called like people, and do not belong to them. */
    private static final Set<String> OF_NAMESAKES = WORDS.of("houses-of-namesakes");

    private static final Set<String> SHIPS = WORDS.of("ships");
    private static final Set<String> SHIP_PREFIXES = WORDS.of("ship-prefixes");

    private final Authority authority;

    VenueNames(Knowledge knowledge) {
        authority = knowledge.authority();
    }

    /** The name that begins at token {@code i}; the run of capital words ends at {@code end}. */
    Optional<Name> at(Sentence sentence, int i, int end) {
        return ledBy(sentence, i, end, LEADING, Kind.VENUE)
                .or(() -> ledBy(sentence, i, end, LEADING_GROUNDS, Kind.PLACE))
                .or(() -> ship(sentence, i, end))
                .or(() -> endedBy(sentence, i, end));
    }

    /** "Château de la Muette", "Jebel Marra". */
    private static Optional<Name> ledBy(Sentence sentence, int i, int end, Set<String> nouns, Kind kind) {
        String noun = sentence.token(i).text();
        if (!nouns.contains(noun)) {
            return Optional.empty();
        }
        int last = withParticles(sentence, end);
        // "Col" before a name is a colonel.
        boolean told = last > end || last > i && !noun.equals("Col") && !noun.equals("Palau");
        return told ? Optional.of(name(sentence, i, last, kind)) : Optional.empty();
    }

    /** The last token of "de la Muette", "d'Ouchy" behind token {@code end}, else {@code end}. */
    private static int withParticles(Sentence sentence, int end) {
        int next = end + 1;
        if (next < sentence.size() && sentence.token(next).text().matches("[dl]['’]\\p{Lu}.*")) {
            return next;
        }
        while (next < sentence.size()
                && sentence.token(next).text().matches("d[eo]s?|du|del|dell[ao]|di|da|la|las|los|l['’]|d['’]")) {
            next++;
        }
        boolean named = next > end + 1
                && next < sentence.size()
                && sentence.token(next).text().matches("\\p{L}+");
        return named ? next : end;
    }

    /** "the frigate Example", "USS Example". */
    private static Optional<Name> ship(Sentence sentence, int i, int end) {
        boolean called = i > 0
                && SHIPS.contains(sentence.token(i - 1).lemma())
                && sentence.token(i).isProperNoun();
        boolean prefixed = end > i && SHIP_PREFIXES.contains(sentence.token(i).text());
        return called || prefixed ? Optional.of(name(sentence, i, end, Kind.VENUE)) : Optional.empty();
    }

    /** "the Example hotel", "the Example conference centre". */
    private Optional<Name> endedBy(Sentence sentence, int i, int end) {
        int noun = end + 1;
        while (noun < sentence.size() && PURPOSES.contains(sentence.token(noun).text())) {
            noun++;
        }
        boolean house = noun < sentence.size()
                && NOUNS.contains(sentence.token(noun).text())
                && sentence.token(noun).isNoun()
                && !sentence.token(noun).text().equals("house")
                && IntStream.rangeClosed(i, end).allMatch(k -> sentence.token(k).isProperNoun());
        return house && isItsName(sentence, i, end, noun)
                ? Optional.of(name(sentence, i, noun, Kind.VENUE))
                : Optional.empty();
    }

    /** Whether the words in capitals name the house, and not only tell whose or where it is. */
    private boolean isItsName(Sentence sentence, int i, int end, int noun) {
        boolean person = IntStream.rangeClosed(i, end)
                .anyMatch(k -> sentence.token(k).ner().equals("PERSON"));
        String house = sentence.token(noun).text();
        boolean definite = i > 0 && sentence.token(i - 1).text().equalsIgnoreCase("the");
        if (person) {
            return definite && OF_NAMESAKES.contains(house);
        }
        List<String> words = sentence.tokens().stream().map(Token::text).toList();
        return authority
                .longestMatch(words, i)
                .map(match -> match.use() == Authority.Use.NAME
                        && definite
                        && (match.entries().get(0).kind().isOrganisation()
                                ? OF_BODIES.contains(house)
                                : match.entries().get(0).kind() == Kind.CITY && noun > end + 1))
                .orElse(true);
    }

    private static Name name(Sentence sentence, int first, int last, Kind kind) {
        return new Name(sentence, first, last, kind, Optional.empty(), Occurrence.Use.NAME);
    }
}
