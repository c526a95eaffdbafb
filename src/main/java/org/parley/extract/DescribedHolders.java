package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.model.Mention;
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
                    .forEach(i ->
                            holder(sentence, i).ifPresent(person -> register.add(person, phrases.at(sentence, i))));
        }
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

    /** The only person without an office who is named shortly before. */
    private Optional<Occurrence> holder(Sentence sentence, int head) {
        List<Occurrence> named = IntStream.rangeClosed(Math.max(0, sentence.index() - REACH), sentence.index())
                .mapToObj(reading.text().sentences()::get)
                .flatMap(near -> reading.in(near).stream())
                .filter(name -> name.mention().kind() == Kind.PERSON)
                .filter(name -> name.sentence() != sentence || name.last() < head)
                .filter(name -> !register.hasOffice(name.mention()))
                .toList();
        List<Mention> people =
                named.stream().map(Occurrence::mention).distinct().toList();
        return people.size() == 1 ? Optional.of(named.get(named.size() - 1)) : Optional.empty();
    }
}
