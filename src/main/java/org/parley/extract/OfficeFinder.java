package org.parley.extract;

import java.util.List;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/** Finds the offices that the people of an article are said to hold. */
final class OfficeFinder {
    private final Reading reading;
    private final OfficeRegister register;
    private final TitlePhrases phrases;
    private final TitlesBeforeNames before;
    private final TitlesBehindNames behind;
    private final OfficeVerbs verbs;

    OfficeFinder(Reading reading) {
        this.reading = reading;
        register = new OfficeRegister(reading.titles());
        phrases = new TitlePhrases(reading);
        before = new TitlesBeforeNames(reading, phrases, register);
        behind = new TitlesBehindNames(reading, phrases, register);
        verbs = new OfficeVerbs(reading, phrases, register);
    }

    /** In the order of the text. */
    List<Office> offices() {
        for (Sentence sentence : reading.text().sentences()) {
            reading.in(sentence).stream()
                    .filter(named -> named.mention().kind() == Kind.PERSON)
                    .forEach(person -> {
                        before.read(person);
                        behind.read(person);
                    });
            verbs.read(sentence);
        }
        new LaterNames(reading, phrases, register).read();
        new DescribedHolders(reading, phrases, register).read();
        List<Office> found = register.withoutRepeats();
        OfficeOwners owners = new OfficeOwners(reading, phrases, found);
        return found.stream().map(owners::owned).distinct().toList();
    }
}
