package org.parley.extract;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.DependencyPattern;
import org.parley.nlp.Sentence;

/** Finds who is what at which meeting, by the patterns of {@code patterns/presence.txt}. */
final class Presences {
    static final String RESOURCE = "/org/parley/patterns/presence.txt";

    /** One block of the resource; {@code examples} are its lines that start with yes or no. */
    record Rule(
            Role role,
            Set<String> words,
            boolean negated,
            boolean people,
            List<DependencyPattern> patterns,
            List<String> examples) {}

    private final Reading reading;
    private final EventWords words;
    private final List<Rule> rules;
    private final Reality reality;
    private final Attendees whom;

    Presences(Reading reading, EventWords words, List<Rule> rules) {
        this.reading = reading;
        this.words = words;
        this.rules = rules;
        reality = new Reality(words);
        whom = new Attendees(reading, words);
    }

    static List<Rule> load() {
        return Block.read(RESOURCE, "a role, words and patterns", Presences::rule);
    }

    private static Rule rule(Block block) {
        return new Rule(
                Role.valueOf(block.value("role").orElse("").toUpperCase(Locale.ROOT)),
                block.words("words"),
                block.values("when").anyMatch("negated"::equals),
                block.values("only").anyMatch("people"::equals),
                block.patterns(),
                block.examples());
    }

    /** No pattern runs on a sentence without one of the words of its rule. */
    Stream<Presence> in(Sentence sentence) {
        Set<String> lemmas = sentence.tokens().stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> !Collections.disjoint(rule.words(), lemmas))
                .flatMap(rule -> rule.patterns().stream()
                        .flatMap(pattern -> pattern.enhanced(sentence, cue -> true).stream())
                        .flatMap(match -> presences(sentence, rule, match)));
    }

    private Stream<Presence> presences(Sentence sentence, Rule rule, DependencyPattern.Match match) {
        Optional<Integer> event = match.node("event");
        boolean wrongEvent =
                event.filter(token -> !words.isEvent(sentence, token)).isPresent();
        Optional<Reality.Degree> degree = match.node("verb").map(verb -> degree(sentence, verb));
        boolean real = degree.map(found -> rule.negated() == (found == Reality.Degree.NEGATED))
                .orElse(true);
        if (wrongEvent || !real) {
            return Stream.empty();
        }
        int actor = match.node("actor").orElseThrow();
        List<Mention> behalf = match.node("behalf").stream()
                .flatMap(token -> whom.of(sentence, token).stream())
                .filter(found -> found.kind() != Kind.PERSON)
                .toList();
        if (match.node("behalf").isPresent() && behalf.isEmpty() && rule.role() != Role.SIGNATORY) {
            return Stream.empty();
        }
        Stream<Presence> actors = whom.of(sentence, actor).stream()
                .filter(found -> found.kind() != Kind.MEDIA)
                .filter(found -> !rule.people() || found.kind() == Kind.PERSON)
                .map(found -> new Presence(
                        sentence,
                        actor,
                        event,
                        found,
                        role(rule.role(), found),
                        degree,
                        behalf.stream()
                                .filter(only -> behalf.size() == 1)
                                .findFirst()
                                .or(() -> behalf(found))));
        return Stream.concat(
                actors,
                behalf.stream()
                        .map(party ->
                                new Presence(sentence, actor, event, party, Role.PARTY, degree, Optional.empty())));
    }

    /** "Neither had a seat", "had no seat": the denial may stand with the subject or the object. */
    private Reality.Degree degree(Sentence sentence, int verb) {
        boolean no = sentence.children(verb, "obj").stream().anyMatch(object -> reality.isNegated(sentence, object));
        return no ? Reality.Degree.NEGATED : reality.ofVerb(sentence, verb);
    }

    private static Role role(Role role, Mention actor) {
        boolean person = actor.kind() == Kind.PERSON;
        return role == Role.PARTY && person ? Role.DELEGATE : role == Role.DELEGATE && !person ? Role.PARTY : role;
    }

    private Optional<Mention> behalf(Mention actor) {
        return actor.kind() == Kind.PERSON ? reading.polity(actor) : Optional.empty();
    }
}
