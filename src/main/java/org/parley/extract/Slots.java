package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/** Who fills the slots of a verb: its subject, its object and what stands behind its prepositions. */
final class Slots {
    private final Reading reading;
    private final Reality reality;
    private final Attendees whom;

    Slots(Reading reading, Reality reality, Attendees whom) {
        this.reading = reading;
        this.reality = reality;
        this.whom = whom;
    }

    /**
     * Those whom the frame gives a role.
     *
     * @param event where the meeting is named, empty when it is not
     * @param except tokens that name nobody who is there
     */
    Stream<Presence> filled(
            Sentence sentence, int verb, RoleFrame frame, Optional<Integer> event, Set<Integer> except) {
        Reality.Degree degree = reality.ofVerb(sentence, verb);
        // "They held talks, mediated by X": parsed as if they mediated.
        boolean agent = sentence.child(verb, "nsubj", "obj").isEmpty()
                && sentence.token(verb).pos().matches("VBN|VBD")
                && sentence.children(verb, "obl").stream()
                        .anyMatch(
                                child -> EventWords.preposition(sentence, child).equals("by"));
        boolean passive = agent
                || sentence.child(verb, "nsubj:pass", "aux:pass").isPresent()
                || sentence.token(verb).pos().equals("VBN")
                        && sentence.child(verb, "aux", "nsubj", "obj").isEmpty()
                        && sentence.relation(verb).matches("acl|amod|advcl|dep");
        List<Presence> found = new ArrayList<>();
        for (Map.Entry<String, Role> slot : frame.roles().entrySet()) {
            Role role = slot.getValue();
            Optional<Role> real = Capacity.real(role, degree, sentence, verb, event);
            if (real.isEmpty()) {
                continue;
            }
            for (int token : fillers(sentence, verb, slot.getKey(), passive, event.filter(token -> token != verb))) {
                // Whom "it" means is too uncertain where nothing has happened yet.
                boolean vague = sentence.token(token).lemmaIn("it") && degree != Reality.Degree.REAL;
                if (except.contains(token) || vague) {
                    continue;
                }
                whom.of(sentence, token).stream()
                        .filter(actor -> actor.kind() != Kind.MEDIA)
                        .map(actor -> new Presence(
                                sentence,
                                token,
                                event,
                                actor,
                                slot.getKey().equals("between")
                                        ? real.get()
                                        : Capacity.of(sentence, verb, token, actor, real.get()),
                                Optional.of(degree),
                                actor.kind() == Kind.PERSON ? reading.polity(actor) : Optional.empty()))
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    private List<Integer> fillers(Sentence sentence, int verb, String slot, boolean passive, Optional<Integer> event) {
        return switch (slot) {
            case "subject" ->
                passive
                        ? Stream.concat(
                                        sentence.children(verb, "obl").stream()
                                                .filter(child -> EventWords.preposition(sentence, child)
                                                        .equals("by")),
                                        whom.namedBehind(sentence, verb, "by").stream())
                                .distinct()
                                .toList()
                        : Stream.concat(EventWords.subject(sentence, verb).stream(), likewise(sentence, verb).stream())
                                .toList();
            case "inviter" ->
                event.isPresent() ? fillers(sentence, verb, "subject", passive, Optional.empty()) : List.of();
            case "object" ->
                passive
                        ? Stream.concat(
                                        sentence.children(verb, "nsubj:pass").stream(),
                                        Stream.of(verb)
                                                .filter(i ->
                                                        sentence.relation(i).equals("acl"))
                                                .map(sentence::governor))
                                .toList()
                        : sentence.children(verb, "obj", "iobj");
            default ->
                Stream.concat(
                                sentence.children(verb, "obl").stream(),
                                sentence.children(verb, "obj").stream()
                                        .flatMap(object -> sentence.children(object, "nmod").stream()))
                        .filter(child -> isWith(sentence, child, slot))
                        .toList();
        };
    }

    /** "with", "together with", "along with", but not "with X as host" nor "with X in the chair". */
    private static boolean isWith(Sentence sentence, int noun, String slot) {
        String preposition = EventWords.preposition(sentence, noun);
        boolean special = Stream.concat(
                        sentence.children(noun, "nmod").stream(),
                        sentence.children(sentence.governor(noun), "obl").stream()
                                .filter(other -> other > noun))
                .filter(other -> EventWords.preposition(sentence, other).matches("as|in"))
                .anyMatch(other -> Capacity.of(sentence.token(other).lemma()).isPresent());
        if (special && slot.equals("with")) {
            return false;
        }
        return preposition.equals(slot) || slot.equals("with") && preposition.matches("along|together|alongside");
    }

    /** "X looked on, as did Y": whoever does the same. */
    private static List<Integer> likewise(Sentence sentence, int verb) {
        for (int i = verb + 2; i < sentence.size(); i++) {
            boolean same =
                    sentence.token(i).lemmaIn("do") && sentence.token(i - 1).lemmaIn("as", "so");
            int governor = sentence.governor(i);
            if (same && governor >= 0 && (governor == verb || sentence.governor(governor) == verb)) {
                return sentence.children(i, "nsubj", "obj", "dep").stream()
                        .filter(child -> child > verb)
                        .toList();
            }
        }
        return List.of();
    }
}
