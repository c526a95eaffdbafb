package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.authority.Gender;
import org.parley.authority.GivenNames;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** What an article tells of a person beside offices: gender, and for whom the person acts. */
final class People {
    private static final Set<String> FEMALE_TITLES =
            Set.of("mrs", "ms", "miss", "madame", "lady", "dame", "queen", "princess", "frau", "baroness", "sister");
    private static final Set<String> MALE_TITLES = Set.of(
            "mr",
            "sir",
            "lord",
            "king",
            "prince",
            "sheikh",
            "mullah",
            "ayatollah",
            "emir",
            "sultan",
            "pope",
            "father",
            "baron",
            "imam",
            "herr",
            "monsieur");

    private final Reading reading;
    private final GivenNames givenNames;

    People(Reading reading, GivenNames givenNames) {
        this.reading = reading;
        this.givenNames = givenNames;
    }

    Optional<Gender> gender(Mention person) {
        for (Occurrence occurrence : reading.occurrences()) {
            if (occurrence.mention().equals(person) && occurrence.first() > 0) {
                Sentence sentence = occurrence.sentence();
                int before = occurrence.first() - 1;
                if (sentence.token(before).text().equals(".") && before > 0) {
                    before--;
                }
                Optional<Gender> gender =
                        byTitle(Reference.lower(sentence, before).replace(".", ""));
                if (gender.isPresent()) {
                    return gender;
                }
            }
        }
        return reading.offices().stream()
                .filter(office -> office.person().equals(person))
                .flatMap(office -> List.of(office.title().split("[ -]")).stream())
                .flatMap(word -> byTitle(word).stream())
                .findFirst()
                .or(() -> givenNames.gender(person.name().split("\\s+")[0]));
    }

    private static Optional<Gender> byTitle(String word) {
        if (FEMALE_TITLES.contains(word) || word.endsWith("woman")) {
            return Optional.of(Gender.FEMALE);
        }
        return MALE_TITLES.contains(word) || word.endsWith("man") && word.length() > 6
                ? Optional.of(Gender.MALE)
                : Optional.empty();
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
