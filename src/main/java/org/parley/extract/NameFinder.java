package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds the names in a sentence: the engine's, corrected and completed by the authority data and by head nouns. */
final class NameFinder {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");

    /** Words in capitals that are no actors. */
    private static final Set<String> NO_ACTORS = WORDS.of("no-actors");

    private static final Set<String> DIRECTIONS = WORDS.of("directions");
    private static final Set<String> HOTELS = WORDS.of("hotels");
    /** Whoever is in one of them, the name is of a place; otherwise it is of an actor. */
    private static final Set<String> SCHOOLS = WORDS.of("schools");

    private final Authority authority;
    private final OfficeTitles titles;
    private final PersonReader people;
    private final HeadedNames headedNames;

    NameFinder(Knowledge knowledge) {
        authority = knowledge.authority();
        titles = knowledge.titles();
        people = new PersonReader(knowledge);
        headedNames = new HeadedNames(knowledge);
    }

    /** Names in the order of the sentence; none overlap. */
    List<Name> names(Sentence sentence) {
        List<String> words = sentence.tokens().stream().map(Token::text).toList();
        List<Name> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            int from = i;
            Optional<Name> name = nameAt(sentence, words, i).or(() -> DescribedBodies.at(sentence, from));
            name.ifPresent(found::add);
            i = name.map(n -> n.last() + 1).orElse(i + 1);
        }
        return found;
    }

    private Optional<Name> nameAt(Sentence sentence, List<String> words, int i) {
        if (!isNameWord(sentence, i)) {
            return Optional.empty();
        }
        Optional<Name> headed = headedNames.headedName(sentence, i);
        Optional<Name> person = people.personAt(sentence, i);
        Optional<Name> known = knownAt(sentence, words, i);
        int headedEnd = headed.map(Name::last).orElse(-1);
        int personEnd = person.map(Name::last).orElse(-1);
        int knownEnd = known.map(Name::last).orElse(-1);
        if (known.isPresent() && knownEnd >= Math.max(headedEnd, personEnd) && !isNameOfPerson(sentence, known.get())) {
            return known;
        }
        if (headed.isPresent() && headedEnd >= personEnd && !isSurname(sentence, headed.get())) {
            return headed.map(name -> isCentreThatActs(sentence, name) ? name.withKind(Kind.ORGANISATION) : name);
        }
        if (person.isPresent()) {
            return person;
        }
        return hotelAt(sentence, i)
                .or(() -> partAt(sentence, words, i))
                .or(() -> known)
                .or(() -> datelineAt(sentence, i))
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

    /** "Jane Doe of the Policy Centre": who is of a centre, or what a centre says, is of no building. */
    private static boolean isCentreThatActs(Sentence sentence, Name name) {
        int before = name.first() - 1;
        boolean of = before > 0
                && sentence.token(before).text().equals("the")
                && sentence.token(before - 1).text().matches("of|from|by")
                && before > 1
                && sentence.token(before - 2).ner().equals("PERSON");
        return name.kind() == Kind.VENUE
                && sentence.token(name.last()).text().matches("Cent(re|er)|Club|Library|House|Museum")
                && (of || sentence.relation(name.head()).equals("nsubj"));
    }

    /** "Upper Galilee", "Northern Iraq": a part of a known place, called by a direction. */
    private Optional<Name> partAt(Sentence sentence, List<String> words, int i) {
        return i + 1 < sentence.size() && DIRECTIONS.contains(words.get(i)) && joinedByBlank(sentence, i)
                ? knownAt(sentence, words, i + 1)
                        .filter(name -> name.use() == Occurrence.Use.NAME)
                        .filter(name -> name.kind() == Kind.STATE || name.kind().category() == Kind.Category.PLACE)
                        .filter(name -> name.kind() != Kind.VENUE)
                        .map(name ->
                                new Name(sentence, i, name.last(), Kind.REGION, Optional.empty(), Occurrence.Use.NAME))
                : Optional.empty();
    }

    private static boolean joinedByBlank(Sentence sentence, int i) {
        return sentence.token(i + 1).span().begin() == sentence.token(i).span().end() + 1;
    }

    /** "the Marriott": a house of a chain that the engine takes for a company or a place. */
    private static Optional<Name> hotelAt(Sentence sentence, int i) {
        boolean house = i > 0
                && sentence.token(i - 1).text().equals("the")
                && HOTELS.contains(sentence.token(i).text());
        return house
                ? Optional.of(new Name(sentence, i, i, Kind.VENUE, Optional.empty(), Occurrence.Use.NAME))
                : Optional.empty();
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
        boolean particle = PersonReader.PARTICLES.contains(token.text())
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
            boolean companyInLonger = entry.kind() == Kind.COMPANY
                    && match.use() == Authority.Use.NAME
                    && last + 1 < sentence.size()
                    && sentence.token(last).ner().equals("ORGANIZATION")
                    && sentence.token(last + 1).ner().equals("ORGANIZATION")
                    && sentence.token(last + 1).pos().equals("NNP");
            if (partOfLonger || placeInLonger || companyInLonger) {
                return Optional.empty();
            }
            Occurrence.Use use = Occurrence.Use.valueOf(match.use().name());
            return Optional.of(longerTown(sentence, i, last)
                    .filter(town -> entry.kind() == Kind.CITY && use == Occurrence.Use.NAME)
                    .orElseGet(() -> new Name(sentence, i, last, entry.kind(), Optional.of(entry), use)));
        });
    }

    /** "San Pedro Sula" is not San Pedro. */
    private Optional<Name> longerTown(Sentence sentence, int first, int last) {
        int next = last + 1;
        return next < sentence.size() && isCapital(sentence.token(next)) && joinedByBlank(sentence, last)
                ? authority
                        .towns(new Name(sentence, first, next, Kind.CITY, Optional.empty(), Occurrence.Use.NAME)
                                .words().stream().collect(Collectors.joining(" ")))
                        .stream()
                        .findFirst()
                        .map(town -> new Name(sentence, first, next, Kind.CITY, Optional.of(town), Occurrence.Use.NAME))
                : Optional.empty();
    }

    static boolean joined(Sentence sentence, int i) {
        return sentence.token(i).span().end() == sentence.token(i + 1).span().begin();
    }

    static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0));
    }

    private static boolean isBehindPreposition(Sentence sentence, int i) {
        int before = i > 0 && sentence.token(i - 1).text().equals("the") ? i - 2 : i - 1;
        return before >= 0 && sentence.token(before).text().matches("in|at|near|outside|from");
    }

    private Optional<Name> taggedAt(Sentence sentence, int i) {
        String ner = sentence.token(i).ner();
        boolean both = i > 0 && sentence.token(i - 1).lemmaIn("two", "both");
        boolean titled = i + 1 < sentence.size()
                && titles.isHead(sentence.token(i).text())
                && sentence.token(i + 1).text().equals("of");
        if (titled || both && sentence.token(i).pos().equals("NNPS")) {
            // "the Duke of York", "the two Congos"
            return Optional.empty();
        }
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
        boolean common = last == i
                && HeadedNames.isBodyNoun(sentence.token(i).text())
                && i > 0
                && !sentence.token(i - 1).text().equalsIgnoreCase("the");
        if (common) {
            // "the said Ministry"
            return Optional.empty();
        }
        if (sentence.token(last).pos().startsWith("JJ")
                && sentence.relation(last).equals("amod")) {
            // "the Anglo-Dutch company"
            return Optional.empty();
        }
        if (titles.isTitleWord(sentence.token(i).text())
                && (last == i || titles.isHead(sentence.token(last).text()))) {
            return Optional.empty();
        }
        boolean venue = HeadedNames.isVenueNoun(sentence.token(last).text())
                || SCHOOLS.contains(sentence.token(last).text()) && isBehindPreposition(sentence, i);
        if (last > i && venue) {
            kind = Kind.VENUE;
        } else if (people.isPersonal(sentence, i, last)) {
            kind = Kind.PERSON;
        }
        Name name = new Name(sentence, i, last, kind, Optional.empty(), Occurrence.Use.NAME);
        Optional<AuthorityEntry> town = kind == Kind.PLACE
                        || kind == Kind.ORGANISATION && last > i && isBehindPreposition(sentence, i)
                ? authority.towns(String.join(" ", name.words())).stream().findFirst()
                : Optional.empty();
        return Optional.of(town.isPresent() ? new Name(sentence, i, last, Kind.CITY, town, Occurrence.Use.NAME) : name);
    }
}
