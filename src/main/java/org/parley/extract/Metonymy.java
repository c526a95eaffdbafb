package org.parley.extract;

import java.util.Optional;
import java.util.Set;
import org.parley.nlp.Sentence;

/**
 * Tells a name that stands for a scene ("in Washington") from one that stands for who rules there ("Washington said"),
 * by its place in the sentence.
 */
final class Metonymy {
    private static final Set<String> SCENE_PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "inside",
            "outside",
            "around",
            "across",
            "into",
            "throughout",
            "within",
            "via",
            "above",
            "off",
            "over",
            "through");
    /** With these the name may be a goal or a source of motion, or somebody who is addressed. */
    private static final Set<String> PATH_PREPOSITIONS = Set.of("to", "for", "of", "on", "towards", "toward");
    /** What comes from those who act. */
    private static final Set<String> SENT = Set.of(
            "demand",
            "offer",
            "message",
            "pressure",
            "proposal",
            "response",
            "reply",
            "statement",
            "signal",
            "support",
            "aid",
            "assurance",
            "guarantee",
            "concession",
            "want",
            "seek",
            "hear",
            "receive",
            "criticism",
            "request",
            "instruction",
            "order",
            "approval",
            "objection",
            "opposition",
            "letter",
            "commitment",
            "pledge",
            "threat",
            "reaction",
            "penalty",
            "sanction",
            "waiver",
            "backing",
            "comment",
            "word",
            "get",
            "extract",
            "win",
            "secure",
            "expect",
            "obtain",
            "require");

    private static final Set<String> MOTION = Set.of(
            "fly",
            "travel",
            "go",
            "come",
            "return",
            "arrive",
            "head",
            "move",
            "drive",
            "leave",
            "send",
            "depart",
            "flee",
            "march",
            "walk",
            "ship",
            "transfer",
            "invite",
            "bring",
            "withdraw",
            "retreat",
            "evacuate",
            "dispatch",
            "journey",
            "rush",
            "tour",
            "visit",
            "trip",
            "flight",
            "visitor",
            "report",
            "speak",
            "road",
            "route",
            "evict",
            "pull",
            "arrival",
            "ambassador",
            "envoy",
            "mission",
            "delegation",
            "call",
            "broadcast",
            "write",
            "escape");
    private static final Set<String> PLACE_NOUNS = Set.of(
            "airport",
            "street",
            "suburb",
            "outskirt",
            "outskirts",
            "mayor",
            "resident",
            "summit",
            "talk",
            "talks",
            "meeting",
            "conference",
            "hotel",
            "port",
            "region",
            "district",
            "area",
            "station",
            "university",
            "hospital",
            "round",
            "agreement",
            "accord",
            "treaty",
            "protocol",
            "declaration",
            "process",
            "session",
            "city",
            "embassy",
            "bureau",
            "neighbourhood",
            "neighborhood",
            "square",
            "centre",
            "center",
            "office");
    private static final Set<String> VISITED = Set.of(
            "visit",
            "leave",
            "reach",
            "tour",
            "enter",
            "bomb",
            "shell",
            "besiege",
            "capture",
            "seize",
            "attack",
            "hit",
            "hold",
            "control",
            "occupy",
            "encircle",
            "retake",
            "take",
            "strike",
            "surround",
            "liberate",
            "rebuild");

    private Metonymy() {}

    /** Whether the name headed by token {@code head} is where something is or happens. */
    static boolean isScene(Sentence sentence, int head) {
        String relation = sentence.relation(head);
        int governor = sentence.governor(head);
        Optional<String> preposition =
                sentence.child(head, "case").map(i -> sentence.token(i).text().toLowerCase(java.util.Locale.ROOT));
        if (preposition.filter(SCENE_PREPOSITIONS::contains).isPresent()) {
            return true;
        }
        if (relation.equals("conj") && governor >= 0 && preposition.isEmpty()) {
            return isScene(sentence, governor);
        }
        if (preposition.filter("from"::equals).isPresent()) {
            return governor < 0 || !sentence.token(governor).lemmaIn(SENT.toArray(String[]::new));
        }
        if (governor >= 0 && sentence.relation(governor).equals("advmod") && sentence.governor(governor) >= 0) {
            governor = sentence.governor(governor);
        }
        if (preposition.filter(PATH_PREPOSITIONS::contains).isPresent()) {
            return governor >= 0 && sentence.token(governor).lemmaIn(MOTION.toArray(String[]::new))
                    || preposition.get().equals("of") && governor >= 0 && !isActorNoun(sentence, governor);
        }
        if (relation.equals("obj") && governor >= 0) {
            return sentence.token(governor).lemmaIn(VISITED.toArray(String[]::new));
        }
        if ((relation.equals("compound") || relation.equals("nmod:poss") || relation.equals("amod")) && governor >= 0) {
            return sentence.token(governor).lemmaIn(PLACE_NOUNS.toArray(String[]::new)) && !relation.equals("nmod:poss")
                    || sentence.token(governor).ner().equals("LOCATION")
                    || relation.equals("nmod:poss")
                            && sentence.token(governor)
                                    .lemmaIn("airport", "street", "suburb", "outskirts", "mayor", "resident");
        }
        if (relation.equals("appos") && governor >= 0) {
            return isPlaceNoun(sentence, governor);
        }
        boolean datelined = sentence.size() > 1 && sentence.token(1).text().equals(",");
        return relation.equals("root") && head == 0 && (datelined || sentence.place() == Sentence.Place.ASIDE);
    }

    private static boolean isActorNoun(Sentence sentence, int noun) {
        return sentence.token(noun)
                .lemmaIn(
                        "government",
                        "demand",
                        "rejection",
                        "refusal",
                        "acceptance",
                        "position",
                        "offer",
                        "part",
                        "behalf",
                        "support",
                        "ally",
                        "approval",
                        "consent",
                        "criticism",
                        "leader",
                        "authority");
    }

    private static boolean isPlaceNoun(Sentence sentence, int noun) {
        return sentence.token(noun)
                .lemmaIn(
                        "capital",
                        "city",
                        "town",
                        "port",
                        "village",
                        "resort",
                        "region",
                        "province",
                        "district",
                        "area",
                        "island",
                        "peninsula",
                        "enclave",
                        "stronghold",
                        "suburb",
                        "camp",
                        "territory",
                        "municipality");
    }
}
