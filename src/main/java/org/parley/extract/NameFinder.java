package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds the names in a sentence: of what is known, of what a noun tells, of people, and of what else the engine finds. */
final class NameFinder {
    private final PersonReader people;
    private final HeadedNames headedNames;
    private final KnownNames knownNames;
    private final UnknownNames unknownNames;

    NameFinder(Knowledge knowledge) {
        people = new PersonReader(knowledge);
        headedNames = new HeadedNames(knowledge);
        knownNames = new KnownNames(knowledge);
        unknownNames = new UnknownNames(knowledge, people);
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
        Optional<Name> known = knownNames.at(sentence, words, i);
        Optional<Name> company = known.isPresent() ? Optional.empty() : unknownNames.companyAt(sentence, i);
        if (company.isPresent()) {
            return company;
        }
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
        return UnknownNames.hotelAt(sentence, i)
                .or(() -> knownNames.partAt(sentence, words, i))
                .or(() -> known)
                .or(() -> unknownNames.at(sentence, i));
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

    static boolean joined(Sentence sentence, int i) {
        return sentence.token(i).span().end() == sentence.token(i + 1).span().begin();
    }

    static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0));
    }
}
