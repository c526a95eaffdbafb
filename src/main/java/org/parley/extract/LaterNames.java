package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/**
 * Reads offices that are told of several at once before they are named: "The presidents of X and Y signed. … A and B
 * embraced." The first row of as many people without an office has them in the same order.
 */
final class LaterNames {
    private static final int REACH = 2;

    private final Reading reading;
    private final TitlePhrases phrases;
    private final OfficeRegister register;
    private final HolderRows rows;

    LaterNames(Reading reading, TitlePhrases phrases, OfficeRegister register) {
        this.reading = reading;
        this.phrases = phrases;
        this.register = register;
        rows = new HolderRows(reading);
    }

    void read() {
        for (Sentence sentence : reading.text().sentences()) {
            boolean named = reading.in(sentence).stream()
                    .anyMatch(name -> name.mention().kind() == Kind.PERSON);
            if (!named) {
                IntStream.range(0, sentence.size())
                        .filter(i -> reading.titles().isTitle(sentence, i)
                                && reading.titles().isPlural(sentence.token(i).text()))
                        .mapToObj(i -> phrases.at(sentence, i))
                        .filter(phrase -> phrase.owners().size() > 1 && isOfStates(phrase))
                        .findFirst()
                        .ifPresent(phrase -> row(sentence, phrase).ifPresent(row -> share(row, phrase)));
            }
        }
    }

    private boolean isOfStates(TitlePhrase phrase) {
        return phrase.owners().stream().allMatch(owner -> owner.kind() == Kind.STATE)
                && (reading.titles().isOfState(phrase.title()) || phrase.title().equals("leader"));
    }

    private void share(List<Holder> row, TitlePhrase phrase) {
        for (int k = 0; k < row.size(); k++) {
            int place = k;
            Holder holder = row.get(k);
            Optional<Mention> owner = holder.owner().or(() -> phrase.owner(place, row.size()));
            register.add(new Office(
                    holder.person().mention(),
                    phrase.title(),
                    owner,
                    phrase.tenure(),
                    holder.person().span()));
        }
    }

    /** The first row of as many people behind the sentence, if none of them has an office and none is of others. */
    private Optional<List<Holder>> row(Sentence sentence, TitlePhrase phrase) {
        return IntStream.rangeClosed(sentence.index() + 1, sentence.index() + REACH)
                .filter(k -> k < reading.text().sentences().size())
                .mapToObj(reading.text().sentences()::get)
                .flatMap(later -> reading.in(later).stream())
                .filter(name -> name.mention().kind() == Kind.PERSON)
                .findFirst()
                .map(rows::of)
                .filter(row -> row.size() == phrase.owners().size())
                .filter(row -> row.stream()
                        .allMatch(holder -> !register.hasOffice(holder.person().mention())
                                && holder.owner().map(phrase.owners()::contains).orElse(true)));
    }
}
