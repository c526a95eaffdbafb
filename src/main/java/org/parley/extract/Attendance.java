package org.parley.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/** Finds who is what at which meeting, by the verbs of {@code patterns/roles.tsv}. */
final class Attendance {
    static final String RESOURCE = "/org/parley/patterns/roles.tsv";

    /** What a verb is about. */
    enum About {
        SIT,
        HOSTING,
        EVENT,
        DELEGATION,
        DOCUMENT
    }

    /** One use of a verb: the role of whoever fills a slot. */
    record Frame(About about, boolean alone, Map<String, Role> roles) {}

    /**
     * Somebody at a meeting.
     *
     * @param token where the meeting is named, empty when none is
     * @param at where the actor is named
     * @param degree how real it is, empty when no verb tells
     */
    record Presence(
            Sentence sentence,
            int at,
            Optional<Integer> token,
            Mention actor,
            Role role,
            Optional<Reality.Degree> degree,
            Optional<Mention> behalf) {
        Presence as(Role other) {
            return new Presence(sentence, at, token, actor, other, degree, behalf);
        }
    }

    private final Reading reading;
    private final EventWords words;
    private final Reality reality;
    private final Map<String, List<Frame>> frames;
    private final Attendees whom;

    Attendance(Reading reading, EventWords words, Map<String, List<Frame>> frames) {
        this.reading = reading;
        this.words = words;
        this.frames = frames;
        reality = new Reality(words);
        whom = new Attendees(reading, words);
    }

    static Map<String, List<Frame>> load() {
        Map<String, List<Frame>> frames = new HashMap<>();
        int number = 0;
        for (String line : Resource.lines(RESOURCE)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t");
            try {
                About about = About.valueOf(cells[0].toUpperCase(Locale.ROOT));
                Map<String, Role> roles = new HashMap<>();
                Arrays.stream(cells[2].split(" "))
                        .map(slot -> slot.split("="))
                        .forEach(slot -> roles.put(slot[0], Role.valueOf(slot[1].toUpperCase(Locale.ROOT))));
                for (String verb : cells[1].split(" ")) {
                    frames.computeIfAbsent(verb.replace("?", ""), key -> new ArrayList<>())
                            .add(new Frame(about, verb.endsWith("?"), Map.copyOf(roles)));
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new ProblemException(
                        Problem.MALFORMED,
                        RESOURCE + ", line " + number,
                        "expected what the verb is about, verbs, roles between tabs",
                        e);
            }
        }
        return frames;
    }

    /** Whether the roles of those whom the verb brings together are known. */
    boolean knows(Sentence sentence, int verb) {
        return EventWords.forms(sentence, verb).anyMatch(frames::containsKey);
    }

    Stream<Presence> in(Sentence sentence) {
        return java.util.stream.IntStream.range(0, sentence.size())
                .boxed()
                .filter(i -> sentence.token(i).isVerb())
                .flatMap(verb -> EventWords.forms(sentence, verb)
                        .flatMap(form -> frames.getOrDefault(form, List.of()).stream())
                        .flatMap(frame -> filled(sentence, verb, frame)));
    }

    private Stream<Presence> filled(Sentence sentence, int verb, Frame frame) {
        return switch (frame.about()) {
            case SIT -> {
                Optional<Integer> event = eventOf(sentence, verb);
                // Who does not meet is not absent from a meeting; "talks that X convened" are not those of X.
                boolean convened = sentence.token(verb).lemmaIn("convene")
                        && event.filter(token -> sentence.governor(verb) == token || sentence.governor(token) == verb)
                                .isPresent();
                yield convened || reality.ofVerb(sentence, verb) == Reality.Degree.NEGATED
                        ? Stream.empty()
                        : slots(
                                sentence,
                                verb,
                                frame,
                                event.or(() -> Optional.of(verb)),
                                Set.copyOf(event.stream().toList()));
            }
            case HOSTING -> slots(sentence, verb, frame, Optional.of(verb), Set.of());
            case EVENT -> ofEvent(sentence, verb, frame);
            case DELEGATION -> ofDelegation(sentence, verb, frame);
            case DOCUMENT ->
                object(sentence, verb).filter(object -> words.isDocument(sentence, object)).stream()
                        .flatMap(object -> slots(
                                sentence,
                                verb,
                                frame,
                                Optional.of(verb).filter(i -> frame.roles().containsValue(Role.SIGNATORY)),
                                Set.of(object)));
        };
    }

    private Stream<Presence> ofEvent(Sentence sentence, int verb, Frame frame) {
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
        boolean toDo = frame.roles().containsValue(Role.INVITED)
                && sentence.children(verb, "xcomp", "advcl", "ccomp").stream()
                        .anyMatch(child -> sentence.token(child).isVerb() && !words.isAny(sentence, child, Sort.COME));
        if (toDo && event.isEmpty()) {
            return Stream.empty();
        }
        // "invited to Cairo for 5 May": the verb tells of the meeting itself.
        Optional<Integer> told =
                event.or(() -> Optional.of(verb).filter(i -> frame.roles().containsValue(Role.INVITED)));
        return event.isPresent() || alone
                ? slots(sentence, verb, frame, told, Set.copyOf(event.stream().toList()))
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
    private Stream<Presence> ofDelegation(Sentence sentence, int verb, Frame frame) {

        Optional<Integer> object = object(sentence, verb)
                .or(() -> Optional.of(verb)
                        .filter(i -> sentence.relation(i).equals("acl"))
                        .map(sentence::governor))
                .or(() -> EventWords.subject(sentence, verb));
        if (object.isEmpty() || words.isEvent(sentence, object.get())) {
            return Stream.empty();
        }
        boolean delegation = words.is(Sort.DELEGATION, sentence, object.get())
                || sentence.token(object.get()).lemmaIn("that", "party")
                        && !whom.of(sentence, object.get()).isEmpty();
        boolean actor = sentence.child(verb, "aux:pass").isPresent()
                || sentence.token(verb).lemmaIn("represent");
        List<Mention> behalf = whom.of(sentence, object.get());
        boolean people = actor && words.is(Sort.PEOPLE, sentence, object.get());
        if (!delegation && !people && !(actor && !behalf.isEmpty())) {
            return Stream.empty();
        }
        // "the co-chairs, who represent the union": whom they represent sits where they do.
        Optional<Role> special = Stream.iterate(sentence.governor(verb), i -> i >= 0, sentence::governor)
                .takeWhile(i -> sentence.token(i).isNoun())
                .flatMap(i -> roleOf(sentence.token(i).lemma()).stream())
                .findFirst()
                .filter(role -> sentence.relation(verb).equals("acl:relcl"));
        return slots(sentence, verb, frame, Optional.empty(), Set.of())
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

    private Stream<Presence> slots(
            Sentence sentence, int verb, Frame frame, Optional<Integer> event, Set<Integer> except) {
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
            Optional<Role> real = real(role, degree, sentence, verb, event);
            if (real.isEmpty()) {
                continue;
            }
            for (int token : fillers(sentence, verb, slot.getKey(), passive)) {
                // Whom "it" means is too uncertain where nothing has happened yet.
                boolean vague = sentence.token(token).lemmaIn("it") && degree != Reality.Degree.REAL;
                if (except.contains(token) || vague) {
                    continue;
                }
                whom.of(sentence, token).stream()
                        .filter(actor -> actor.kind() != Kind.MEDIA)
                        .map(actor -> presence(sentence, verb, token, event, actor, real.get(), degree))
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    private List<Integer> fillers(Sentence sentence, int verb, String slot, boolean passive) {
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
                .anyMatch(other -> roleOf(sentence.token(other).lemma()).isPresent());
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

    /** Who did not attend is absent; who did not chair is nothing. */
    private static Optional<Role> real(
            Role role, Reality.Degree degree, Sentence sentence, int verb, Optional<Integer> event) {
        boolean missed = event.map(token -> EventWords.preposition(sentence, token))
                .filter(preposition -> !preposition.matches("|at|in|to|for|from|of|by"))
                .isEmpty();
        boolean coming = missed
                && sentence.token(verb)
                        .lemmaIn(
                                "attend",
                                "participate",
                                "take",
                                "join",
                                "admit",
                                "invite",
                                "come",
                                "travel",
                                "sit",
                                "represent");
        if (degree == Reality.Degree.NEGATED) {
            return coming ? Optional.of(Role.ABSENT) : Optional.empty();
        }
        return Optional.of(role);
    }

    private Presence presence(
            Sentence sentence,
            int verb,
            int token,
            Optional<Integer> event,
            Mention actor,
            Role role,
            Reality.Degree degree) {
        Role special = role;
        Optional<Role> title = roleOf(sentence.token(token).lemma());
        if (title.isPresent() && role != Role.ABSENT && role != Role.SIGNATORY) {
            // "The mediators met", "the co-chairs convened the round".
            special = title.get();
        } else if (role == Role.PARTY && meetsBothSides(sentence, verb, token)) {
            special = Role.MEDIATOR;
        } else if (role == Role.DELEGATE || role == Role.PARTY) {
            special = asWhat(sentence, verb).orElse(actor.kind() == Kind.PERSON ? Role.DELEGATE : Role.PARTY);
        } else if ((role == Role.SIGNATORY || role == Role.DELEGATION_LEAD) && actor.kind() != Kind.PERSON) {
            special = Role.PARTY;
        }
        Optional<Mention> behalf = actor.kind() == Kind.PERSON ? reading.polity(actor) : Optional.empty();
        return new Presence(sentence, token, event, actor, special, Optional.of(degree), behalf);
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
    private Optional<Role> asWhat(Sentence sentence, int verb) {
        return sentence.children(verb, "obl", "advcl").stream()
                .filter(child -> EventWords.preposition(sentence, child).equals("as"))
                .flatMap(child -> roleOf(sentence.token(child).lemma()).stream())
                .findFirst();
    }

    /** What a noun says that somebody is at a meeting. */
    private static Optional<Role> roleOf(String noun) {
        return switch (noun.toLowerCase(Locale.ROOT)) {
            case "observer", "witness", "guest" -> Optional.of(Role.OBSERVER);
            case "mediator", "facilitator", "broker", "co-facilitator" -> Optional.of(Role.MEDIATOR);
            case "chair", "chairman", "chairwoman", "chairperson", "co-chair" -> Optional.of(Role.CHAIR);
            case "host" -> Optional.of(Role.HOST);
            default -> Optional.empty();
        };
    }
}
