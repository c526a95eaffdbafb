package org.parley.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds whom a description such as "the rebels", "its foreign ministry" or "both sides" stands for. */
final class Descriptions {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/descriptions.words");

    /** They act for whoever owns them. */
    private static final Set<String> AGENTS = WORDS.of("agents");
    /** Bodies of a state that news names by a common noun. */
    private static final Set<String> BODIES = WORDS.of("bodies");

    private static final Set<String> FIGHTERS = WORDS.of("fighters");
    private static final Set<String> OFFICERS = WORDS.of("officers");
    private static final Set<String> COUNTRIES = WORDS.of("countries");
    private static final Set<String> PEOPLE = WORDS.of("people");

    private final Reading reading;
    private final Reference reference;
    private final OfficeTitles titles;
    private final Opposition opposition;
    private final StateBodies bodies;
    private final Governments governments;
    private final Groups groups;

    Descriptions(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
        titles = reading.titles();
        opposition = new Opposition(reading, reference, WORDS);
        bodies = new StateBodies(reading, reference);
        governments = new Governments(reading, reference);
        groups = new Groups(reading, reference, WORDS);
    }

    List<Mention> actors(Sentence sentence, int head) {
        Token token = sentence.token(head);
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        List<Mention> all = opposition.actors(sentence, head, lemma);
        if (!all.isEmpty()) {
            return all;
        }
        // "Libya's rival governments": neither of them is Libya.
        if (!token.isNoun() || token.pos().equals("NNS") && opposition.areAtOdds(sentence, head)) {
            return List.of();
        }
        List<Mention> owners = reference.owners(sentence, head);
        if (BODIES.contains(lemma)) {
            return bodies.actors(sentence, head, owners);
        }
        if (OFFICERS.contains(lemma) && owners.isEmpty() && token.pos().endsWith("S")) {
            return bodies.army(sentence, head);
        }
        if (isTopDiplomat(sentence, head, lemma)) {
            return topDiplomat(sentence, head, owners);
        }
        if (titles.isHead(lemma)) {
            Optional<Mention> person = holder(sentence, head, lemma, owners);
            if (person.isPresent()) {
                return person.stream().toList();
            }
        }
        // "the Saudi party" is the delegation of a state, "the Conservative party" none of anybody's.
        boolean delegation = token.lemmaIn("party", "group", "commission", "contingent")
                && !token.pos().endsWith("S")
                && owners.size() == 1
                && owners.get(0).kind() == Kind.STATE;
        if (delegation || AGENTS.contains(lemma)) {
            return governments.actors(sentence, head, owners);
        }
        if (FIGHTERS.contains(lemma) && owners.stream().anyMatch(owner -> owner.kind() == Kind.PERSON)) {
            return governments.principals(owners);
        }
        if (FIGHTERS.contains(lemma)) {
            // "the rebels of the People's Front".
            List<Mention> named = owners.stream()
                    .filter(owner -> owner.kind().isOrganisation() && owner.kind() != Kind.GOVERNMENT_BODY)
                    .toList();
            if (!named.isEmpty() && token.pos().endsWith("S")) {
                return named;
            }
            return Reference.isDefinite(sentence, head)
                    ? reference
                            .before(
                                    sentence,
                                    head,
                                    mention -> mention.kind() == Kind.ARMED_GROUP || mention.kind() == Kind.MOVEMENT)
                            .limit(1)
                            .toList()
                    : List.of();
        }
        if (COUNTRIES.contains(lemma)
                && Reference.isDefinite(sentence, head)
                && !token.pos().endsWith("S")) {
            return owners.stream()
                    .flatMap(owner -> owner.kind() == Kind.PERSON ? reading.polity(owner).stream() : Stream.empty())
                    .findFirst()
                    .or(() -> reference
                            .before(sentence, head, mention -> mention.kind() == Kind.STATE)
                            .findFirst())
                    .stream()
                    .toList();
        }
        return groups.actors(sentence, head, lemma, owners);
    }

    /** "the top Russian diplomat". */
    private static boolean isTopDiplomat(Sentence sentence, int head, String lemma) {
        return lemma.equals("diplomat")
                && !sentence.token(head).pos().endsWith("S")
                && sentence.children(head, "amod").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("top", "chief"));
    }

    /** The foreign minister of the state, or the only one of the article where no state is named. */
    private List<Mention> topDiplomat(Sentence sentence, int head, List<Mention> owners) {
        Set<Mention> holders = reading.offices().stream()
                .filter(
                        office -> office.title()
                                .toLowerCase(Locale.ROOT)
                                .matches(
                                        ".*\\b(foreign (minister|secretary)|secretary of state|foreign policy chief|minister (of|for) foreign.*)"))
                .filter(office ->
                        owners.isEmpty() || office.of().filter(owners::contains).isPresent())
                .map(Office::person)
                .collect(Collectors.toSet());
        return reference.before(sentence, head, holders::contains).limit(1).toList();
    }

    /** "the minister", "the Turkish president": who was said to hold such an office. */
    private Optional<Mention> holder(Sentence sentence, int head, String noun, List<Mention> owners) {
        if (sentence.token(head).pos().endsWith("S") || !Reference.isDefinite(sentence, head) && owners.isEmpty()) {
            return Optional.empty();
        }
        Set<Mention> holders = new LinkedHashSet<>();
        for (Office office : reading.offices()) {
            boolean owned =
                    owners.isEmpty() || office.of().filter(owners::contains).isPresent();
            boolean titled = List.of(office.title().split("[ -]")).contains(noun);
            if (owned && titled) {
                holders.add(office.person());
            }
        }
        return reference.before(sentence, head, holders::contains).findFirst();
    }
}
