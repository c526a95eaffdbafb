package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Reads the titles that stand behind a name, apposed to it or in brackets: of one person, or of all in a row. */
final class TitlesBehindNames {
    private final Reading reading;
    private final TitlePhrases phrases;
    private final HolderRows rows;
    private final OfficeRegister register;

    TitlesBehindNames(Reading reading, TitlePhrases phrases, OfficeRegister register) {
        this.reading = reading;
        this.phrases = phrases;
        this.register = register;
        rows = new HolderRows(reading);
    }

    void read(Occurrence person) {
        behind(person);
        inBrackets(person);
    }

    /** "NAME, the Taliban's deputy leader and chief negotiator", "NAME and NAME, the ministers of X and Y". */
    private void behind(Occurrence person) {
        Sentence sentence = person.sentence();
        int comma = rows.holder(person).last() + 1;
        if (comma >= sentence.size() || !sentence.token(comma).text().equals(",")) {
            return;
        }
        int from = behindAge(sentence, comma + 1);
        List<TitlePhrase> chain = chain(person, from);
        if (chain.isEmpty() || isList(sentence, chain)) {
            return;
        }
        for (TitlePhrase phrase : chain) {
            if (phrase.plural()) {
                List<Holder> row = rows.of(person);
                register.share(row, phrase);
            } else {
                Optional<Mention> owner =
                        phrase.owner().or(() -> rows.holder(person).owner()).or(() -> register.lastOwner(person));
                register.add(person, phrase.ownedBy(owner));
            }
        }
    }

    /** "NAME, 52, the treasurer". */
    private static int behindAge(Sentence sentence, int i) {
        int number = i < sentence.size() && sentence.token(i).lemmaIn("aged", "age") ? i + 1 : i;
        boolean age = number + 1 < sentence.size()
                && sentence.token(number).text().matches("\\d\\d")
                && sentence.token(number + 1).text().equals(",");
        return age ? number + 2 : i;
    }

    private List<TitlePhrase> chain(Occurrence person, int from) {
        Sentence sentence = person.sentence();
        List<TitlePhrase> chain = new ArrayList<>();
        Optional<Integer> head = phrases.after(sentence, from);
        while (head.isPresent()) {
            TitlePhrase phrase = phrases.at(sentence, head.get());
            boolean ofNextName = reading.at(sentence, behindAddress(sentence, phrase.last() + 1))
                    .filter(o -> o.mention().kind() == Kind.PERSON)
                    .isPresent();
            if (ofNextName || namesNext(person, phrase)) {
                return chain;
            }
            chain.add(phrase);
            int next = phrase.last() + 1;
            boolean and = next < sentence.size() && sentence.token(next).text().equals("and");
            boolean verb =
                    next + 1 < sentence.size() && sentence.token(next + 1).isVerb();
            head = and && !verb ? phrases.after(sentence, next + 1) : Optional.empty();
        }
        return chain;
    }

    /** Index of the first token that is no form of address, the last one at most. */
    private int behindAddress(Sentence sentence, int from) {
        int i = from;
        while (i < sentence.size() - 1
                && (reading.titles().isHonorific(sentence.token(i).text())
                        || sentence.token(i).text().equals("."))) {
            i++;
        }
        return Math.min(i, sentence.size() - 1);
    }

    /** "NAME, the minister said, …" and "NAME, the minister and the general left" are no appositions. */
    private static boolean isList(Sentence sentence, List<TitlePhrase> chain) {
        TitlePhrase last = chain.get(chain.size() - 1);
        int next = last.last() + 1;
        boolean verb = next < sentence.size() && sentence.token(next).pos().matches("VB[DPZ]|MD");
        boolean several = chain.size() > 1 && TitlePhrases.isDeterminer(sentence, last.first() - 1);
        boolean closed = next >= sentence.size() || sentence.token(next).pos().matches(",|\\.|:|-RRB-");
        return verb && (chain.size() > 1 || sentence.token(next).lemmaIn("say", "tell", "add", "warn", "insist"))
                || several && !closed;
    }

    /** "his spokeswoman, A, Kosovo's negotiator, B": who has a title before the name leaves the next title to the next name. */
    private boolean namesNext(Occurrence person, TitlePhrase phrase) {
        Sentence sentence = person.sentence();
        int comma = phrase.last() + 1;
        return comma + 1 < sentence.size()
                && sentence.token(comma).text().equals(",")
                && reading.at(sentence, comma + 1)
                        .filter(o -> o.mention().kind() == Kind.PERSON)
                        .isPresent()
                && register.hasTitleHere(person);
    }

    /** "NAME (foreign minister)". */
    private void inBrackets(Occurrence person) {
        rows.brackets(person)
                .flatMap(aside -> phrases.after(aside, 0).map(head -> phrases.at(aside, head)))
                .ifPresent(phrase -> register.add(
                        new Office(person.mention(), phrase.title(), phrase.owner(), phrase.tenure(), person.span())));
    }
}
