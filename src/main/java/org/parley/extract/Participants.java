package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** So many sentences after a meeting was told of, who comes or stays away without a word of which one, means it. */
    private static final int STILL = 12;

    /** So many sentences before the first that tells of the meeting may already tell of who is there. */
    private static final int OPENING = 2;

    private final Reading reading;
    private final EventWords words;
    private final Events events;
    private final Times times;
    private final Attendance attendance;
    private final Presences presences;
    private final Ellipses ellipses;
    private final Attendees whom;

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
        this.times = times;
        attendance = new Attendance(reading, words, frames);
        presences = new Presences(reading, words, rules);
        ellipses = new Ellipses(reading, words);
        whom = new Attendees(reading, words);
    }

    Stream<Participant> all() {
        List<Participant> said = found().toList();
        List<Participant> told = Stream.of(
                        said,
                        new Colleagues(reading, words, events).of(said),
                        new Counterparts(reading, words, events).of(said))
                .flatMap(List::stream)
                .toList();
        List<Participant> found = Stream.concat(told.stream(), told.stream().flatMap(one -> entailed(one, told)))
                .toList();
        return found.stream().filter(one -> found.stream().noneMatch(other -> isTold(one, other)));
    }

    /** Who leads a delegation or signs for somebody has brought whom he acts for. */
    private Stream<Participant> entailed(Participant one, List<Participant> told) {
        Presence presence = one.presence();
        return Stream.of(presence)
                .filter(lead -> lead.role() == Role.DELEGATION_LEAD || lead.role() == Role.SIGNATORY)
                .flatMap(lead -> lead.behalf().or(() -> affiliation(lead.actor())).stream())
                .filter(party -> party.kind() != Kind.PERSON)
                .filter(party -> told.stream()
                        .noneMatch(other -> other.event() == one.event()
                                && other.presence().actor().equals(party)))
                .map(party -> new Participant(
                        one.event(), plain(presence.sentence(), presence.at(), presence.token(), party, Role.PARTY)));
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
                                attendance.in(sentence),
                                presences.in(sentence),
                                ellipses.in(sentence),
                                bothSides(sentence),
                                goBetweens(sentence))
                        .flatMap(found -> found));
        return Stream.concat(
                byOffice().flatMap(presence -> events.main().map(event -> new Participant(event, presence)).stream()),
                Stream.concat(parties(), told)
                        .flatMap(presence -> event(presence)
                                .filter(event -> fits(event, presence))
                                .map(event -> new Participant(event, presence))
                                .stream()));
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
                                        office.of()
                                                .filter(of -> of.kind() != Kind.PERSON)
                                                .or(() -> reading.polity(office.person()))))));
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
            int token = presence.token().get();
            Optional<Event> named = events.at(sentence, token);
            // "the session's chair", "Cuba, which hosts the talks" tell of no session by themselves.
            boolean loose = sentence.relation(token).equals("nmod:poss")
                    || isKnown(sentence, token)
                    || !sentence.token(token).isNoun()
                            && (presence.role() == Role.INVITED || presence.role() == Role.ABSENT);
            if (named.isPresent() || !loose) {
                return named.or(() -> events.main().filter(event -> isAll(sentence, token)));
            }
            if (presence.role() == Role.INVITED) {
                return events.last(sentence);
            }
        }
        boolean asked =
                presence.role() == Role.ABSENT && sentence.tokens().stream().anyMatch(token -> token.lemmaIn("invite"));
        if (asked) {
            return askedTo(sentence);
        }
        boolean toCome =
                presence.degree().filter(degree -> degree == Degree.PLANNED).isPresent();
        if (toCome) {
            return events.coming();
        }
        return presence.degree().isPresent()
                ? events.told(sentence).or(() -> near(sentence))
                : events.only(sentence).or(events::main);
    }

    /** The meeting that the article is about, as long as it is still told of. */
    private Optional<Event> near(Sentence sentence) {
        return events.main()
                .filter(event -> sentence.index() >= event.first().sentence().index() - OPENING)
                .filter(event -> event.sittings().stream()
                        .anyMatch(sitting -> Math.abs(sitting.sentence().index() - sentence.index()) <= STILL))
                .filter(event -> times.in(sentence).stream()
                        .flatMap(phrase -> phrase.at(Times.Direction.PAST).stream())
                        .allMatch(event::isAround));
    }

    /** "was not invited to Oslo": the meeting there, else one to come that was just told of, else the main one. */
    private Optional<Event> askedTo(Sentence sentence) {
        Set<Mention> places = reading.occurrences().stream()
                .filter(occurrence -> occurrence.sentence() == sentence)
                .map(Occurrence::mention)
                .collect(Collectors.toSet());
        return Stream.concat(events.main().stream(), events.all().stream())
                .filter(event -> event.place().filter(places::contains).isPresent())
                .findFirst()
                .or(() -> events.last(sentence)
                        .filter(event -> places.stream().noneMatch(place -> place.kind() == Kind.CITY))
                        .filter(event -> !event.isHeld()
                                && event.sittings().stream()
                                        .anyMatch(sitting ->
                                                Math.abs(sitting.sentence().index() - sentence.index()) <= OPENING)))
                .or(events::main);
    }

    private boolean isKnown(Sentence sentence, int token) {
        return sentence.token(token).isNoun()
                && !words.is(Sort.OTHER, sentence, token)
                && sentence.children(token, "det").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("the"))
                && sentence.children(token, "amod", "compound", "nmod", "nummod", "acl", "acl:relcl")
                        .isEmpty();
    }

    /** "chaired most of the sessions": those of the meeting that the article is about. */
    private static boolean isAll(Sentence sentence, int token) {
        return sentence.token(token).lemmaIn("session", "round", "meeting")
                && sentence.token(token).pos().equals("NNS")
                && sentence.children(token, "det").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("the", "all", "both"));
    }

    private boolean fits(Event event, Presence presence) {
        if (presence.degree().isEmpty() || presence.role() == Role.ABSENT) {
            return true;
        }
        Degree degree = presence.degree().get();
        if (presence.role() == Role.MEDIATOR || presence.role() == Role.INVITED) {
            return degree != Degree.NEGATED && degree != Degree.OPEN;
        }
        return event.isHeld()
                ? degree == Degree.REAL || degree == Degree.PLANNED && events.isToday(event)
                : degree != Degree.NEGATED;
    }
}
