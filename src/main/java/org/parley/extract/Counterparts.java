package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.extract.Participants.Participant;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/**
 * Finds the parties of the meeting that the article is about where its own words do not name them all: those who agree
 * with each other in the opening, or those whose delegations the article speaks of.
 */
final class Counterparts {
    /** So many sentences are the opening. */
    private static final int OPENING = 3;

    private static final Set<String> JOINT = Set.of(
            "agree",
            "sign",
            "initial",
            "reach",
            "settle",
            "conclude",
            "fail",
            "exchange",
            "swap",
            "trade",
            "strike",
            "clinch",
            "seal",
            "finalise",
            "finalize",
            "end",
            "break",
            "resume",
            "adopt",
            "approve",
            "part");

    private final Reading reading;
    private final Events events;
    private final Reality reality;

    Counterparts(Reading reading, EventWords words, Events events) {
        this.reading = reading;
        this.events = events;
        reality = new Reality(words);
    }

    /** Those who are not yet {@code known} as parties of the main meeting, where fewer than two are. */
    List<Participant> of(List<Participant> known) {
        return events.main().filter(Event::isHeld).stream()
                .flatMap(event -> missing(event, known))
                .toList();
    }

    private Stream<Participant> missing(Event event, List<Participant> known) {
        List<Mention> there = known.stream()
                .filter(one -> one.event() == event && one.presence().actor().kind() != Kind.PERSON)
                .map(one -> one.presence().actor())
                .distinct()
                .toList();
        List<Mention> parties = known.stream()
                .filter(one -> one.event() == event
                        && one.presence().role() == Role.PARTY
                        && one.presence().actor().kind() != Kind.PERSON)
                .map(one -> one.presence().actor())
                .distinct()
                .toList();
        List<Presence> together = delegations().toList();
        List<Presence> phrase = together.stream()
                .filter(one -> others(together, one).count() > 1)
                .findFirst()
                .map(one -> others(together, one).toList())
                .orElse(List.of());
        List<Presence> opening = opening().toList();
        return Stream.of(
                        parties.size() > 1 ? List.<Presence>of() : opening,
                        phrase,
                        parties.size() > 1 ? List.<Presence>of() : pair(together))
                .filter(all -> actors(all).size() > 1 && actors(all).containsAll(parties))
                .findFirst()
                .stream()
                .flatMap(List::stream)
                .filter(one -> !there.contains(one.actor()))
                .map(one -> new Participant(event, one));
    }

    /** Those whom one phrase names: "the delegates of A, B and C". */
    private static Stream<Presence> others(List<Presence> all, Presence one) {
        return all.stream().filter(other -> other.sentence() == one.sentence() && other.at() == one.at());
    }

    private static List<Presence> pair(List<Presence> all) {
        return actors(all).size() == 2 ? all : List.of();
    }

    private static List<Mention> actors(List<Presence> all) {
        return all.stream().map(Presence::actor).distinct().toList();
    }

    /** "A and B agreed on Monday to a truce". */
    private Stream<Presence> opening() {
        return texts().limit(OPENING)
                .flatMap(sentence -> IntStream.range(0, sentence.size())
                        .filter(i -> sentence.token(i).isVerb()
                                && JOINT.contains(sentence.token(i).lemma())
                                && reality.ofVerb(sentence, i) == Reality.Degree.REAL)
                        .boxed()
                        .flatMap(verb -> EventWords.subject(sentence, verb).stream())
                        .map(subject -> sides(sentence, subject))
                        .filter(sides -> sides.size() > 1)
                        .limit(1)
                        .flatMap(List::stream))
                .limit(2);
    }

    private Stream<Sentence> texts() {
        return reading.text().sentences().stream().filter(sentence -> sentence.place() == Sentence.Place.TEXT);
    }

    private List<Presence> sides(Sentence sentence, int head) {
        List<Mention> actors = reading.allActors(sentence, head);
        return actors.stream().anyMatch(actor -> !isSide(actor))
                ? List.of()
                : actors.stream().map(actor -> told(sentence, head, actor)).toList();
    }

    private static boolean isSide(Mention actor) {
        return actor.kind() == Kind.STATE
                || actor.kind().isOrganisation() && actor.kind() != Kind.MEDIA && actor.kind() != Kind.GOVERNMENT_BODY;
    }

    /** "A's delegation …", "… the negotiators of B". */
    private Stream<Presence> delegations() {
        return texts().flatMap(sentence -> IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).isNoun()
                        && sentence.token(i).lemmaIn("delegation", "negotiator", "team", "delegate")
                        && reading.at(sentence, i).isEmpty())
                .boxed()
                .flatMap(i -> reading.actors(sentence, i).stream()
                        .filter(actor -> isSide(actor) && isNamed(sentence, i, actor))
                        .map(actor -> told(sentence, i, actor))));
    }

    /** "The negotiators of the two powers" name nobody. */
    private boolean isNamed(Sentence sentence, int noun, Mention actor) {
        return sentence.subtree(noun).stream()
                .flatMap(i -> reading.at(sentence, i).stream())
                .anyMatch(named -> named.mention().equals(actor)
                        || named.mention().authority().isPresent()
                                && named.mention().authority().equals(actor.authority()));
    }

    private static Presence told(Sentence sentence, int at, Mention actor) {
        return new Presence(sentence, at, Optional.empty(), actor, Role.PARTY, Optional.empty(), Optional.empty());
    }
}
