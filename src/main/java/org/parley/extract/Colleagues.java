package org.parley.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.extract.Participants.Participant;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.model.Tenure;
import org.parley.nlp.Sentence;

/**
 * Finds who sits at a meeting because of who else does: the counterpart of a negotiator, the foreign minister of a
 * state where the foreign ministers met, the member of a party who speaks after the talks.
 */
final class Colleagues {
    private static final Set<Role> SITTING =
            Set.of(Role.DELEGATE, Role.DELEGATION_LEAD, Role.SIGNATORY, Role.HOST, Role.CHAIR);

    private static final Set<String> EQUALS = Set.of("counterpart", "colleague", "homologue");
    /** Whom "the leaders" of states are. */
    private static final Set<String> LEADERS = Set.of(
            "leader",
            "president",
            "minister",
            "premier",
            "chancellor",
            "king",
            "taoiseach",
            "emir",
            "sultan",
            "chairman",
            "chairwoman",
            "chair");

    private static final Set<String> ENVOYS = Set.of("envoy", "representative", "negotiator", "emissary", "delegate");

    private static final Set<String> SPOKEN = Set.of(
            "say",
            "tell",
            "add",
            "announce",
            "declare",
            "report",
            "complain",
            "note",
            "describe",
            "call",
            "speak",
            "insist",
            "confirm",
            "comment",
            "remark",
            "state",
            "explain",
            "admit",
            "claim",
            "warn");

    private final Reading reading;
    private final EventWords words;
    private final Events events;

    Colleagues(Reading reading, EventWords words, Events events) {
        this.reading = reading;
        this.words = words;
        this.events = events;
    }

    /** Those of the people who are not yet {@code known} as participants. */
    List<Participant> of(List<Participant> known) {
        Set<Mention> people = known.stream()
                .map(one -> one.presence().actor())
                .filter(actor -> actor.kind() == Kind.PERSON)
                .collect(Collectors.toSet());
        Set<Mention> found = new HashSet<>();
        return Stream.of(byOffice(known), leaders(known), afterwards(known), equals(known))
                .flatMap(more -> more)
                .filter(one -> !people.contains(one.presence().actor())
                        && found.add(one.presence().actor()))
                .toList();
    }

    /** "The foreign ministers of A and B met …", and later: "A's foreign minister, X". */
    private Stream<Participant> byOffice(List<Participant> known) {
        return known.stream()
                .filter(one -> one.presence().role() == Role.PARTY
                        && one.presence().actor().kind() != Kind.PERSON)
                .flatMap(one -> {
                    Presence party = one.presence();
                    List<Office> holders = reading.offices().stream()
                            .filter(office -> office.tenure() == Tenure.CURRENT
                                    && isOf(office, party.actor())
                                    && isOne(party.sentence(), party.at(), office.title()))
                            .toList();
                    boolean sole =
                            holders.stream().map(Office::person).distinct().count() == 1;
                    return holders.stream()
                            .limit(1)
                            .filter(office -> sole)
                            .flatMap(office -> first(office.person())
                                    .map(at -> new Participant(
                                            one.event(),
                                            told(
                                                    at.sentence(),
                                                    at.head(),
                                                    office.person(),
                                                    words.is(Sort.CHIEF, party.sentence(), party.at())
                                                            ? Role.DELEGATION_LEAD
                                                            : Role.DELEGATE,
                                                    Optional.of(party.actor()))))
                                    .stream());
                });
    }

    /** "The leaders had been closeted since noon": those of the parties. */
    private Stream<Participant> leaders(List<Participant> known) {
        return events.all().stream()
                .flatMap(event -> event.sittings().stream()
                        .filter(sitting -> !sitting.isNoun())
                        .flatMap(sitting -> EventWords.subject(sitting.sentence(), sitting.token())
                                .or(() -> sitting.sentence().child(sitting.token(), "nsubj:pass"))
                                .filter(subject -> Reference.isDefinite(sitting.sentence(), subject)
                                        && reading.actors(sitting.sentence(), subject)
                                                .isEmpty())
                                .stream()
                                .flatMap(subject -> known.stream()
                                        .filter(one -> one.event() == event
                                                && one.presence().role() == Role.PARTY
                                                && one.presence().actor().kind() != Kind.PERSON)
                                        .map(one -> new Participant(
                                                event,
                                                told(
                                                        sitting.sentence(),
                                                        subject,
                                                        one.presence().actor(),
                                                        Role.PARTY,
                                                        Optional.empty()))))))
                .collect(Collectors.collectingAndThen(Collectors.toList(), this::byOffice));
    }

    private Optional<Occurrence> first(Mention person) {
        return reading.occurrences().stream()
                .filter(occurrence -> occurrence.mention().equals(person))
                .findFirst();
    }

    private boolean isOf(Office office, Mention party) {
        return office.of().filter(of -> isSame(of, party)).isPresent();
    }

    private boolean isSame(Mention one, Mention other) {
        return one.equals(other) || reading.stateOf(one).filter(other::equals).isPresent();
    }

    /** Whether who bears the title is one of those whom the plural noun names. */
    private boolean isOne(Sentence sentence, int noun, String title) {
        String lemma = sentence.token(noun).lemma().toLowerCase(Locale.ROOT);
        if (!sentence.token(noun).pos().equals("NNS") || !words.is(Sort.PEOPLE, sentence, noun)) {
            return false;
        }
        List<String> titleWords = List.of(title.toLowerCase(Locale.ROOT).split("[ -]"));
        List<String> sort = sentence.children(noun, "compound", "amod").stream()
                .filter(child -> reading.at(sentence, child).isEmpty()
                        && Character.isLowerCase(sentence.token(child).text().charAt(0)))
                .map(child -> sentence.token(child).text())
                .toList();
        boolean deputy = Stream.of("deputy", "vice", "former", "assistant")
                .anyMatch(word -> titleWords.contains(word) && !sort.contains(word));
        boolean named = titleWords.contains(lemma)
                || ENVOYS.contains(lemma) && titleWords.stream().anyMatch(ENVOYS::contains)
                || lemma.equals("leader")
                        && LEADERS.contains(titleWords.get(titleWords.size() - 1))
                        && (!titleWords.contains("minister") || titleWords.contains("prime"));
        return named && !deputy && (titleWords.containsAll(sort) || titleWords.size() == 1);
    }

    /** "X, the finance minister of A, said after the talks": of one of the parties, and no spokesman. */
    private Stream<Participant> afterwards(List<Participant> known) {
        Map<Event, List<Mention>> parties = known.stream()
                .filter(one -> one.presence().role() == Role.PARTY
                        || SITTING.contains(one.presence().role()))
                .collect(Collectors.groupingBy(
                        Participant::event,
                        Collectors.mapping(one -> one.presence().actor(), Collectors.toList())));
        return reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .flatMap(sentence -> IntStream.range(0, sentence.size())
                        .filter(i -> sentence.token(i).isVerb()
                                && SPOKEN.contains(sentence.token(i).lemma()))
                        .boxed()
                        .flatMap(verb -> speech(sentence, verb, parties)));
    }

    private Stream<Participant> speech(Sentence sentence, int verb, Map<Event, List<Mention>> parties) {
        Optional<Event> event = sentence.children(verb, "obl").stream()
                .filter(child -> EventWords.preposition(sentence, child).matches("after|following|during|at|before"))
                .filter(child -> words.event(sentence, child).isPresent())
                .flatMap(child ->
                        events.at(sentence, words.event(sentence, child).orElseThrow()).or(events::main).stream())
                .findFirst()
                .or(() -> sentence.children(verb, "advmod").stream()
                        .filter(child -> sentence.token(child).lemmaIn("afterwards", "afterward"))
                        .findFirst()
                        .flatMap(child -> events.told(sentence).or(events::main)));
        return EventWords.subject(sentence, verb).stream()
                .flatMap(subject -> reading.allActors(sentence, subject).stream()
                        .filter(actor -> actor.kind() == Kind.PERSON && !isVoice(actor))
                        .flatMap(person -> event.stream()
                                .filter(at -> polities(person)
                                        .anyMatch(polity -> parties.getOrDefault(at, List.of()).stream()
                                                .anyMatch(party -> isSame(polity, party))))
                                .map(at -> new Participant(
                                        at, told(sentence, subject, person, Role.DELEGATE, reading.polity(person))))));
    }

    private Stream<Mention> polities(Mention person) {
        return Stream.concat(
                reading.polity(person).stream(),
                reading.offices().stream()
                        .filter(office -> office.person().equals(person))
                        .flatMap(office -> office.of().stream()));
    }

    /** Spokesmen speak after talks without having sat in them. */
    private boolean isVoice(Mention person) {
        return reading.offices().stream()
                .anyMatch(office -> office.person().equals(person)
                        && office.title().toLowerCase(Locale.ROOT).contains("spokes"));
    }

    /** "His Tajik counterpart, X, agreed". */
    private Stream<Participant> equals(List<Participant> known) {
        return reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .flatMap(sentence -> IntStream.range(0, sentence.size())
                        .filter(i -> isEqual(sentence, i))
                        .boxed()
                        .flatMap(i -> equal(sentence, i, known)));
    }

    private static boolean isEqual(Sentence sentence, int i) {
        return EQUALS.contains(sentence.token(i).lemma())
                || sentence.token(i).lemmaIn("number")
                        && sentence.children(i, "amod").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("opposite"));
    }

    private Stream<Participant> equal(Sentence sentence, int noun, List<Participant> known) {
        int governor = sentence.governor(noun);
        boolean behind = sentence.relation(noun).equals("appos")
                && reading.at(sentence, governor)
                        .filter(named -> named.mention().kind() == Kind.PERSON)
                        .isPresent();
        int head = behind ? governor : noun;
        // "She telephoned her counterpart": whom something is done to need not have been there.
        if (!sentence.relation(head).matches("nsubj|nsubj:pass")) {
            return Stream.empty();
        }
        List<Mention> named = reading.actors(sentence, head).stream()
                .filter(actor -> actor.kind() == Kind.PERSON)
                .toList();
        Optional<Participant> other = sentence.children(noun, "nmod:poss").stream()
                .flatMap(owner -> reading.actors(sentence, owner).stream())
                .filter(owner -> owner.kind() == Kind.PERSON && !named.contains(owner))
                .flatMap(owner -> known.stream()
                        .filter(one -> one.presence().actor().equals(owner)
                                && SITTING.contains(one.presence().role())))
                .reduce((a, b) -> b);
        return other.stream()
                .flatMap(one -> named.stream()
                        .map(person -> new Participant(
                                one.event(),
                                told(
                                        sentence,
                                        head,
                                        person,
                                        one.presence().role() == Role.DELEGATION_LEAD
                                                ? Role.DELEGATION_LEAD
                                                : Role.DELEGATE,
                                        reading.polity(person)))));
    }

    private static Presence told(Sentence sentence, int at, Mention person, Role role, Optional<Mention> behalf) {
        return new Presence(sentence, at, Optional.empty(), person, role, Optional.empty(), behalf);
    }
}
