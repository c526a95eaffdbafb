package org.parley.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Reads names that a noun in them tells the kind of: "Grand Hotel", "Ministry of Water", "Gulf of Aden". */
final class HeadedNames {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");

    private static final Map<Kind, Set<String>> BODY_NOUNS = Stream.of(Kind.values())
            .filter(Kind::isOrganisation)
            .filter(kind -> WORDS.names().contains(listOf(kind)))
            .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> WORDS.of(listOf(kind))));
    private static final Set<String> VENUE_NOUNS = WORDS.of("venue-nouns");
    private static final Set<String> DESCRIPTIVE_HEADS = WORDS.of("descriptive-heads");
    private static final Set<String> NAMED_HOUSES = WORDS.of("named-houses");
    private static final Set<String> AREA_NOUNS = WORDS.of("area-nouns");
    private static final Set<String> WATER_NOUNS = WORDS.of("water-nouns");

    private final Authority authority;
    private final OfficeTitles titles;
    private final VenueNames venues;

    HeadedNames(Knowledge knowledge) {
        authority = knowledge.authority();
        titles = knowledge.titles();
        venues = new VenueNames(knowledge);
    }

    private static String listOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether {@code word} says of a building that people can meet in it. */
    static boolean isVenueNoun(String word) {
        return VENUE_NOUNS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A run of capital words that ends in a noun which tells what it is: "Grand Hotel", "Ministry of Water". */
    Optional<Name> headedName(Sentence sentence, int i) {
        boolean title = titles.isHead(sentence.token(i).text());
        if (isBoundary(sentence, i) || title && !isNamedHouse(sentence, i)) {
            return Optional.empty();
        }
        int end = i;
        while (end + 1 < sentence.size()
                && NameFinder.isCapital(sentence.token(end + 1))
                && !isBoundary(sentence, end + 1)) {
            end++;
        }
        for (int last = end; last >= i; last--) {
            Optional<Kind> kind = kindByNoun(sentence.token(last), last > i || isOfPhrase(sentence, last));
            if (kind.isPresent()) {
                int full = withOfPhrase(sentence, last, kind.get());
                if (full > i) {
                    return Optional.of(new Name(sentence, i, full, kind.get(), Optional.empty(), Occurrence.Use.NAME));
                }
            }
        }
        Optional<Name> described = describedName(sentence, i, end);
        return described.isPresent() ? described : venues.at(sentence, i, end);
    }

    /** "the Example movement". */
    private Optional<Name> describedName(Sentence sentence, int first, int last) {
        int next = last + 1;
        boolean described = next < sentence.size()
                && last - first < 3
                && DESCRIPTIVE_HEADS.contains(sentence.token(next).text())
                && first > 0
                && sentence.token(first - 1).text().matches("(?i)the|his|her|its|their|whose")
                && IntStream.rangeClosed(first, last)
                        .allMatch(k -> sentence.token(k).isProperNoun())
                && authority
                        .longestMatch(
                                sentence.tokens().stream().map(Token::text).toList(), first)
                        .isEmpty();
        return described
                ? BODY_NOUNS.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().contains(sentence.token(next).text()))
                        .findFirst()
                        .map(entry ->
                                new Name(sentence, first, next, entry.getKey(), Optional.empty(), Occurrence.Use.NAME))
                : Optional.empty();
    }

    /** "Queen Elizabeth Hospital", "President Kennedy Avenue": a house or street that is called like somebody. */
    private static boolean isNamedHouse(Sentence sentence, int i) {
        int last = i;
        while (last + 1 < sentence.size()
                && NameFinder.isCapital(sentence.token(last + 1))
                && !isBoundary(sentence, last + 1)) {
            last++;
        }
        return last > i && NAMED_HOUSES.contains(sentence.token(last).text());
    }

    /** Whether {@code word} says of an organisation what it is. */
    static boolean isBodyNoun(String word) {
        return BODY_NOUNS.values().stream().anyMatch(nouns -> nouns.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isBoundary(Sentence sentence, int i) {
        return !sentence.token(i).isNoun()
                && !sentence.token(i).pos().startsWith("JJ")
                && !sentence.token(i).pos().equals("CD");
    }

    private static boolean isOfPhrase(Sentence sentence, int i) {
        return i + 1 < sentence.size() && sentence.token(i + 1).text().matches("of|for");
    }

    private static Optional<Kind> kindByNoun(Token token, boolean modified) {
        if (!modified || !NameFinder.isCapital(token)) {
            return Optional.empty();
        }
        String noun = token.text().toLowerCase(Locale.ROOT);
        if (VENUE_NOUNS.contains(noun)) {
            return Optional.of(Kind.VENUE);
        }
        if (AREA_NOUNS.contains(noun)) {
            return Optional.of(Kind.REGION);
        }
        if (WATER_NOUNS.contains(noun)) {
            return Optional.of(Kind.PLACE);
        }
        return BODY_NOUNS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(noun))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Behind "Ministry of Economy" the token after ", Trade and Industry"; {@code comma} itself if no such list is there. */
    private static int endOfList(Sentence sentence, int comma) {
        int i = comma;
        while (i + 1 < sentence.size() && sentence.token(i).text().equals(",") && isField(sentence, i + 1)) {
            i += 2;
        }
        boolean closed = i > comma
                && i + 1 < sentence.size()
                && sentence.token(i).text().matches("and|&")
                && isField(sentence, i + 1);
        return closed ? i + 2 : comma;
    }

    private static boolean isField(Sentence sentence, int i) {
        return NameFinder.isCapital(sentence.token(i))
                && sentence.token(i).isNoun()
                && sentence.token(i).ner().matches("ORGANIZATION|O");
    }

    /** Goes on over "of the Golden Horses", "for Implementation", "of Foreign Affairs" and "and Trade" behind them. */
    private static int withOfPhrase(Sentence sentence, int noun, Kind kind) {
        int last = noun;
        int i = noun + 1;
        while (i < sentence.size()
                && (sentence.token(i).text().equals("of")
                        || sentence.token(i).text().equals("for") && kind != Kind.VENUE)) {
            int next = i + 1;
            if (next < sentence.size() && sentence.token(next).text().equals("the")) {
                next++;
            }
            if (next >= sentence.size()
                    || !NameFinder.isCapital(sentence.token(next))
                    || sentence.token(next).ner().equals("PERSON")) {
                return last;
            }
            while (next < sentence.size() && NameFinder.isCapital(sentence.token(next))) {
                last = next;
                next++;
                int listed = endOfList(sentence, next);
                next = listed;
                last = listed > last + 1 ? listed - 1 : last;
                boolean coordinated = next + 1 < sentence.size()
                        && sentence.token(next).text().equals("and")
                        && NameFinder.isCapital(sentence.token(next + 1))
                        && sentence.token(next + 1).ner().equals("ORGANIZATION");
                next = coordinated ? next + 1 : next;
            }
            i = next;
        }
        return last;
    }
}
