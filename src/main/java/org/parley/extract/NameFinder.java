package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.authority.GivenNames;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds the names in a sentence: the engine's, corrected and completed by the authority data and by head nouns. */
final class NameFinder {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");

    /** Small words inside personal names. */
    static final Set<String> PARTICLES = WORDS.of("particles");

    private static final Map<Kind, Set<String>> BODY_NOUNS = Stream.of(Kind.values())
            .filter(Kind::isOrganisation)
            .filter(kind -> WORDS.names().contains(listOf(kind)))
            .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> WORDS.of(listOf(kind))));
    private static final Set<String> VENUE_NOUNS = WORDS.of("venue-nouns");
    private static final Set<String> LEADING_VENUE_NOUNS = WORDS.of("leading-venue-nouns");
    private static final Set<String> AREA_NOUNS = WORDS.of("area-nouns");
    private static final Set<String> WATER_NOUNS = WORDS.of("water-nouns");

    /** Days that the engine takes for people. */
    private static final Set<String> FEASTS = WORDS.of("feasts");

    /** Words in capitals that are no actors. */
    private static final Set<String> NO_ACTORS = WORDS.of("no-actors");

    private final Authority authority;
    private final GivenNames givenNames;
    private final OfficeTitles titles;

    private static String listOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    NameFinder(Knowledge knowledge) {
        authority = knowledge.authority();
        givenNames = knowledge.givenNames();
        titles = knowledge.titles();
    }

    /** Names in the order of the sentence; none overlap. */
    List<Name> names(Sentence sentence) {
        List<String> words = sentence.tokens().stream().map(Token::text).toList();
        List<Name> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            Optional<Name> name = nameAt(sentence, words, i);
            name.ifPresent(found::add);
            i = name.map(n -> n.last() + 1).orElse(i + 1);
        }
        return found;
    }

    private Optional<Name> nameAt(Sentence sentence, List<String> words, int i) {
        if (!isNameWord(sentence, i)) {
            return Optional.empty();
        }
        Optional<Name> headed = headedName(sentence, i);
        Optional<Name> person = personAt(sentence, i);
        Optional<Name> known = knownAt(sentence, words, i);
        int headedEnd = headed.map(Name::last).orElse(-1);
        int personEnd = person.map(Name::last).orElse(-1);
        int knownEnd = known.map(Name::last).orElse(-1);
        if (known.isPresent() && knownEnd >= Math.max(headedEnd, personEnd) && !isNameOfPerson(sentence, known.get())) {
            return known;
        }
        if (headed.isPresent() && headedEnd >= personEnd && !isSurname(sentence, headed.get())) {
            return headed;
        }
        if (person.isPresent()) {
            return person;
        }
        return known.or(() -> datelineAt(sentence, i))
                .or(() -> taggedAt(sentence, i))
                .or(() -> acronymAt(sentence, i));
    }

    /** "NAME Bay, the negotiator": a person may be called like a water or a piece of land. */
    private static boolean isSurname(Sentence sentence, Name name) {
        boolean land = name.kind() == Kind.PLACE || name.kind() == Kind.REGION;
        return land
                && name.first() < name.last()
                && (name.first() == 0 || !sentence.token(name.first() - 1).pos().equals("DT"))
                && IntStream.rangeClosed(name.first(), name.last())
                        .allMatch(k -> sentence.token(k).ner().equals("PERSON"));
    }

    /** A town in capitals at the head of a report, whole: "CRANS-MONTANA". */
    private static Optional<Name> datelineAt(Sentence sentence, int i) {
        boolean capitals =
                sentence.tokens().stream().allMatch(token -> token.text().matches("[\\p{Lu}.'’-]+"));
        return i == 0 && capitals && sentence.span().begin() == 0 && sentence.place() == Sentence.Place.ASIDE
                ? Optional.of(
                        new Name(sentence, 0, sentence.size() - 1, Kind.CITY, Optional.empty(), Occurrence.Use.NAME))
                : Optional.empty();
    }

    /** A word in capitals that the engine does not know, where an actor would stand: "D66 walked out". */
    private static Optional<Name> acronymAt(Sentence sentence, int i) {
        Token token = sentence.token(i);
        boolean capitals = token.text().matches("\\p{Lu}[\\p{Lu}\\d]{1,6}");
        boolean actor = Set.of("nsubj", "nmod:poss", "obl:agent", "appos").contains(sentence.relation(i));
        return capitals && actor && token.isNoun() && !NO_ACTORS.contains(token.text())
                ? Optional.of(new Name(sentence, i, i, Kind.ORGANISATION, Optional.empty(), Occurrence.Use.NAME))
                : Optional.empty();
    }

    /** "Jordan" or "Georgia" can be somebody's name: if the engine says so and no more than a word of it is known. */
    private static boolean isNameOfPerson(Sentence sentence, Name known) {
        Token token = sentence.token(known.first());
        return token.ner().equals("PERSON")
                && known.first() + 1 < sentence.size()
                && sentence.token(known.last() + 1 < sentence.size() ? known.last() + 1 : known.last())
                        .ner()
                        .equals("PERSON");
    }

    private boolean isNameWord(Sentence sentence, int i) {
        Token token = sentence.token(i);
        char first = token.text().charAt(0);
        boolean particle = PARTICLES.contains(token.text())
                && i + 1 < sentence.size()
                && token.ner().equals("PERSON");
        return Character.isUpperCase(first)
                || particle
                || Character.isDigit(first) && token.ner().equals("ORGANIZATION")
                || Character.isLowerCase(first)
                        && i + 2 < sentence.size()
                        && sentence.token(i + 1).text().equals("-")
                        && isCapital(sentence.token(i + 2));
    }

    private Optional<Name> knownAt(Sentence sentence, List<String> words, int i) {
        boolean insideWord = i >= 2
                && sentence.token(i - 1).text().equals("-")
                && joined(sentence, i - 1)
                && joined(sentence, i - 2)
                && isCapital(sentence.token(i - 2));
        if (insideWord) {
            return Optional.empty();
        }
        return authority.longestMatch(words, i).flatMap(match -> {
            AuthorityEntry entry = match.entries().get(0);
            int last = i + match.length() - 1;
            if (match.use() != Authority.Use.NAME
                    && !words.get(i).chars().allMatch(c -> c < 128)
                    && match.length() == 1) {
                // "Germán" is no German.
                return Optional.empty();
            }
            boolean partOfLonger = last + 1 < sentence.size()
                    && match.length() == 1
                    && match.use() == Authority.Use.NAME
                    && sentence.token(last + 1).ner().equals(sentence.token(i).ner())
                    && sentence.token(i).ner().equals("PERSON");
            boolean placeInLonger = entry.kind().category() == Kind.Category.PLACE
                    && match.use() == Authority.Use.NAME
                    && last + 1 < sentence.size()
                    && sentence.token(i).ner().equals("ORGANIZATION")
                    && sentence.token(last + 1).ner().equals("ORGANIZATION");
            if (partOfLonger || placeInLonger) {
                return Optional.empty();
            }
            return Optional.of(new Name(
                    sentence,
                    i,
                    last,
                    entry.kind(),
                    Optional.of(entry),
                    Occurrence.Use.valueOf(match.use().name())));
        });
    }

    private Optional<Name> personAt(Sentence sentence, int i) {
        int first = i;
        while (first < sentence.size()
                && titles.isHonorific(sentence.token(first).text())) {
            first++;
            if (first < sentence.size() && sentence.token(first).text().equals(".")) {
                first++;
            }
        }
        boolean addressed = first > i;
        if (first >= sentence.size()) {
            return Optional.empty();
        }
        boolean titled = addressed && titles.isHead(sentence.token(first).text());
        if (titled || !addressed && !startsPerson(sentence, first)) {
            return Optional.empty();
        }
        if (!isCapital(sentence.token(first))
                && !PARTICLES.contains(sentence.token(first).text())) {
            return Optional.empty();
        }
        int last = first;
        int next = nextPart(sentence, first);
        while (next > 0) {
            last = next;
            next = nextPart(sentence, last);
        }
        return Optional.of(new Name(sentence, first, last, Kind.PERSON, Optional.empty(), Occurrence.Use.NAME));
    }

    /** A token that the engine calls a person, or a capital word right before one that is no known name or title. */
    private boolean startsPerson(Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (token.ner().equals("PERSON")) {
            return !FEASTS.contains(token.text()) && !titles.isTitleWord(token.text())
                    || i + 1 >= sentence.size()
                    || !sentence.token(i + 1).ner().equals("PERSON");
        }
        if (!isCapital(token)
                || !token.isProperNoun()
                || titles.isTitleWord(token.text())
                || !authority.longestMatch(List.of(token.text()), 0).isEmpty()) {
            return false;
        }
        int next = i + 1;
        while (next < sentence.size() && PARTICLES.contains(sentence.token(next).text())) {
            next++;
        }
        boolean beforePerson = token.ner().equals("O")
                && next < sentence.size()
                && sentence.token(next).ner().equals("PERSON")
                && (!givenNames.contains(sentence.token(next).text())
                        || i > 0 && titles.isHead(sentence.token(i - 1).text()))
                && sentence.governor(i) >= i;
        boolean initials = token.text().matches("(\\p{Lu}\\.){1,3}")
                && i + 1 < sentence.size()
                && isCapital(sentence.token(i + 1))
                && sentence.token(i + 1).isProperNoun()
                && sentence.governor(i) > i;
        return initials || beforePerson || isGivenName(sentence, i) || afterTitle(sentence, i);
    }

    /** A given name before another word in capitals that the engine does not know: "Aïcha Koné", "Khaled Missouri". */
    private boolean isGivenName(Sentence sentence, int i) {
        int next = i + 1;
        return sentence.place() != Sentence.Place.HEADING
                && next < sentence.size()
                && givenNames.contains(sentence.token(i).text())
                && sentence.token(i).ner().equals("O")
                && sentence.token(next).ner().equals("O")
                && sentence.token(next).pos().equals("NNP")
                && isCapital(sentence.token(next))
                && !titles.isTitleWord(sentence.token(next).text())
                && (i == 0
                        || !isCapital(sentence.token(i - 1))
                        || titles.isTitleWord(sentence.token(i - 1).text()))
                && sentence.relation(i).equals("compound")
                && sentence.governor(i) > i;
    }

    /** "Secretary-General Ban", but not "General Motors", which is one name. */
    private boolean afterTitle(Sentence sentence, int i) {
        if (i == 0
                || !titles.isHead(sentence.token(i - 1).text())
                || titles.isPlural(sentence.token(i - 1).text())) {
            return false;
        }
        String before = sentence.token(i - 1).ner();
        return sentence.token(i - 1).isNoun()
                && (before.equals("O") || !before.equals(sentence.token(i).ner()));
    }

    /** The index of the next token of a personal name after token {@code i}, 0 if it ends there. */
    private int nextPart(Sentence sentence, int i) {
        int next = i + 1;
        if (next >= sentence.size()) {
            return 0;
        }
        if (sentence.token(next).text().equals("-")
                && joined(sentence, i)
                && joined(sentence, next)
                && next + 1 < sentence.size()) {
            boolean tagged =
                    sentence.token(next + 1).ner().equals(sentence.token(i).ner())
                            && !sentence.token(i).ner().equals("O");
            return isCapital(sentence.token(next + 1)) || tagged ? next + 1 : 0;
        }
        int end = next;
        while (end < sentence.size()
                && end < next + 3
                && (PARTICLES.contains(sentence.token(end).text())
                        || sentence.token(end).text().equals("-"))) {
            end++;
        }
        if (end >= sentence.size() || !isCapital(sentence.token(end)) && !isElided(sentence.token(end))) {
            return 0;
        }
        Token token = sentence.token(end);
        boolean samePerson = token.ner().equals("PERSON");
        boolean sameName = token.isProperNoun()
                && !titles.isTitleWord(token.text())
                && (token.ner().equals("O")
                        || token.ner().equals(sentence.token(i).ner()))
                && sentence.relation(i).equals("compound")
                && sentence.governor(i) >= end;
        boolean surname = token.isProperNoun()
                && givenNames.contains(sentence.token(i).text())
                && sentence.relation(i).equals("compound")
                && sentence.governor(i) == end;
        boolean afterParticle = end > next && token.isProperNoun();
        return samePerson || sameName || surname || afterParticle ? end : 0;
    }

    /** "d'Harcourt" begins with a small letter and is a name. */
    private static boolean isElided(Token token) {
        return token.text().matches("[dl]['’]\\p{Lu}.*");
    }

    /** Whether {@code word} says of a building that people can meet in it. */
    static boolean isVenueNoun(String word) {
        return VENUE_NOUNS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean joined(Sentence sentence, int i) {
        return sentence.token(i).span().end() == sentence.token(i + 1).span().begin();
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0));
    }

    /** A run of capital words that ends in a noun which tells what it is: "Grand Hotel", "Ministry of Water". */
    private Optional<Name> headedName(Sentence sentence, int i) {
        if (titles.isHead(sentence.token(i).text()) || isBoundary(sentence, i)) {
            return Optional.empty();
        }
        int end = i;
        while (end + 1 < sentence.size() && isCapital(sentence.token(end + 1)) && !isBoundary(sentence, end + 1)) {
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
        if (end > i && LEADING_VENUE_NOUNS.contains(sentence.token(i).text())) {
            return Optional.of(new Name(sentence, i, end, Kind.VENUE, Optional.empty(), Occurrence.Use.NAME));
        }
        int capitals = end;
        Optional<Integer> common = Optional.of(capitals + 1)
                .filter(next -> next < sentence.size()
                        && IntStream.rangeClosed(i, capitals)
                                .allMatch(k -> sentence.token(k).isProperNoun()))
                .filter(next -> VENUE_NOUNS.contains(sentence.token(next).text())
                        && sentence.token(next).isNoun())
                .filter(next -> !sentence.token(next).text().equals("house"));
        boolean place = IntStream.rangeClosed(i, capitals)
                .anyMatch(k -> sentence.token(k).ner().equals("PERSON"));
        boolean known = authority
                .longestMatch(sentence.tokens().stream().map(Token::text).toList(), i)
                .isPresent();
        return common.filter(next -> !place && !known)
                .map(next -> new Name(sentence, i, next, Kind.VENUE, Optional.empty(), Occurrence.Use.NAME));
    }

    private static boolean isBoundary(Sentence sentence, int i) {
        return !sentence.token(i).isNoun()
                && !sentence.token(i).pos().startsWith("JJ")
                && !sentence.token(i).pos().equals("CD");
    }

    private static boolean isOfPhrase(Sentence sentence, int i) {
        return i + 1 < sentence.size() && sentence.token(i + 1).text().equals("of");
    }

    private static Optional<Kind> kindByNoun(Token token, boolean modified) {
        if (!modified || !isCapital(token)) {
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
                    || !isCapital(sentence.token(next))
                    || sentence.token(next).ner().equals("PERSON")) {
                return last;
            }
            while (next < sentence.size() && isCapital(sentence.token(next))) {
                last = next;
                next++;
                boolean coordinated = next + 1 < sentence.size()
                        && sentence.token(next).text().equals("and")
                        && isCapital(sentence.token(next + 1))
                        && sentence.token(next + 1).ner().equals("ORGANIZATION");
                next = coordinated ? next + 1 : next;
            }
            i = next;
        }
        return last;
    }

    private static boolean isBehindPreposition(Sentence sentence, int i) {
        return i > 0 && sentence.token(i - 1).text().matches("in|at|near|outside|from");
    }

    private Optional<Name> taggedAt(Sentence sentence, int i) {
        String ner = sentence.token(i).ner();
        Kind kind = switch (ner) {
            case "ORGANIZATION" -> Kind.ORGANISATION;
            case "LOCATION" -> Kind.PLACE;
            default -> null;
        };
        if (kind == null) {
            return Optional.empty();
        }
        int last = i;
        while (last + 1 < sentence.size() && sentence.token(last + 1).ner().equals(ner)) {
            last++;
        }
        if (titles.isTitleWord(sentence.token(i).text())
                && (last == i || titles.isHead(sentence.token(last).text()))) {
            return Optional.empty();
        }
        if (last > i && isVenueNoun(sentence.token(last).text())) {
            kind = Kind.VENUE;
        }
        Name name = new Name(sentence, i, last, kind, Optional.empty(), Occurrence.Use.NAME);
        Optional<AuthorityEntry> town = kind == Kind.PLACE
                        || kind == Kind.ORGANISATION && last > i && isBehindPreposition(sentence, i)
                ? authority.towns(String.join(" ", name.words())).stream().findFirst()
                : Optional.empty();
        return Optional.of(town.isPresent() ? new Name(sentence, i, last, Kind.CITY, town, Occurrence.Use.NAME) : name);
    }
}
