package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Reads the titles that stand before a name: of one person, or of all in a row. */
final class TitlesBeforeNames {
    private static final int REACH = 8;

    private final Reading reading;
    private final OfficeTitles titles;
    private final TitlePhrases phrases;
    private final HolderRows rows;
    private final OfficeRegister register;

    TitlesBeforeNames(Reading reading, TitlePhrases phrases, OfficeRegister register) {
        this.reading = reading;
        this.phrases = phrases;
        this.register = register;
        titles = reading.titles();
        rows = new HolderRows(reading);
    }

    void read(Occurrence person) {
        if (!interleaved(person)) {
            before(person);
        }
    }

    /** "the ministers of X, NAME, and Y, NAME". */
    private boolean interleaved(Occurrence person) {
        Sentence sentence = person.sentence();
        int comma = person.first() - 1;
        Optional<Occurrence> owner = comma > 1 && sentence.token(comma).text().equals(",")
                ? reading.at(sentence, comma - 1)
                        .filter(named -> named.mention().kind() == Kind.STATE && named.use() == Occurrence.Use.NAME)
                : Optional.empty();
        int and = owner.map(named -> named.first() - 1).orElse(-1);
        if (and < 2
                || !sentence.token(and).text().equals("and")
                || !sentence.token(and - 1).text().equals(",")) {
            return false;
        }
        Optional<TitlePhrase> phrase = reading.in(sentence).stream()
                .filter(named -> named.mention().kind() == Kind.PERSON && named.last() == and - 2)
                .flatMap(named -> IntStream.range(Math.max(0, named.first() - REACH), named.first())
                        .filter(i -> phrases.isTitle(sentence, i)
                                && titles.isPlural(sentence.token(i).text()))
                        .mapToObj(i -> phrases.at(sentence, i)))
                .findFirst();
        phrase.ifPresent(of -> register.add(person, of.ownedBy(owner.map(Occurrence::mention))));
        return phrase.isPresent();
    }

    /** "State Department spokeswoman NAME", "Presidents NAME and NAME", "Egypt's chief negotiator, Minister NAME". */
    private void before(Occurrence person) {
        List<TitlePhrase> adjacent = adjacent(person);
        int from = adjacent.stream().mapToInt(TitlePhrase::first).min().orElse(person.first());
        List<TitlePhrase> outer = outer(person, from);
        Optional<Mention> owner = outer.stream()
                .flatMap(phrase -> phrase.owner().stream())
                .findFirst()
                .or(() -> adjacent.stream()
                        .flatMap(phrase -> phrase.owner().stream())
                        .findFirst());
        boolean office = Stream.concat(adjacent.stream(), outer.stream())
                .anyMatch(phrase -> !titles.isRank(phrase.title()) && !OfficeRegister.tellsEqual(phrase));
        for (TitlePhrase phrase : adjacent) {
            if (office && titles.isRank(phrase.title())) {
                // "its military commander, General NAME": a rank beside an office only addresses.
                continue;
            }
            boolean own = !phrase.owners().isEmpty() || titles.isRank(phrase.title());
            share(person, own ? phrase : phrase.ownedBy(owner));
        }
        if (adjacent.isEmpty() || outer.stream().noneMatch(OfficeRegister::tellsEqual)) {
            outer.forEach(phrase -> share(person, phrase));
        }
    }

    private void share(Occurrence person, TitlePhrase phrase) {
        List<Holder> row = rows.of(person);
        int place = row.stream().map(Holder::person).toList().indexOf(person);
        register.share(phrase.plural() ? row.subList(place, row.size()) : row.subList(place, place + 1), phrase);
    }

    /** The titles right before a name, the nearest first: "army chief General", "prime minister and defence minister". */
    private List<TitlePhrase> adjacent(Occurrence person) {
        Sentence sentence = person.sentence();
        List<TitlePhrase> found = new ArrayList<>();
        int i = person.first() - 1;
        while (i >= 0) {
            Token token = sentence.token(i);
            boolean address = titles.isHonorific(token.text()) && !titles.isTitle(sentence, i);
            if (address || token.text().equals(".")) {
                i--;
                continue;
            }
            Optional<TitlePhrase> phrase = phrases.endingAt(sentence, i);
            if (phrase.isEmpty() || !found.isEmpty() && !canPrecede(phrase.get(), found)) {
                return found;
            }
            found.add(phrase.get());
            i = phrase.get().first() - 1;
            boolean and = i > 0
                    && sentence.token(i).text().equals("and")
                    && phrase.get().owners().isEmpty();
            // "Deputy Prime Minister – Minister of Energy of Chad NAME"
            boolean dash = i > 0 && sentence.token(i).text().matches("[–—/-]|--");
            i = (and || dash) && !phrase.get().plural() ? i - 1 : i;
        }
        return found;
    }

    /** "The king and Prime Minister NAME" are two. */
    private static boolean canPrecede(TitlePhrase phrase, List<TitlePhrase> found) {
        return !phrase.plural() && found.stream().noneMatch(TitlePhrase::plural);
    }

    /** The titles that a name is apposed to: "Turkey's foreign minister, NAME", "its minister of water, NAME". */
    private List<TitlePhrase> outer(Occurrence person, int before) {
        Sentence sentence = person.sentence();
        int governor = sentence.governor(person.head());
        boolean apposed = governor >= 0
                && governor < person.first()
                && Set.of("appos", "dep").contains(sentence.relation(person.head()));
        Optional<TitlePhrase> told = beforeComma(person, before);
        boolean farther = told.filter(phrase -> phrase.first() > governor).isPresent();
        if (apposed
                && !farther
                && governor < before
                && phrases.isTitle(sentence, governor)
                && !belongsToNameBefore(sentence, governor)
                && !belongsToNameBehind(person, governor)
                && !isOfAnother(person, phrases.at(sentence, governor).first())) {
            return withConjoined(sentence, phrases.at(sentence, governor));
        }
        return told.map(phrase -> withConjoined(sentence, phrase)).orElse(List.of());
    }

    /** "Its founder NAME and one of its priests, NAME": the title is that of the first. */
    private boolean belongsToNameBehind(Occurrence person, int head) {
        Sentence sentence = person.sentence();
        int next = phrases.at(sentence, head).last() + 1;
        return next < person.first()
                && reading.at(sentence, next)
                        .filter(named -> named.mention().kind() == Kind.PERSON)
                        .isPresent();
    }

    /** "the foreign minister of Peru, NAME": the title that ends at the comma before the name. */
    private Optional<TitlePhrase> beforeComma(Occurrence person, int before) {
        Sentence sentence = person.sentence();
        int comma = before - 1;
        while (comma > 0
                && !sentence.token(comma).text().equals(",")
                && comma >= before - 4
                && (sentence.token(comma).isNoun()
                        || sentence.token(comma).pos().matches("JJ.?|DT|VBN|VBG"))) {
            comma--;
        }
        if (comma < 1 || !sentence.token(comma).text().equals(",")) {
            return Optional.empty();
        }
        return phrases.endingAt(sentence, comma - 1)
                .filter(phrase -> isTelling(sentence, phrase)
                        && isCounted(person, phrase)
                        && !isOfAnother(person, phrase.first()));
    }

    /** "The king, NAME said, had agreed", "According to the king, NAME is ill": who is named is another. */
    private boolean isOfAnother(Occurrence person, int title) {
        Sentence sentence = person.sentence();
        int verb = rows.holder(person).last() + 1;
        boolean subject = verb + 1 < sentence.size()
                && sentence.token(verb).pos().matches("VB[DPZ]|MD")
                && sentence.token(person.first() - 1).text().equals(",");
        int before = TitlePhrases.isThe(sentence, title - 1) ? title - 2 : title - 1;
        boolean circumstance = before >= 0
                && sentence.token(before).pos().matches("IN|TO")
                && !sentence.token(before).lemmaIn("as");
        boolean inserted =
                sentence.token(Math.min(verb + 1, sentence.size() - 1)).text().equals(",")
                        && Set.of("parataxis", "ccomp", "dep", "root")
                                .contains(sentence.relation(Math.min(verb, sentence.size() - 1)));
        return subject && (circumstance || inserted);
    }

    private boolean isTelling(Sentence sentence, TitlePhrase phrase) {
        boolean determined = TitlePhrases.isDeterminer(sentence, phrase.first())
                || TitlePhrases.isDeterminer(sentence, phrase.first() - 1);
        boolean joined = withConjoined(sentence, phrase).size() > 1;
        return (determined || joined || !phrase.owners().isEmpty() || phrase.plural() || phrase.first() == 0)
                && !belongsToNameBefore(sentence, phrase);
    }

    /** "before six heads of state, NAME and NAME signed": more or fewer than those named are others. */
    private boolean isCounted(Occurrence person, TitlePhrase phrase) {
        Sentence sentence = person.sentence();
        int number = phrase.first() - 1;
        boolean counted =
                phrase.plural() && number >= 0 && sentence.token(number).pos().equals("CD");
        return !counted || count(sentence.token(number)) == rows.of(person).size();
    }

    private static int count(Token number) {
        List<String> words = List.of("one", "two", "three", "four", "five");
        return words.indexOf(number.lemma().toLowerCase(Locale.ROOT)) + 1;
    }

    /** With the title before "and": "the prime minister and leader of the party, NAME". */
    private List<TitlePhrase> withConjoined(Sentence sentence, TitlePhrase phrase) {
        int and = phrase.first() - 1;
        boolean joined = and > 0
                && sentence.token(and).text().equals("and")
                && !phrase.plural()
                && !TitlePhrases.isDeterminer(sentence, phrase.first());
        return joined
                ? phrases.endingAt(sentence, and - 1)
                        .filter(other -> !other.plural() && !belongsToNameBefore(sentence, other))
                        .map(other ->
                                List.of(phrase.owners().isEmpty() ? phrase.ownedBy(other.owner()) : phrase, other))
                        .orElse(List.of(phrase))
                : List.of(phrase);
    }

    private boolean belongsToNameBefore(Sentence sentence, int head) {
        return belongsToNameBefore(sentence, phrases.at(sentence, head));
    }

    /** Whether a title already belongs to a name that it is apposed to. */
    private boolean belongsToNameBefore(Sentence sentence, TitlePhrase phrase) {
        int before = phrase.first() - 1;
        while (before >= 0 && sentence.token(before).pos().equals("DT")) {
            before--;
        }
        boolean comma = before >= 1 && sentence.token(before).text().equals(",");
        return comma
                && reading.at(sentence, before - 1)
                        .filter(o -> o.mention().kind() == Kind.PERSON && !register.hasTitleHere(o))
                        .isPresent();
    }
}
