package org.parley.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/** As what somebody is at a meeting, by the verb, by the noun that names him and by what stands with both. */
final class Capacity {
    /** Who does not do this is absent. */
    private static final Set<String> COMING =
            Set.of("attend", "participate", "take", "join", "admit", "invite", "come", "travel", "sit", "represent");

    private Capacity() {}

    /** Who did not attend is absent; who did not chair is nothing. */
    static Optional<Role> real(Role role, Reality.Degree degree, Sentence sentence, int verb, Optional<Integer> event) {
        boolean missed = event.map(token -> EventWords.preposition(sentence, token))
                .filter(preposition -> !preposition.matches("|at|in|to|for|from|of|by"))
                .isEmpty();
        boolean coming = missed && COMING.contains(sentence.token(verb).lemma());
        if (degree == Reality.Degree.NEGATED) {
            return coming ? Optional.of(Role.ABSENT) : Optional.empty();
        }
        return Optional.of(role);
    }

    /** As what {@code actor}, named at {@code token}, is there where the verb gives a role. */
    static Role of(Sentence sentence, int verb, int token, Mention actor, Role role) {
        Optional<Role> title = of(sentence.token(token).lemma());
        if (title.isPresent() && role != Role.ABSENT && role != Role.SIGNATORY) {
            // "The mediators met", "the co-chairs convened the round".
            return title.get();
        }
        boolean person = actor.kind() == Kind.PERSON;
        return switch (role) {
            case PARTY, DELEGATE ->
                role == Role.PARTY && meetsBothSides(sentence, verb, token)
                        ? Role.MEDIATOR
                        : asWhat(sentence, verb).orElse(person ? Role.DELEGATE : Role.PARTY);
            case SIGNATORY -> asWhat(sentence, verb).orElse(person ? role : Role.PARTY);
            case DELEGATION_LEAD -> person ? role : Role.PARTY;
            default -> role;
        };
    }

    /** "The envoy met both sides in turn". */
    private static boolean meetsBothSides(Sentence sentence, int verb, int subject) {
        return sentence.relation(subject).equals("nsubj")
                && sentence.children(verb, "obj", "obl").stream()
                        .filter(child -> sentence.token(child).lemmaIn("side", "delegation", "party", "team", "camp"))
                        .filter(child -> EventWords.preposition(sentence, child).matches("|with"))
                        .anyMatch(child -> sentence.children(child, "det", "nummod").stream()
                                .anyMatch(det -> sentence.token(det).lemmaIn("both", "two", "each")));
    }

    /** "attended as observers", "took part as a mediator". */
    private static Optional<Role> asWhat(Sentence sentence, int verb) {
        return sentence.children(verb, "obl", "advcl").stream()
                .filter(child -> EventWords.preposition(sentence, child).equals("as"))
                .flatMap(child -> of(sentence.token(child).lemma()).stream())
                .findFirst();
    }

    /** What a noun says that somebody is at a meeting. */
    static Optional<Role> of(String noun) {
        return switch (noun.toLowerCase(Locale.ROOT)) {
            case "observer", "witness", "guest" -> Optional.of(Role.OBSERVER);
            case "mediator", "facilitator", "broker", "co-facilitator", "guarantor" -> Optional.of(Role.MEDIATOR);
            case "chair", "chairman", "chairwoman", "chairperson", "co-chair" -> Optional.of(Role.CHAIR);
            case "host" -> Optional.of(Role.HOST);
            default -> Optional.empty();
        };
    }
}
