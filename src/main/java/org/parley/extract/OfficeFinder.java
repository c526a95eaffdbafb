package org.parley.extract;

import java.util.List;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/** Finds the offices that the people of an article are said to hold. */
final class OfficeFinder {
    private final Reading reading;
    private final OfficeRegister register;
    private final TitlesBesideNames beside;
    private final OfficeVerbs verbs;

    OfficeFinder(Reading reading) {
        this.reading = reading;
        register = new OfficeRegister(reading.titles());
        beside = new TitlesBesideNames(reading, register);
        verbs = new OfficeVerbs(reading, register);
    }

    /** In the order of the text. */
    List<Office> offices() {
        for (Sentence sentence : reading.text().sentences()) {
            reading.in(sentence).stream()
                    .filter(named -> named.mention().kind() == Kind.PERSON)
                    .forEach(beside::read);
            verbs.read(sentence);
        }
        new LaterNames(reading, register).read();
        OfficeOwners owners = new OfficeOwners(reading);
        return register.withoutRepeats().stream().map(owners::owned).distinct().toList();
    }
}
