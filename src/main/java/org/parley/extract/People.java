package org.parley.extract;

import java.util.List;
import java.util.Optional;
import org.parley.authority.Gender;
import org.parley.authority.GivenNames;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** What an article tells of a person beside offices: gender, and for whom the person acts. */
final class People {

    private final Reading reading;
    private final GivenNames givenNames;
    private final OfficeTitles titles;

    People(Reading reading, Knowledge knowledge) {
        titles = knowledge.titles();
        this.reading = reading;
        givenNames = knowledge.givenNames();
    }

    Optional<Gender> gender(Mention person) {
        for (Occurrence occurrence : reading.occurrences()) {
            if (occurrence.mention().equals(person) && occurrence.first() > 0) {
                Sentence sentence = occurrence.sentence();
                int before = occurrence.first() - 1;
                if (sentence.token(before).text().equals(".") && before > 0) {
                    before--;
                }
                Optional<Gender> gender = titles.gender(sentence.token(before).text());
                if (gender.isPresent()) {
                    return gender;
                }
            }
        }
        return reading.offices().stream()
                .filter(office -> office.person().equals(person))
                .flatMap(office -> List.of(office.title().split("[ -]")).stream())
                .flatMap(word -> titles.gender(word).stream())
                .findFirst()
                .or(() -> givenNames.gender(person.name().split("\\s+")[0]));
    }

    Optional<Mention> polity(Mention person) {
        return reading.offices().stream()
                .filter(office -> office.person().equals(person))
                .flatMap(office -> office.of().stream())
                .map(this::principal)
                .filter(of -> of.kind() != Kind.PERSON)
                .findFirst();
    }

    /** Who stands behind an owner of an office: the state of a government body, the polity of a person. */
    private Mention principal(Mention owner) {
        if (owner.kind() == Kind.PERSON) {
            return reading.offices().stream()
                    .filter(office -> office.person().equals(owner))
                    .flatMap(office -> office.of().stream())
                    .filter(of -> of.kind() != Kind.PERSON)
                    .findFirst()
                    .orElse(owner);
        }
        return reading.stateOf(owner).orElse(owner);
    }
}
