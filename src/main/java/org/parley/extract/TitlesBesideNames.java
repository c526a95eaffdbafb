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

/** Reads the titles that stand before a name or are apposed to it: of one person, or of all in a row. */
final class TitlesBesideNames {
    private static final int REACH = 8;

    private final Reading reading;
    private final OfficeTitles titles;
    private final HolderRows rows;
    private final OfficeRegister register;

    TitlesBesideNames(Reading reading, OfficeRegister register) {
        this.reading = reading;
        this.register = register;
        titles = reading.titles();
        rows = new HolderRows(reading);
    }

    void read(Occurrence person) {
        if (!interleaved(person)) {
            before(person);
        }
        behind(person);
        inBrackets(person);
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
                        .filter(i -> isTitle(sentence, i)
                                && titles.isPlural(sentence.token(i).text()))
                        .mapToObj(i -> TitlePhrase.read(reading, sentence, i)))
                .findFirst();
        phrase.ifPresent(of -> register.add(person, of.ownedBy(owner.map(Occurrence::mention))));
        return phrase.isPresent();
    }

    /** "NAME (foreign minister)". */
    private void inBrackets(Occurrence person) {
        rows.brackets(person)
                .flatMap(aside -> titleAfter(aside, 0).map(head -> TitlePhrase.read(reading, aside, head)))
                .ifPresent(phrase -> register.add(
                        new Office(person.mention(), phrase.title(), phrase.owner(), phrase.tenure(), person.span())));
    }

    // ---- before the name -------------------------------------------------------------------------------------

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
            Optional<TitlePhrase> phrase = endingAt(sentence, i);
            if (phrase.isEmpty() || !found.isEmpty() && !canPrecede(phrase.get(), found)) {
                return found;
            }
            found.add(phrase.get());
            i = phrase.get().first() - 1;
            boolean and = i > 0 && sentence.token(i).text().equals("and");
            i = and && !phrase.get().plural() && phrase.get().owners().isEmpty() ? i - 1 : i;
        }
        return found;
    }

    /** "The king and Prime Minister NAME" are two. */
    private static boolean canPrecede(TitlePhrase phrase, List<TitlePhrase> found) {
        return !phrase.plural() && found.stream().noneMatch(TitlePhrase::plural);
    }

    /** The title phrase whose last token is {@code i}: "Minister", "Secretary of State", "minister for public works". */
    private Optional<TitlePhrase> endingAt(Sentence sentence, int i) {
        for (int head = i; head >= 0 && head >= i - REACH; head--) {
            if (isTitle(sentence, head)) {
                TitlePhrase phrase = TitlePhrase.read(reading, sentence, head);
                if (phrase.last() == i) {
                    return Optional.of(phrase);
                }
            }
            if (isOutside(sentence, head)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isOutside(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.pos().matches("VB[DPZ]?|MD|PRP|WP|WDT|\\.|:")
                || reading.at(sentence, i)
                        .filter(named -> named.mention().kind() == Kind.PERSON)
                        .isPresent();
    }

    /** The titles that a name is apposed to: "Turkey's foreign minister, NAME", "its minister of water, NAME". */
    private List<TitlePhrase> outer(Occurrence person, int before) {
        Sentence sentence = person.sentence();
        int governor = sentence.governor(person.head());
        boolean apposed = governor >= 0
                && governor < person.first()
                && Set.of("appos", "dep").contains(sentence.relation(person.head()));
        if (apposed && governor < before && isTitle(sentence, governor) && !belongsToNameBefore(sentence, governor)) {
            return withConjoined(sentence, TitlePhrase.read(reading, sentence, governor));
        }
        int comma = before - 1;
        while (comma > 0
                && !sentence.token(comma).text().equals(",")
                && comma >= before - 4
                && (sentence.token(comma).isNoun()
                        || sentence.token(comma).pos().matches("JJ.?|DT|VBN|VBG"))) {
            comma--;
        }
        if (comma < 1 || !sentence.token(comma).text().equals(",") || isSpeaker(person)) {
            return List.of();
        }
        int last = comma - 1;
        return endingAt(sentence, last)
                .filter(phrase -> isTelling(sentence, phrase) && isCounted(person, phrase))
                .map(phrase -> withConjoined(sentence, phrase))
                .orElse(List.of());
    }

    /** "The king, NAME said, had agreed": the clause of who speaks is no apposition. */
    private boolean isSpeaker(Occurrence person) {
        Sentence sentence = person.sentence();
        int verb = rows.holder(person).last() + 1;
        return verb + 1 < sentence.size()
                && sentence.token(verb).pos().matches("VB[DZ]")
                && sentence.token(verb + 1).text().equals(",")
                && Set.of("parataxis", "ccomp", "dep", "root").contains(sentence.relation(verb));
    }

    private boolean isTelling(Sentence sentence, TitlePhrase phrase) {
        boolean determined = isDeterminer(sentence, phrase.first()) || isDeterminer(sentence, phrase.first() - 1);
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

    private static boolean isDeterminer(Sentence sentence, int i) {
        return i >= 0 && Set.of("DT", "PRP$").contains(sentence.token(i).pos());
    }

    /** With the title before "and": "the prime minister and leader of the party, NAME". */
    private List<TitlePhrase> withConjoined(Sentence sentence, TitlePhrase phrase) {
        int and = phrase.first() - 1;
        boolean joined = and > 0
                && sentence.token(and).text().equals("and")
                && !phrase.plural()
                && !isDeterminer(sentence, phrase.first());
        return joined
                ? endingAt(sentence, and - 1)
                        .filter(other -> !other.plural() && !belongsToNameBefore(sentence, other))
                        .map(other ->
                                List.of(phrase.owners().isEmpty() ? phrase.ownedBy(other.owner()) : phrase, other))
                        .orElse(List.of(phrase))
                : List.of(phrase);
    }

    private boolean belongsToNameBefore(Sentence sentence, int head) {
        return belongsToNameBefore(sentence, TitlePhrase.read(reading, sentence, head));
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

    // ---- behind the name -------------------------------------------------------------------------------------

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
        Optional<Integer> head = titleAfter(sentence, from);
        while (head.isPresent()) {
            TitlePhrase phrase = TitlePhrase.read(reading, sentence, head.get());
            boolean ofNextName = reading.at(sentence, Math.min(phrase.last() + 1, sentence.size() - 1))
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
            head = and && !verb ? titleAfter(sentence, next + 1) : Optional.empty();
        }
        return chain;
    }

    /** "NAME, the minister said, …" and "NAME, the minister and the general left" are no appositions. */
    private static boolean isList(Sentence sentence, List<TitlePhrase> chain) {
        TitlePhrase last = chain.get(chain.size() - 1);
        int next = last.last() + 1;
        boolean verb = next < sentence.size() && sentence.token(next).pos().matches("VB[DPZ]|MD");
        boolean several = chain.size() > 1 && isDeterminer(sentence, last.first() - 1);
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

    /** The first title noun of a plain noun phrase that begins at {@code from}. */
    private Optional<Integer> titleAfter(Sentence sentence, int from) {
        Optional<Integer> title = Optional.empty();
        for (int i = from; i < sentence.size() && i < from + 12; i++) {
            Optional<Occurrence> named = reading.at(sentence, i);
            if (named.isPresent() && named.get().mention().kind() == Kind.PERSON) {
                boolean possessor = named.get().last() + 1 < sentence.size()
                        && sentence.token(named.get().last() + 1).pos().equals("POS");
                if (!possessor) {
                    return Optional.empty();
                }
            }
            if (isTitle(sentence, i)) {
                boolean goesOn = i + 1 < sentence.size()
                        && (sentence.token(i + 1).isNoun()
                                || sentence.token(i + 1).pos().startsWith("JJ")
                                || sentence.token(i + 1).text().equals("-"));
                title = Optional.of(i);
                if (!goesOn) {
                    return title;
                }
            } else if (!sentence.token(i).pos().matches("NN.*|JJ.*|DT|POS|PRP\\$|HYPH|CD|VBG|VBN|RB")
                    && !sentence.token(i).text().equals("-")) {
                return title;
            }
        }
        return title;
    }

    private boolean isTitle(Sentence sentence, int i) {
        return titles.isTitle(sentence, i)
                && reading.at(sentence, i)
                        .filter(o -> o.mention().kind() != Kind.PERSON && o.first() != i)
                        .isEmpty();
    }
}
