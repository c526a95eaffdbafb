package org.parley.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** For whom "the government", "its delegation" and "the administration of President NAME" act. */
final class Governments {
    private static final Set<String> RULING =
            Set.of("government", "authority", "regime", "junta", "administration", "cabinet");

    private final Reading reading;
    private final Reference reference;

    Governments(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /** @param owners whose it is said to be */
    List<Mention> actors(Sentence sentence, int head, List<Mention> owners) {
        String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        if (owners.isEmpty()) {
            List<Mention> seats = RULING.contains(lemma) ? seats(sentence, head) : List.of();
            return seats.isEmpty() ? lastOwner(sentence, head, lemma) : statesOf(seats);
        }
        return ruled(lemma, owners);
    }

    /** "the junta in Niamey", "the authorities in Khartoum". */
    private List<Mention> seats(Sentence sentence, int head) {
        return sentence.children(head, "nmod").stream()
                .filter(place -> sentence.child(place, "case")
                        .filter(in -> sentence.token(in).lemmaIn("in"))
                        .isPresent())
                .flatMap(place -> reading.at(sentence, place).stream())
                .map(Occurrence::mention)
                .toList();
    }

    /** Where no state is known to be ruled from the seat, the government is not that of another one. */
    private List<Mention> statesOf(List<Mention> seats) {
        return seats.stream()
                .flatMap(seat -> reference.actor(seat).stream())
                .filter(actor -> actor.kind() == Kind.STATE)
                .limit(1)
                .toList();
    }

    private List<Mention> ruled(String lemma, List<Mention> owners) {
        List<Mention> principals = principals(owners);
        boolean ruling = RULING.contains(lemma);
        // A government is of a state, though the article may name no more than who leads it.
        return principals.stream()
                .flatMap(who -> ruling && who.kind() == Kind.PERSON
                        ? mainState().or(() -> Optional.of(who)).stream()
                        : Stream.of(who))
                .distinct()
                .toList();
    }

    /** The state named most often, the first of equals. */
    private Optional<Mention> mainState() {
        Map<Mention, Long> counts = states();
        return named().filter(counts::containsKey)
                .distinct()
                .max(Comparator.comparing((Mention state) -> counts.get(state))
                        .thenComparing(state -> -firstIndex(state)));
    }

    private int firstIndex(Mention state) {
        return named().toList().indexOf(state);
    }

    /** Who is named, by a seat of power too, as often as it is. */
    private Stream<Mention> named() {
        return reading.occurrences().stream().flatMap(occurrence -> reference.actor(occurrence.mention()).stream());
    }

    private Map<Mention, Long> states() {
        return named().filter(mention -> mention.kind() == Kind.STATE)
                .collect(Collectors.groupingBy(mention -> mention, Collectors.counting()));
    }

    /** People among the owners act for the state or organisation they belong to. */
    List<Mention> principals(List<Mention> owners) {
        return owners.stream()
                .map(owner ->
                        owner.kind() == Kind.PERSON ? reading.polity(owner).orElse(owner) : owner)
                .distinct()
                .toList();
    }

    /** "the government": whose government was spoken of last; "the delegation" alone is nobody's. */
    private List<Mention> lastOwner(Sentence sentence, int head, String lemma) {
        boolean modifier = sentence.relation(head).equals("compound");
        if (!Reference.isDefinite(sentence, head) && !modifier
                || sentence.token(head).pos().endsWith("S") && !lemma.equals("authority")) {
            return List.of();
        }
        if (!RULING.contains(lemma)) {
            return List.of();
        }
        for (int k = sentence.index(); k >= 0; k--) {
            Sentence earlier = reading.text().sentences().get(k);
            for (int i = (k == sentence.index() ? head : earlier.size()) - 1; i >= 0; i--) {
                if (earlier.token(i).lemma().equals(lemma)) {
                    List<Mention> owners = ruled(lemma, reference.owners(earlier, i));
                    if (!owners.isEmpty()) {
                        return owners;
                    }
                }
            }
        }
        List<Mention> states = reading.parties().all().stream()
                .filter(mention -> mention.kind() == Kind.STATE)
                .toList();
        return states.size() == 1 ? states : mostNamedState();
    }

    /** The state that the article is about: named at least twice as often as any other. */
    private List<Mention> mostNamedState() {
        Map<Mention, Long> counts = states();
        return counts.entrySet().stream()
                .filter(entry -> counts.entrySet().stream()
                        .allMatch(other ->
                                other.getKey().equals(entry.getKey()) || other.getValue() * 2 <= entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
