package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.extract.Participants.Participant;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/**
 * Finds for whom those who are at a meeting sit there: whoever leads a delegation or signs brings a party, leaders of two
 * powers bring these, and all rounds of one row of talks are between the same parties unless others are named.
 */
final class Principals {
    private static final Set<Kind> POWERS = Set.of(Kind.STATE, Kind.ARMED_GROUP, Kind.MOVEMENT);

    private static final Set<Role> SITTING = Set.of(Role.DELEGATE, Role.DELEGATION_LEAD, Role.SIGNATORY);

    private static final Set<Role> APART =
            Set.of(Role.MEDIATOR, Role.HOST, Role.CHAIR, Role.OBSERVER, Role.ABSENT, Role.INVITED);

    private static final Set<String> DISPOSING = Set.of(
            "order",
            "resume",
            "hold",
            "begin",
            "start",
            "open",
            "suspend",
            "end",
            "continue",
            "restart",
            "relaunch",
            "cancel",
            "postpone",
            "abandon",
            "halt",
            "freeze",
            "break",
            "conclude",
            "conduct",
            "enter",
            "launch");

    /** More parties than these are a conference, and who comes to the next one is open. */
    private static final int FEW = 4;

    private final Reading reading;
    private final EventWords words;
    private final Events events;

    Principals(Reading reading, EventWords words, Events events) {
        this.reading = reading;
        this.words = words;
        this.events = events;
    }

    /** Parties who are not yet {@code known} as being there. */
    List<Participant> of(List<Participant> known) {
        List<Participant> found = new ArrayList<>(known);
        add(found, found.stream().flatMap(this::led).toList());
        add(found, ofLeaders(found));
        add(found, facing(found));
        add(found, ofOneRow(found));
        return found.subList(known.size(), found.size());
    }

    private static void add(List<Participant> found, List<Participant> more) {
        for (Participant one : more) {
            if (found.stream().noneMatch(other -> isSame(one, other))) {
                found.add(one);
            }
        }
    }

    private static boolean isSame(Participant one, Participant other) {
        return one.event() == other.event()
                && one.presence().actor().equals(other.presence().actor());
    }

    /** Who leads a delegation or signs for somebody has brought whom he acts for. */
    private Stream<Participant> led(Participant one) {
        Presence presence = one.presence();
        return Stream.of(presence)
                .filter(lead -> lead.role() == Role.DELEGATION_LEAD || lead.role() == Role.SIGNATORY)
                .flatMap(lead -> lead.behalf().or(() -> affiliation(lead.actor())).stream())
                .filter(party -> party.kind() != Kind.PERSON)
                .map(party -> party(one.event(), presence, party));
    }

    private static Participant party(Event event, Presence presence, Mention party) {
        return new Participant(
                event,
                new Presence(
                        presence.sentence(),
                        presence.at(),
                        presence.token(),
                        party,
                        Role.PARTY,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** "X of the union". */
    private Optional<Mention> affiliation(Mention person) {
        return reading.occurrences().stream()
                .filter(occurrence -> occurrence.mention().equals(person))
                .flatMap(occurrence -> occurrence.sentence().children(occurrence.head(), "nmod").stream()
                        .filter(child -> EventWords.preposition(occurrence.sentence(), child)
                                .matches("of|from"))
                        .flatMap(child -> reading.at(occurrence.sentence(), child).stream()))
                .map(Occurrence::mention)
                .filter(mention ->
                        mention.kind() == Kind.STATE || mention.kind().isOrganisation())
                .findFirst();
    }

    /** "The presidents of A and B met", "A's premier received the leader of B's rebels": two powers sat there. */
    private List<Participant> ofLeaders(List<Participant> known) {
        Map<Event, List<Participant>> leaders = known.stream()
                .filter(one -> !isApart(known, one.event(), one.presence().actor()))
                .filter(one -> SITTING.contains(one.presence().role())
                        && one.presence().actor().kind() == Kind.PERSON
                        && power(one.presence().actor()).isPresent())
                .collect(Collectors.groupingBy(Participant::event));
        return leaders.values().stream()
                .filter(all -> all.stream()
                                .map(one -> power(one.presence().actor()))
                                .distinct()
                                .count()
                        > 1)
                .flatMap(List::stream)
                .map(one -> party(
                        one.event(),
                        one.presence(),
                        power(one.presence().actor()).orElseThrow()))
                .filter(one -> !isApart(known, one.event(), one.presence().actor()))
                .toList();
    }

    /** Whether somebody is there as something else than a party. */
    private static boolean isApart(List<Participant> known, Event event, Mention actor) {
        return known.stream()
                .anyMatch(one -> one.event() == event
                        && one.presence().actor().equals(actor)
                        && APART.contains(one.presence().role()));
    }

    /** "The president ordered the resumption of talks with the rebels": who disposes of talks with one sits opposite. */
    private List<Participant> facing(List<Participant> known) {
        return events.all().stream()
                .filter(event -> parties(known, event).size() == 1)
                .flatMap(event -> event.sittings().stream()
                        .filter(sitting -> sitting.isNoun() && isWithOne(sitting))
                        .flatMap(sitting -> opposite(sitting).stream()
                                .filter(actor -> !isApart(known, event, actor))
                                .map(actor -> new Participant(
                                        event,
                                        new Presence(
                                                sitting.sentence(),
                                                sitting.token(),
                                                Optional.of(sitting.token()),
                                                actor,
                                                Role.PARTY,
                                                Optional.empty(),
                                                Optional.empty())))))
                .toList();
    }

    private static boolean isWithOne(Sitting sitting) {
        Sentence sentence = sitting.sentence();
        return sentence.children(sitting.token(), "nmod").stream()
                .anyMatch(child -> EventWords.preposition(sentence, child).equals("with"));
    }

    private Optional<Mention> opposite(Sitting sitting) {
        Sentence sentence = sitting.sentence();
        int verb = EventWords.verb(sentence, sitting.token());
        return Optional.of(verb)
                .filter(i -> DISPOSING.contains(sentence.token(i).lemma()))
                .flatMap(i -> EventWords.subject(sentence, i))
                .map(subject -> reading.actors(sentence, subject))
                .filter(actors -> actors.size() == 1)
                .map(actors -> actors.get(0))
                .flatMap(actor -> actor.kind() == Kind.PERSON ? power(actor) : Optional.of(actor))
                .filter(actor -> POWERS.contains(actor.kind()));
    }

    /** The power at whose head, or in whose government, somebody is. */
    private Optional<Mention> power(Mention person) {
        boolean leads = reading.offices().stream()
                .filter(office -> office.person().equals(person))
                .map(office -> office.title().toLowerCase(Locale.ROOT))
                .anyMatch(
                        title -> title.matches(
                                "(acting )?(president|prime minister|premier|chancellor|king|emir|leader|.*\\bminister\\b.*|(foreign|home|treasury|defen[cs]e) secretary|secretary of .*)"));
        return reading.polity(person).filter(polity -> leads && POWERS.contains(polity.kind()));
    }

    /** "A third round followed in Oslo": between those who sat in the others. */
    private List<Participant> ofOneRow(List<Participant> known) {
        List<Mention> pair = reading.parties().all();
        Set<Mention> main = events.main().map(event -> parties(known, event)).orElse(Set.of());
        boolean same = main.isEmpty() && pair.size() == 2 || main.equals(Set.copyOf(pair));
        if (!same || pair.size() < 2 || pair.size() > FEW) {
            return List.of();
        }
        return events.all().stream()
                .filter(event -> isOfRow(event) && parties(known, event).isEmpty())
                .flatMap(event -> pair.stream()
                        .filter(party -> !isApart(known, event, party))
                        .map(party -> new Participant(
                                event,
                                new Presence(
                                        event.first().sentence(),
                                        event.first().token(),
                                        Optional.of(event.first().token()),
                                        party,
                                        Role.PARTY,
                                        Optional.empty(),
                                        Optional.empty()))))
                .toList();
    }

    private static Set<Mention> parties(List<Participant> known, Event event) {
        return known.stream()
                .filter(one -> one.event() == event
                        && one.presence().role() == Role.PARTY
                        && one.presence().actor().kind() != Kind.PERSON
                        && !isApart(known, event, one.presence().actor()))
                .map(one -> one.presence().actor())
                .collect(Collectors.toSet());
    }

    /** One of the rounds that have no people of their own. */
    private boolean isOfRow(Event event) {
        return event.sittings().stream().anyMatch(this::isRound)
                && event.sittings().stream().noneMatch(this::isOfOthers);
    }

    private boolean isRound(Sitting sitting) {
        Sentence sentence = sitting.sentence();
        return sitting.isNoun()
                && (words.is(Sort.PROCESS, sentence, sitting.token())
                        || sentence.token(sitting.token()).lemmaIn("round", "session", "one")
                        || sitting.number().isPresent()
                        || sitting.isNounless());
    }

    /** "a meeting of donors", "the EU summit", "Egypt's talks with Hamas", "the leaders met". */
    private boolean isOfOthers(Sitting sitting) {
        Sentence sentence = sitting.sentence();
        return !sitting.parties().isEmpty()
                || !sitting.isNoun()
                || sentence.children(sitting.token(), "nmod").stream()
                        .filter(child -> !words.isEvent(sentence, child))
                        .anyMatch(
                                child -> EventWords.preposition(sentence, child).matches("of|between|with|among"))
                || sentence.children(sitting.token(), "compound", "amod", "nmod:poss").stream()
                        .anyMatch(child ->
                                reading.at(sentence, child).isPresent() || words.is(Sort.PEOPLE, sentence, child));
    }
}
