package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.extract.Attendance.Presence;
import org.parley.extract.EventWords.Sort;
import org.parley.extract.Reality.Degree;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/** Brings together who is said to be at which meeting: by verbs, by set phrases, by office, by the talks' own words. */
final class Participants {
    /** Somebody at a meeting that is known. */
    record Participant(Event event, Presence presence) {}

    private static final Set<String> LEADS =
            Set.of("negotiator", "delegation head", "delegation leader", "delegation chief", "team leader");

    private final Reading reading;
    private final EventWords words;
    private final Events events;
    private final Attendance attendance;
    private final Presences presences;

    Participants(
            Reading reading,
            EventWords words,
            Events events,
            Map<String, List<Attendance.Frame>> frames,
            List<Presences.Rule> rules) {
        this.reading = reading;
        this.words = words;
        this.events = events;
        attendance = new Attendance(reading, words, frames);
        presences = new Presences(reading, words, rules);
    }

    Stream<Participant> all() {
        List<Participant> found = found().toList();
        return found.stream().filter(one -> found.stream().noneMatch(other -> isTold(one, other)));
    }

    /** Whether {@code other} tells more of what somebody is than that he takes part. */
    private static boolean isTold(Participant one, Participant other) {
        Role role = one.presence().role();
        Role special = other.presence().role();
        boolean more = one.presence().actor().kind() == Kind.PERSON
                ? special != Role.DELEGATE && special != Role.PARTY
                : Set.of(Role.MEDIATOR, Role.OBSERVER, Role.ABSENT, Role.CHAIR).contains(special);
        return (role == Role.DELEGATE || role == Role.PARTY)
                && more
                && one.event() == other.event()
                && one.presence().actor().equals(other.presence().actor());
    }

    private Stream<Participant> found() {
        Stream<Presence> told = reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .flatMap(sentence -> Stream.of(attendance.in(sentence), presences.in(sentence), goBetweens(sentence))
                        .flatMap(found -> found));
        return Stream.of(parties(), told, byOffice())
                .flatMap(found -> found)
                .flatMap(presence -> event(presence)
                        .filter(event -> fits(event, presence))
                        .map(event -> new Participant(event, presence))
                        .stream());
    }

    private Stream<Presence> parties() {
        return events.all().stream()
                .flatMap(event -> event.sittings().stream())
                .filter(Sitting::isNoun)
                .flatMap(sitting -> sitting.parties().stream()
                        .map(actor -> plain(
                                sitting.sentence(),
                                sitting.token(),
                                Optional.of(sitting.token()),
                                actor,
                                actor.kind() == Kind.PERSON ? Role.DELEGATE : Role.PARTY)));
    }

    /** Chief negotiators and mediators are so at the meeting that the article is about. */
    private Stream<Presence> byOffice() {
        return reading.offices().stream()
                .flatMap(office -> role(office).stream()
                        .flatMap(role -> reading.occurrences().stream()
                                .filter(occurrence -> occurrence.mention().equals(office.person()))
                                .limit(1)
                                .map(occurrence -> new Presence(
                                        occurrence.sentence(),
                                        occurrence.head(),
                                        Optional.empty(),
                                        office.person(),
                                        role,
                                        Optional.empty(),
                                        office.of().or(() -> reading.polity(office.person()))))));
    }

    private Optional<Role> role(Office office) {
        String title = office.title().toLowerCase(Locale.ROOT);
        if (office.tenure() != org.parley.model.Tenure.CURRENT) {
            return Optional.empty();
        }
        if (title.matches(".*\\b(mediator|facilitator)\\b.*")) {
            return Optional.of(Role.MEDIATOR);
        }
        String words = reading.text().text(office.span()).toLowerCase(Locale.ROOT);
        boolean lead = title.matches("(co-)?(head|leader|chief)") && words.matches(".*\\b(delegation|team|panel)\\b.*")
                || LEADS.stream().anyMatch(title::endsWith)
                || title.matches("(head|leader|chief) of .*(delegation|team|panel).*");
        return lead ? Optional.of(Role.DELEGATION_LEAD) : Optional.empty();
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

    /** The meeting that is named with it, else the one of the same sentence, else the one the article is about. */
    private Optional<Event> event(Presence presence) {
        Sentence sentence = presence.sentence();
        if (presence.token().isPresent()) {
            return events.at(sentence, presence.token().get());
        }
        if (presence.role() == Role.INVITED) {
            return events.last(sentence);
        }
        boolean toCome =
                presence.degree().filter(degree -> degree == Degree.PLANNED).isPresent();
        return toCome ? events.coming() : events.main();
    }

    private static boolean fits(Event event, Presence presence) {
        if (presence.degree().isEmpty() || presence.role() == Role.ABSENT) {
            return true;
        }
        Degree degree = presence.degree().get();
        if (presence.role() == Role.MEDIATOR || presence.role() == Role.INVITED) {
            return degree != Degree.NEGATED && degree != Degree.OPEN;
        }
        return event.isHeld() ? degree == Degree.REAL : degree != Degree.NEGATED;
    }
}
