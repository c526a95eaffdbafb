package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.nlp.Sentence;

/**
 * Reads the offices of those who are so well known that news names them without one, and calls them by it later: "NAME
 * needed eight hours. … The Turkish president smiled."
 */
final class DescribedHolders {
    /** How many sentences back who is meant may have been named. */
    private static final int REACH = 2;

    private final Reading reading;
    private final TitlePhrases phrases;
    private final OfficeRegister register;

    DescribedHolders(Reading reading, TitlePhrases phrases, OfficeRegister register) {
        this.reading = reading;
        this.phrases = phrases;
        this.register = register;
    }

    void read() {
        for (Sentence sentence : reading.text().sentences()) {
            IntStream.range(0, sentence.size())
                    .filter(i -> phrases.isTitle(sentence, i) && isTelling(sentence, i))
                    .mapToObj(i -> phrases.at(sentence, i))
                    .forEach(phrase ->
                            holder(sentence).ifPresent(person -> register.add(office(person, sentence, phrase))));
        }
    }

    private static Office office(Mention person, Sentence sentence, TitlePhrase phrase) {
        Span words = new Span(
                sentence.token(phrase.first()).span().begin(),
                sentence.token(phrase.last()).span().end());
        return new Office(person, phrase.title(), phrase.owner(), phrase.tenure(), words);
    }

    /** "The Turkish president", whom nobody in the article is called by name. */
    private boolean isTelling(Sentence sentence, int head) {
        TitlePhrase phrase = phrases.at(sentence, head);
        boolean definite =
                TitlePhrases.isThe(sentence, phrase.first()) || TitlePhrases.isThe(sentence, phrase.first() - 1);
        return definite
                && !phrase.plural()
                && reading.titles().isOfState(phrase.title())
                && phrase.owner().filter(of -> of.kind() == Kind.STATE).isPresent()
                && !register.isHeld(phrase)
                && !isBesideName(sentence, phrase);
    }

    private boolean isBesideName(Sentence sentence, TitlePhrase phrase) {
        return IntStream.of(phrase.first() - 1, phrase.first() - 2, phrase.last() + 1, phrase.last() + 2)
                .filter(i -> i >= 0 && i < sentence.size())
                .anyMatch(i -> isPerson(reading.at(sentence, i)));
    }

    private static boolean isPerson(Optional<Occurrence> named) {
        return named.filter(name -> name.mention().kind() == Kind.PERSON).isPresent();
    }

    /** The only person without an office who is named shortly before; beside each other they are two. */
    private Optional<Mention> holder(Sentence sentence) {
        List<Mention> people = IntStream.range(Math.max(0, sentence.index() - REACH), sentence.index())
                .mapToObj(reading.text().sentences()::get)
                .flatMap(near -> reading.in(near).stream())
                .filter(name -> name.mention().kind() == Kind.PERSON)
                .map(Occurrence::mention)
                .distinct()
                .filter(person -> !register.hasOffice(person))
                .toList();
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }
}
