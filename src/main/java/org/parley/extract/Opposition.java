package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Whom "both sides", "the two leaders", "neither" and "the parties" stand for. */
final class Opposition {
    private final Reading reading;
    private final Reference reference;
    private final Set<String> people;
    private final Set<String> sides;
    private final Set<String> delegations;
    private final Set<String> opposing;

    Opposition(Reading reading, Reference reference, WordLists words) {
        this.reading = reading;
        this.reference = reference;
        people = words.of("people");
        sides = words.of("opposed");
        delegations = words.of("delegations");
        opposing = words.of("at-odds");
    }

    /** "both sides", "the two leaders", "neither", "the three countries", "the parties". */
    List<Mention> actors(Sentence sentence, int head, String lemma) {
        boolean plural = sentence.token(head).pos().endsWith("S");
        Optional<String> quantity = quantity(sentence, head, lemma);
        boolean pronominal =
                Set.of("both", "neither", "each", "two", "three", "four").contains(lemma)
                        && !sentence.token(head).isVerb();
        boolean noun = sides.contains(lemma) || people.contains(lemma);
        boolean atOdds = areAtOdds(sentence, head);
        if (!pronominal
                && !(noun && (plural && (atOdds || Reference.isDefinite(sentence, head)) || quantity.isPresent()))) {
            return List.of();
        }
        if (!atOdds && !reference.owners(sentence, head).isEmpty()) {
            return List.of();
        }
        boolean distributive = quantity.filter(q -> Set.of("both", "two", "neither", "each", "all", "either")
                        .contains(q))
                .isPresent();
        if (!pronominal
                && !distributive
                && quantity.isEmpty()
                && !delegations.contains(lemma)
                && !people.contains(lemma)) {
            return List.of();
        }
        Optional<Integer> count = quantity.or(() -> Optional.of(lemma).filter(word -> pronominal))
                .map(Opposition::number)
                .filter(n -> n > 0);
        List<Mention> pair = pronominal && sentence.relation(head).startsWith("nsubj")
                ? reading.parties().doers(sentence, count)
                : List.of();
        if (!pair.isEmpty()) {
            return pair;
        }
        List<Mention> parties = people.contains(lemma) && !lemma.equals("negotiator")
                ? leaders(sentence, lemma, count)
                : reading.parties().all();
        // "The parties" alone are two: three states that say something together need not be any.
        boolean bare = count.isEmpty() && quantity.isEmpty() && parties.size() > 2;
        return bare || count.filter(n -> n != parties.size()).isPresent() || parties.size() < 2 ? List.of() : parties;
    }

    /** "rival", "warring": opposed to each other. */
    boolean areAtOdds(Sentence sentence, int head) {
        return sentence.children(head, "amod").stream()
                .anyMatch(adjective ->
                        opposing.contains(sentence.token(adjective).lemma().toLowerCase(Locale.ROOT))
                                || opposing.contains(Reference.lower(sentence, adjective)));
    }

    /** Those named together last; "both men" may have been named apart, "the two presidents" may not be named at all. */
    private List<Mention> leaders(Sentence sentence, String lemma, Optional<Integer> count) {
        List<Mention> together = reading.parties().leaders(sentence, count);
        if (!together.isEmpty()) {
            return together;
        }
        return lemma.equals("man") || lemma.equals("woman")
                ? reading.parties().lastTwo(sentence)
                : reading.parties().all();
    }

    private static Optional<String> quantity(Sentence sentence, int head, String lemma) {
        return sentence.children(head, "det", "nummod", "cc:preconj", "det:predet").stream()
                .map(i -> Reference.lower(sentence, i))
                .filter(word -> Set.of("both", "neither", "each", "two", "three", "four", "five", "all", "either")
                        .contains(word))
                .findFirst();
    }

    private static int number(String word) {
        return switch (word) {
            case "both", "neither", "two", "either" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            default -> 0;
        };
    }
}
