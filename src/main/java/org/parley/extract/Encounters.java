package org.parley.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.extract.EventWords.Sort;
import org.parley.extract.Reality.Degree;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Tells which verbs are meetings ("sat down with", "received"), by the blocks of {@code patterns/encounters.txt}. */
final class Encounters {
    static final String RESOURCE = "/org/parley/patterns/encounters.txt";

    /** Who is with whom. */
    enum Company {
        PEOPLE,
        GUEST,
        SIDES,
        SEVERAL,
        WITH,
        BETWEEN,
        ON,
        PAIR,
        TEAMS,
        PARTNER,
        BODY,
        PAPER,
        ANYBODY
    }

    /** What must be said besides. */
    enum Need {
        PLACE,
        DATE,
        LENGTH,
        HOUSE,
        JOURNEY,
        TOPIC
    }

    /** One block of the resource; {@code examples} are its lines that start with yes or no. */
    record Act(Set<String> verbs, List<Company> company, List<Need> needs, List<String> examples) {}

    private final EventWords words;
    private final Reality reality;
    private final Companions companions;
    private final Circumstances circumstances;
    private final Map<String, List<Act>> acts = new HashMap<>();

    Encounters(Reading reading, EventWords words, List<Act> blocks) {
        this.words = words;
        reality = new Reality(words);
        blocks.forEach(act -> act.verbs()
                .forEach(verb ->
                        acts.computeIfAbsent(verb, key -> new ArrayList<>()).add(act)));
        companions = new Companions(reading, words, acts.keySet());
        circumstances = new Circumstances(reading, words);
    }

    static List<Act> load() {
        return Block.read(
                RESOURCE,
                "verbs, company and need out of the words that the head of the file explains",
                block -> new Act(
                        block.words("verbs"),
                        block.constants("company", Company.class),
                        block.constants("need", Need.class),
                        block.examples()));
    }

    /** Whether the verb at {@code i} is a meeting, by itself and by what stands with it. */
    boolean tells(Sentence sentence, int i) {
        if (!sentence.token(i).isVerb() || Set.of("amod", "compound").contains(sentence.relation(i))) {
            return false;
        }
        List<Act> known = EventWords.forms(sentence, i)
                .flatMap(form -> acts.getOrDefault(form, List.of()).stream())
                .distinct()
                .toList();
        return !known.isEmpty() && !tellsOfNoun(sentence, i) && known.stream().anyMatch(act -> fits(sentence, i, act));
    }

    /** "met for talks", "closed the session": the noun is the meeting. */
    private boolean tellsOfNoun(Sentence sentence, int verb) {
        return sentence.children(verb, "obj", "nsubj", "nsubj:pass", "obl").stream()
                .anyMatch(child -> (words.event(sentence, child).isPresent()
                                || words.isAny(sentence, child, Sort.OTHER, Sort.GAME))
                        && EventWords.preposition(sentence, child).matches("|for|at|in|during|on|as|from"));
    }

    private boolean fits(Sentence sentence, int verb, Act act) {
        if (!act.needs().isEmpty()) {
            Degree degree = reality.ofVerb(sentence, verb);
            if (degree != Degree.REAL && degree != Degree.PLANNED && degree != Degree.PROPOSED) {
                return false;
            }
        }
        if (act.company().contains(Company.TEAMS) && reality.ofVerb(sentence, verb) == Degree.REAL) {
            return false;
        }
        return act.company().stream().anyMatch(company -> isIn(company, sentence, verb))
                && (act.needs().isEmpty()
                        || act.needs().stream().anyMatch(need -> circumstances.are(need, sentence, verb)));
    }

    private boolean isIn(Company company, Sentence sentence, int verb) {
        return companions.are(company, sentence, verb) && !(company == Company.BODY && isPurpose(sentence, verb));
    }

    /** "convened to discuss": it is the convening that tells of the meeting. */
    private boolean isPurpose(Sentence sentence, int verb) {
        int above = sentence.governor(verb);
        return above >= 0
                && sentence.relation(verb).matches("advcl|xcomp|acl")
                && sentence.child(verb, "mark").isPresent()
                && (sentence.token(above).isNoun()
                        || EventWords.forms(sentence, above).anyMatch(acts::containsKey)
                        || tellsOfNoun(sentence, above));
    }

    boolean isSomebody(Sentence sentence, int i) {
        return companions.isSomebody(sentence, i);
    }

    /** Who meets and whom they meet. */
    List<Mention> parties(Sentence sentence, int verb) {
        return companions.parties(sentence, verb);
    }
}
