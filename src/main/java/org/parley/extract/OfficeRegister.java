package org.parley.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Tenure;
import org.parley.nlp.Sentence;

/** The offices that an article tells of, as they are found. */
final class OfficeRegister {
    private static final Set<String> EQUALS = Set.of("counterpart", "colleague", "opposite");

    private final OfficeTitles titles;
    private final Set<Office> found = new LinkedHashSet<>();

    OfficeRegister(OfficeTitles titles) {
        this.titles = titles;
    }

    void add(Office office) {
        found.add(office);
    }

    void add(Occurrence person, TitlePhrase phrase) {
        if (tellsEqual(phrase)) {
            equal(person, phrase);
            return;
        }
        boolean rank = titles.isRank(phrase.title())
                && phrase.owner().isEmpty()
                && phrase.last() + 1 != person.first()
                && !phrase.plural();
        boolean part = phrase.owner().isEmpty() && titles.isPart(phrase.title());
        if (!phrase.title().equals("host") && !rank && !part) {
            Optional<Mention> owner = phrase.owner().filter(of -> !of.equals(person.mention()));
            found.add(new Office(person.mention(), phrase.title(), owner, phrase.tenure(), span(person, phrase)));
        }
    }

    /** Each of the holders has the office of the owner named beside, else of the owner in the same place of the phrase. */
    void share(List<Holder> holders, TitlePhrase phrase) {
        for (int k = 0; k < holders.size(); k++) {
            Holder holder = holders.get(k);
            int place = k;
            add(
                    holder.person(),
                    phrase.ownedBy(holder.owner()
                            .filter(own -> phrase.owners().isEmpty())
                            .or(() -> phrase.owner(place, holders.size()))));
        }
    }

    static boolean tellsEqual(TitlePhrase phrase) {
        return EQUALS.contains(phrase.title().replaceAll(".* ", ""));
    }

    /** "her Egyptian counterpart NAME" holds the office of the person named last before. */
    private void equal(Occurrence person, TitlePhrase phrase) {
        Optional<Mention> other = found.stream()
                .map(Office::person)
                .filter(holder -> !holder.equals(person.mention()))
                .reduce((a, b) -> b);
        other.flatMap(holder -> found.stream()
                        .filter(office ->
                                office.person().equals(holder) && office.of().isPresent())
                        .reduce((a, b) -> b))
                .filter(office -> phrase.owner().isPresent())
                .ifPresent(office -> found.add(new Office(
                        person.mention(), office.title(), phrase.owner(), Tenure.CURRENT, span(person, phrase))));
    }

    /** Whose the last found office of a person is. */
    Optional<Mention> lastOwner(Occurrence person) {
        return found.stream()
                .filter(office -> office.person().equals(person.mention()))
                .reduce((a, b) -> b)
                .flatMap(Office::of);
    }

    boolean hasOffice(Mention person) {
        return found.stream().anyMatch(office -> office.person().equals(person));
    }

    /** Whether somebody is already known to hold the office. */
    boolean isHeld(TitlePhrase phrase) {
        return found.stream()
                .anyMatch(office -> titles.isSameOffice(office.title(), phrase.title())
                        && (office.of().isEmpty() || office.of().equals(phrase.owner())));
    }

    /** Whether an office has been found for a person in the same sentence. */
    boolean hasTitleHere(Occurrence person) {
        return found.stream()
                .anyMatch(office -> office.person().equals(person.mention())
                        && person.sentence().span().covers(office.span()));
    }

    private static Span span(Occurrence person, TitlePhrase phrase) {
        Sentence sentence = person.sentence();
        int first = Math.min(phrase.first(), person.first());
        int last = Math.max(Math.min(phrase.last(), sentence.size() - 1), person.last());
        return new Span(
                sentence.token(first).span().begin(),
                sentence.token(last).span().end());
    }

    /** The same office of the same person once: with its owner if that is ever said, and in its longest form. */
    List<Office> withoutRepeats() {
        List<Office> kept = new ArrayList<>();
        for (Office office : found) {
            boolean weaker = found.stream()
                    .anyMatch(other -> other != office
                            && other.person().equals(office.person())
                            && other.tenure() == office.tenure()
                            && covers(other, office)
                            && (!covers(office, other) || kept.contains(other)));
            if (!weaker) {
                kept.add(office);
            }
        }
        return kept;
    }

    private static boolean covers(Office fuller, Office office) {
        boolean title = (" " + fuller.title() + " ").contains(" " + office.title() + " ");
        return title && (office.of().isEmpty() || office.of().equals(fuller.of()));
    }
}
