package org.parley.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.nlp.Sentence;

/**
 * Tells a name that stands for a scene ("in Washington") from one that stands for who rules there ("Washington said"),
 * by its place in the sentence.
 */
final class Metonymy {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/scenes.words");

    private static final Set<String> SCENE_PREPOSITIONS = WORDS.of("scene-prepositions");
    /** With these the name may be a goal or a source of motion, or somebody who is addressed. */
    private static final Set<String> PATH_PREPOSITIONS = WORDS.of("path-prepositions");
    /** What comes from those who act. */
    private static final Set<String> SENT = WORDS.of("sent");

    private static final Set<String> MOTION = WORDS.of("motion");
    private static final Set<String> PLACE_NOUNS = WORDS.of("place-nouns");
    private static final Set<String> VISITED = WORDS.of("visited");
    private static final Set<String> OWNED = WORDS.of("owned");
    private static final Set<String> ACTOR_NOUNS = WORDS.of("actor-nouns");
    private static final Set<String> LOCALITIES = WORDS.of("localities");

    private Metonymy() {}

    /** Whether the name headed by token {@code head} is where something is or happens. */
    static boolean isScene(Sentence sentence, int head) {
        String relation = sentence.relation(head);
        int governor = sentence.governor(head);
        Optional<String> preposition =
                sentence.child(head, "case").map(i -> sentence.token(i).text().toLowerCase(Locale.ROOT));
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
        if (preposition.filter("to"::equals).isPresent() && endsWay(sentence, head)) {
            return true;
        }
        if (preposition.filter(PATH_PREPOSITIONS::contains).isPresent()) {
            return governor >= 0 && sentence.token(governor).lemmaIn(MOTION.toArray(String[]::new))
                    || preposition.get().equals("of") && governor >= 0 && !isActorNoun(sentence, governor);
        }
        if (relation.equals("obj") && governor >= 0) {
            return sentence.token(governor).lemmaIn(VISITED.toArray(String[]::new));
        }
        if ((relation.equals("compound") || relation.equals("nmod:poss") || relation.equals("amod")) && governor >= 0) {
            int owned = governor;
            boolean ofVenue = sentence.subtree(owned).stream()
                    .filter(i -> i > head && i <= owned || sentence.governor(i) == owned && i > owned)
                    .anyMatch(i -> sentence.token(i).isProperNoun()
                            && HeadedNames.isVenueNoun(sentence.token(i).text()));
            if (ofVenue) {
                return true;
            }
            return sentence.token(governor).lemmaIn(PLACE_NOUNS.toArray(String[]::new)) && !relation.equals("nmod:poss")
                    || sentence.token(governor).ner().equals("LOCATION")
                    || relation.equals("nmod:poss") && sentence.token(governor).lemmaIn(OWNED.toArray(String[]::new));
        }
        if (relation.equals("appos") && governor >= 0) {
            return isPlaceNoun(sentence, governor);
        }
        boolean datelined = sentence.size() > 1 && sentence.token(1).text().equals(",");
        return relation.equals("root") && (head == 0 && datelined || sentence.place() == Sentence.Place.ASIDE);
    }

    /** "from Recife to Lisbon": where the way comes from is a scene, so is where it leads. */
    private static boolean endsWay(Sentence sentence, int head) {
        int governor = sentence.governor(head);
        return governor >= 0
                && Stream.concat(Stream.of(governor), sentence.children(governor, "nmod", "obl").stream())
                        .filter(from -> from < head && sentence.token(from).isProperNoun())
                        .filter(from -> sentence.child(from, "case")
                                .filter(preposition ->
                                        sentence.token(preposition).lemmaIn("from"))
                                .isPresent())
                        .anyMatch(from -> isScene(sentence, from));
    }

    private static boolean isActorNoun(Sentence sentence, int noun) {
        return sentence.token(noun).lemmaIn(ACTOR_NOUNS.toArray(String[]::new));
    }

    private static boolean isPlaceNoun(Sentence sentence, int noun) {
        return sentence.token(noun).lemmaIn(LOCALITIES.toArray(String[]::new));
    }
}
