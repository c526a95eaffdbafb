package org.parley.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/** Finds which meeting a verb of {@code patterns/roles.tsv} is about, and so who is what there. */
final class Attendance {
    private final Reading reading;
    private final EventWords words;
    private final Reality reality;
    private final Map<String, List<RoleFrame>> frames;
    private final Attendees whom;
    private final Slots slots;

    Attendance(Reading reading, EventWords words, Map<String, List<RoleFrame>> frames) {
        this.reading = reading;
        this.words = words;
        this.frames = frames;
        reality = new Reality(words);
        whom = new Attendees(reading, words);
        slots = new Slots(reading, reality, whom);
    }

    /** Whether the roles of those whom the verb brings together are known. */
    boolean knows(Sentence sentence, int verb) {
        return EventWords.forms(sentence, verb).anyMatch(frames::containsKey);
    }

    Stream<Presence> in(Sentence sentence) {
        return IntStream.range(0, sentence.size())
                .boxed()
                .filter(i -> sentence.token(i).isVerb())
                .flatMap(verb -> EventWords.forms(sentence, verb)
                        .flatMap(form -> frames.getOrDefault(form, List.of()).stream())
                        .flatMap(frame -> filled(sentence, verb, frame)));
    }

    private Stream<Presence> filled(Sentence sentence, int verb, RoleFrame frame) {
        return switch (frame.about()) {
            case SIT -> {
                Optional<Integer> event = eventOf(sentence, verb);
                // Who does not meet is not absent from a meeting; "talks that X convened" are not those of X.
                boolean convened = sentence.token(verb).lemmaIn("convene")
                        && event.filter(token -> sentence.governor(verb) == token || sentence.governor(token) == verb)
                                .isPresent();
                yield convened || reality.ofVerb(sentence, verb) == Reality.Degree.NEGATED
                        ? Stream.empty()
                        : slots.filled(
                                sentence,
                                verb,
                                frame,
                                event.or(() -> Optional.of(verb)),
                                Set.copyOf(event.stream().toList()));
            }
            case HOSTING -> slots.filled(sentence, verb, frame, Optional.of(verb), Set.of());
            case EVENT -> ofEvent(sentence, verb, frame);
            case DELEGATION -> ofDelegation(sentence, verb, frame);
            case DOCUMENT ->
                object(sentence, verb).filter(object -> words.isDocument(sentence, object)).stream()
                        .flatMap(object -> slots.filled(
                                sentence,
                                verb,
                                frame,
                                Optional.of(verb).filter(i -> frame.gives(Role.SIGNATORY)),
                                Set.of(object)));
        };
    }

    private Stream<Presence> ofEvent(Sentence sentence, int verb, RoleFrame frame) {
        Optional<Integer> event = eventOf(sentence, verb)
                .filter(token -> !sentence.token(verb).lemmaIn("convene")
                        || sentence.relation(token).matches("obj|nsubj:pass")
                        || sentence.governor(verb) == token);
        boolean alone = event.isEmpty()
                && frame.alone()
                && (frame.roles().containsKey("object")
                        || object(sentence, verb)
                                .or(() -> Optional.of(sentence.governor(verb))
                                        .filter(i -> i >= 0
                                                && sentence.relation(verb).equals("acl")
                                                && sentence.token(verb).pos().equals("VBN")))
                                .filter(object -> !isLight(sentence, object))
                                .isEmpty())
                && isOfNothingElse(sentence, verb);
        // "invited them to submit names": to no meeting.
        boolean toDo = frame.gives(Role.INVITED)
                && sentence.children(verb, "xcomp", "advcl", "ccomp").stream()
                        .anyMatch(child -> sentence.token(child).isVerb() && !words.isAny(sentence, child, Sort.COME));
        if (toDo && event.isEmpty()) {
            return Stream.empty();
        }
        // "invited to Cairo for 5 May": the verb tells of the meeting itself.
        Optional<Integer> told = event.or(() -> Optional.of(verb).filter(i -> frame.gives(Role.INVITED)));
        return event.isPresent() || alone
                ? slots.filled(
                        sentence, verb, frame, told, Set.copyOf(event.stream().toList()))
                : Stream.empty();
    }

    /** "take part in a coalition" tells of no meeting. */
    private boolean isOfNothingElse(Sentence sentence, int verb) {
        return Stream.concat(
                        sentence.children(verb, "obl").stream(),
                        sentence.children(verb, "obj").stream()
                                .flatMap(object -> sentence.children(object, "nmod").stream()))
                .filter(child -> EventWords.preposition(sentence, child).matches("in|at|over|from"))
                .allMatch(child -> sentence.token(child).isPronoun()
                        || !sentence.token(child).ner().equals("O")
                        || reading.at(sentence, child).isPresent()
                        || words.isAny(sentence, child, Sort.HOUSE, Sort.GROUND));
    }

    /** "took part", "facilitates them". */
    private static boolean isLight(Sentence sentence, int object) {
        return sentence.token(object).isPronoun()
                || sentence.token(object).lemmaIn("part", "place", "seat", "opening", "gathering")
                // "Working Group I was moderated by X".
                || sentence.children(object, "compound").stream()
                        .anyMatch(child -> sentence.token(child).text().equals("Group"))
                || sentence.token(object).lemmaIn("group", "panel", "debate", "committee")
                        && (Character.isUpperCase(sentence.token(object).text().charAt(0))
                                || sentence.children(object, "compound", "amod").stream()
                                        .anyMatch(child -> sentence.token(child)
                                                .lemmaIn("working", "work", "contact", "informal", "drafting")));
    }

    /** The meeting that is the object of the verb, stands behind its preposition or is described by its clause. */
    private Optional<Integer> eventOf(Sentence sentence, int verb) {
        Stream<Integer> own = sentence.children(verb, "obj", "nsubj:pass", "obl", "xcomp", "nmod").stream();
        Stream<Integer> light =
                sentence.children(verb, "obj").stream().flatMap(object -> sentence.children(object, "nmod").stream());
        Stream<Integer> described = Set.of("acl", "acl:relcl", "amod").contains(sentence.relation(verb))
                ? Stream.of(sentence.governor(verb))
                : Stream.empty();

        Stream<Integer> subject = sentence.children(verb, "nsubj").stream();
        return Stream.of(own, light, described, subject)
                .flatMap(tokens -> tokens)
                .flatMap(token -> words.event(sentence, token).stream())
                .findFirst();
    }

    /** "led the Ukrainian delegation", "the Houthis were led by X", "a team headed by X". */
    private Stream<Presence> ofDelegation(Sentence sentence, int verb, RoleFrame frame) {

        Optional<Integer> object = object(sentence, verb)
                .or(() -> Optional.of(verb)
                        .filter(i -> sentence.relation(i).equals("acl"))
                        .map(sentence::governor))
                .or(() -> EventWords.subject(sentence, verb));
        if (object.isEmpty() || words.isEvent(sentence, object.get())) {
            return Stream.empty();
        }
        boolean delegation = words.is(Sort.DELEGATION, sentence, object.get())
                || sentence.token(object.get()).lemmaIn("which", "that")
                        && sentence.relation(verb).equals("acl:relcl")
                        && words.is(Sort.DELEGATION, sentence, sentence.governor(verb))
                || sentence.token(object.get()).lemmaIn("that", "party")
                        && !whom.of(sentence, object.get()).isEmpty();
        boolean actor = sentence.child(verb, "aux:pass").isPresent()
                || sentence.token(verb).lemmaIn("represent");
        List<Mention> behalf = whom.of(sentence, object.get());
        // "X led the Americans".
        boolean nation = !behalf.isEmpty() && sentence.token(object.get()).pos().equals("NNPS");
        boolean people = actor && words.is(Sort.PEOPLE, sentence, object.get());
        if (!delegation && !people && !nation && !(actor && !behalf.isEmpty())) {
            return Stream.empty();
        }
        // "the co-chairs, who represent the union": whom they represent sits where they do.
        Optional<Role> special = Stream.iterate(sentence.governor(verb), i -> i >= 0, sentence::governor)
                .takeWhile(i -> sentence.token(i).isNoun())
                .flatMap(i -> Capacity.of(sentence.token(i).lemma()).stream())
                .findFirst()
                .filter(role -> sentence.relation(verb).equals("acl:relcl"));
        return slots.filled(sentence, verb, frame, Optional.empty(), Set.of())
                .map(presence -> presence.role() == Role.PARTY
                        ? special.map(presence::as).orElse(presence)
                        : new Presence(
                                presence.sentence(),
                                presence.at(),
                                presence.token(),
                                presence.actor(),
                                presence.role(),
                                presence.degree(),
                                behalf.stream()
                                        .filter(only -> behalf.size() == 1)
                                        .findFirst()
                                        .or(presence::behalf)));
    }

    /** The object in the active, the subject in the passive. */
    private static Optional<Integer> object(Sentence sentence, int verb) {
        return sentence.child(verb, "nsubj:pass").or(() -> sentence.child(verb, "obj"));
    }
}
