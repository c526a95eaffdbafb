package org.parley.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/** Brings together who is said to be at which meeting: by verbs, by set phrases, by office, by the talks' own words. */
final class Participants {
    /** Somebody at a meeting that is known. */
    record Participant(Event event, Presence presence) {}

    private final Reading reading;
    private final EventWords words;
    private final Events events;
    private final Attachment attachment;
    private final OfficeRoles offices;
    private final Attendance attendance;
    private final Presences presences;
    private final Ellipses ellipses;
    private final Attendees whom;
    private final Bearers bearers;

    Participants(
            Reading reading,
            EventWords words,
            Events events,
            Times times,
            Map<String, List<RoleFrame>> frames,
            List<Presences.Rule> rules) {
        this.reading = reading;
        this.words = words;
        this.events = events;
        attachment = new Attachment(reading, words, events, times);
        offices = new OfficeRoles(reading);
        attendance = new Attendance(reading, words, frames);
        presences = new Presences(reading, words, rules);
        ellipses = new Ellipses(reading, words);
        whom = new Attendees(reading, words);
        bearers = new Bearers(reading, whom);
    }

    Stream<Participant> all() {
        List<Participant> said = found().toList();
        List<Participant> told = Stream.of(
                        said,
                        new Colleagues(reading, words, events).of(said),
                        new Counterparts(reading, words, events).of(said))
                .flatMap(List::stream)
                .toList();
        List<Participant> found = Stream.concat(told.stream(), new Principals(reading, words, events).of(told).stream())
                .toList();
        return found.stream().filter(one -> found.stream().noneMatch(other -> isTold(one, other)));
    }

    /** Whether {@code other} tells more of what somebody is than that he takes part. */
    private static boolean isTold(Participant one, Participant other) {
        Role role = one.presence().role();
        Role special = other.presence().role();
        boolean more = one.presence().actor().kind() == Kind.PERSON
                ? special != Role.DELEGATE && special != Role.PARTY
                : Set.of(Role.MEDIATOR, Role.OBSERVER, Role.ABSENT, Role.CHAIR, Role.INVITED)
                        .contains(special);
        boolean missing = role == Role.INVITED
                && special == Role.ABSENT
                && one.presence().actor().equals(other.presence().actor())
                && one.presence().sentence() == other.presence().sentence();
        if (missing) {
            return true;
        }
        return (role == Role.DELEGATE || role == Role.PARTY)
                && more
                && one.event() == other.event()
                && one.presence().actor().equals(other.presence().actor());
    }

    private Stream<Participant> found() {
        Stream<Presence> told = reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .flatMap(sentence -> Stream.of(
                                ellipses.in(sentence),
                                attendance.in(sentence),
                                presences.in(sentence),
                                bearers.in(sentence),
                                bothSides(sentence),
                                goBetweens(sentence))
                        .flatMap(found -> found));
        return Stream.concat(
                offices.all()
                        .flatMap(presence -> events.main().map(event -> new Participant(event, presence)).stream()),
                Stream.concat(parties(), told)
                        .flatMap(presence ->
                                attachment.of(presence).map(event -> new Participant(event, presence)).stream()));
    }

    private Stream<Presence> parties() {
        return events.all().stream()
                .flatMap(event -> event.sittings().stream())
                .filter(sitting -> sitting.isNoun() || !attendance.knows(sitting.sentence(), sitting.token()))
                .flatMap(sitting -> Stream.concat(sitting.parties().stream(), after(sitting).stream())
                        .map(actor -> plain(
                                sitting.sentence(),
                                sitting.token(),
                                Optional.of(sitting.token()),
                                actor,
                                isGoodOffice(sitting)
                                        ? Role.MEDIATOR
                                        : actor.kind() == Kind.PERSON ? Role.DELEGATE : Role.PARTY)));
    }

    /** "The union's mediation" is not between the union and anybody. */
    private static boolean isGoodOffice(Sitting sitting) {
        Sentence sentence = sitting.sentence();
        return sentence.token(sitting.token()).lemmaIn("mediation", "conciliation", "facilitation")
                && sentence.children(sitting.token(), "nmod").stream()
                        .noneMatch(
                                child -> EventWords.preposition(sentence, child).matches("between|among|with"));
    }

    /** "France and Spain said after talks in Paris": whoever does something together after talks of no others. */
    private List<Mention> after(Sitting sitting) {
        Sentence sentence = sitting.sentence();
        int top = sitting.token();
        while (sentence.relation(top).equals("nmod")
                && words.event(sentence, sentence.governor(top)).isPresent()) {
            top = sentence.governor(top);
        }
        boolean adjunct = sentence.relation(top).equals("obl")
                && EventWords.preposition(sentence, top).matches("after|during|at|following|in");
        if (!adjunct || sitting.definite() || sitting.ofPeople()) {
            return List.of();
        }
        return EventWords.subject(sentence, EventWords.verb(sentence, top))
                .map(subject -> whom.of(sentence, subject))
                .filter(actors -> actors.size() > 1)
                .orElse(List.of());
    }

    /** "The third round, in July, brought a result: both sides consented …". */
    private Stream<Presence> bothSides(Sentence sentence) {
        return events.only(sentence).filter(Event::isHeld).stream()
                .flatMap(event -> IntStream.range(0, sentence.size())
                        .filter(i -> sentence.token(i).lemmaIn("side", "delegation", "team", "party")
                                && sentence.token(i).pos().equals("NNS")
                                && sentence.relation(i).equals("nsubj")
                                && sentence.children(i, "det", "nummod").stream()
                                        .anyMatch(child -> sentence.token(child).lemmaIn("both", "two")))
                        .boxed()
                        .flatMap(i -> reading.actors(sentence, i).stream()
                                .filter(actor -> actor.kind() != Kind.PERSON)
                                .map(actor -> plain(sentence, i, Optional.empty(), actor, Role.PARTY))));
    }

    /** "two Mauritanian mediators": whose they are. */
    private Stream<Presence> goBetweens(Sentence sentence) {
        return IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).isNoun()
                        && words.is(Sort.GO_BETWEEN, sentence, i)
                        && sentence.token(i).pos().endsWith("S"))
                .boxed()
                .flatMap(i -> reading.actors(sentence, i).stream()
                        .filter(actor -> actor.kind() != Kind.PERSON)
                        .map(actor -> plain(sentence, i, Optional.empty(), actor, Role.MEDIATOR)));
    }

    private static Presence plain(Sentence sentence, int at, Optional<Integer> token, Mention actor, Role role) {
        return new Presence(sentence, at, token, actor, role, Optional.empty(), Optional.empty());
    }
}
