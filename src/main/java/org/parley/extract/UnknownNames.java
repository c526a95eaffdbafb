package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds names that nobody knows by the engine's tags, by capitals and by where they stand. */
final class UnknownNames {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");

    /** Words in capitals that are no actors. */
    private static final Set<String> NO_ACTORS = WORDS.of("no-actors");

    private static final Set<String> HOTELS = WORDS.of("hotels");
    /** A name behind one of these is a company's. */
    private static final Set<String> COMPANIES = WORDS.of("companies");
    /** Whoever is in one of them, the name is of a place; otherwise it is of an actor. */
    private static final Set<String> SCHOOLS = WORDS.of("schools");

    private final Authority authority;
    private final OfficeTitles titles;
    private final PersonReader people;

    UnknownNames(Knowledge knowledge, PersonReader people) {
        authority = knowledge.authority();
        titles = knowledge.titles();
        this.people = people;
    }

    /** The name that begins at token {@code i}, whatever tells it. */
    Optional<Name> at(Sentence sentence, int i) {
        return datelineAt(sentence, i).or(() -> taggedAt(sentence, i)).or(() -> acronymAt(sentence, i));
    }

    /** "the Marriott": a house of a chain that the engine takes for a company or a place. */
    static Optional<Name> hotelAt(Sentence sentence, int i) {
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
        boolean field = ner.equals("ORGANIZATION")
                && i > 1
                && sentence.token(i - 1).lemmaIn("of", "for")
                && titles.hasPortfolio(List.of(sentence.token(i - 2).text()))
                && titles.isField(sentence.token(i).text());
        if (field) {
            // "the Minister of Transport of Georgia"
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
        int end = last;
        boolean common = last == i
                && HeadedNames.isBodyNoun(sentence.token(i).text())
                && i > 0
                && !sentence.token(i - 1).text().equalsIgnoreCase("the");
        if (common) {
            // "the said Ministry"
            return Optional.empty();
        }
        Optional<Name> official = kind == Kind.ORGANISATION
                ? behindTitle(sentence, i, last).or(() -> apposed(sentence, i, end))
                : apposed(sentence, i, end);
        if (official.isPresent()) {
            return official;
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

    /** "Interior Minister NAME NAME", taken for the name of a body: a person of that title. */
    private Optional<Name> behindTitle(Sentence sentence, int first, int last) {
        int head = first;
        while (head < last && !titles.isHead(sentence.token(head).text())) {
            head++;
        }
        boolean person = last - head >= 2
                && last - head <= 4
                && !titles.isPlural(sentence.token(head).text())
                && IntStream.rangeClosed(head + 1, last).allMatch(k -> isPlainName(sentence.token(k)));
        return person
                ? Optional.of(new Name(sentence, head + 1, last, Kind.PERSON, Optional.empty(), Occurrence.Use.NAME))
                : Optional.empty();
    }

    /** "its secretary, NAME NAME, said", taken for a body or a place that nobody knows: the person who is described. */
    private Optional<Name> apposed(Sentence sentence, int first, int last) {
        boolean described = first > 1
                && sentence.token(first - 1).text().equals(",")
                && sentence.token(first - 2).pos().equals("NN")
                && titles.isHead(sentence.token(first - 2).text())
                && sentence.governor(last) == first - 2;
        boolean name = last > first
                && last - first <= 3
                && IntStream.rangeClosed(first, last).allMatch(k -> isPlainName(sentence.token(k)))
                && authority
                        .longestMatch(
                                IntStream.rangeClosed(first, last)
                                        .mapToObj(k -> sentence.token(k).text())
                                        .toList(),
                                0)
                        .isEmpty();
        return described && name
                ? Optional.of(new Name(sentence, first, last, Kind.PERSON, Optional.empty(), Occurrence.Use.NAME))
                : Optional.empty();
    }

    private boolean isPlainName(Token token) {
        return token.isProperNoun()
                && NameFinder.isCapital(token)
                && !titles.isTitleWord(token.text())
                && !titles.isField(token.text())
                && !HeadedNames.isBodyNoun(token.text())
                && !HeadedNames.isVenueNoun(token.text());
    }

    /** "the brokerage NAME", "Finnish lift maker NAME": what a noun for a company tells the name of. */
    Optional<Name> companyAt(Sentence sentence, int i) {
        boolean behind = i > 0
                && sentence.token(i).isProperNoun()
                && NameFinder.isCapital(sentence.token(i))
                && sentence.token(i - 1).pos().equals("NN")
                && isCompany(sentence.token(i - 1))
                && !titles.isTitleWord(sentence.token(i).text());
        if (!behind) {
            return Optional.empty();
        }
        int last = i;
        while (last + 1 < sentence.size() && goesOn(sentence, last)) {
            last++;
        }
        boolean person = last > i && people.isGivenName(sentence.token(i).text());
        return person
                ? Optional.empty()
                : Optional.of(new Name(sentence, i, last, Kind.COMPANY, Optional.empty(), Occurrence.Use.NAME));
    }

    private static boolean isCompany(Token noun) {
        return COMPANIES.contains(noun.lemma()) || noun.lemma().matches("\\p{Ll}*maker");
    }

    private static boolean goesOn(Sentence sentence, int last) {
        Token next = sentence.token(last + 1);
        boolean joint = next.text().matches("&|-|d[aeo]s?|del|y|e")
                && last + 2 < sentence.size()
                && NameFinder.isCapital(sentence.token(last + 2));
        return joint || next.isProperNoun() && NameFinder.isCapital(next);
    }

    private static boolean isBehindPreposition(Sentence sentence, int i) {
        int before = i > 0 && sentence.token(i - 1).text().equals("the") ? i - 2 : i - 1;
        return before >= 0 && sentence.token(before).text().matches("in|at|near|outside|from");
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
}
