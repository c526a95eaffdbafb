package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Bodies of a state that news names by a common noun: "its foreign ministry", "the army", "the generals". */
final class StateBodies {
    private final Reading reading;
    private final Reference reference;

    StateBodies(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /** "Sudan's army", "the Ethiopian foreign ministry": a body with a name of its own; "the army": the one named last. */
    List<Mention> actors(Sentence sentence, int head, List<Mention> owners) {
        Optional<Mention> state = owners.stream()
                .map(owner ->
                        owner.kind() == Kind.PERSON ? reading.polity(owner).orElse(owner) : owner)
                .filter(owner -> owner.kind() == Kind.STATE)
                .findFirst();
        if (state.isPresent()) {
            return List.of(body(sentence, head, state.get()));
        }
        if (!owners.isEmpty() || !Reference.isDefinite(sentence, head)) {
            return List.of();
        }
        for (int k = sentence.index(); k >= 0; k--) {
            Sentence earlier = reading.text().sentences().get(k);
            for (int i = (k == sentence.index() ? head : earlier.size()) - 1; i >= 0; i--) {
                if (earlier.token(i).lemma().equals(sentence.token(head).lemma())
                        && earlier.token(i).isNoun()) {
                    Optional<Mention> owner = reference.owners(earlier, i).stream()
                            .filter(mention -> mention.kind() == Kind.STATE)
                            .findFirst();
                    if (owner.isPresent()) {
                        return List.of(body(earlier, i, owner.get()));
                    }
                }
            }
        }
        return List.of();
    }

    /** "The generals": those of the army that was named last. */
    List<Mention> army(Sentence sentence, int head) {
        return !Reference.isDefinite(sentence, head)
                ? List.of()
                : Stream.iterate(sentence.index(), k -> k >= 0, k -> k - 1)
                        .map(reading.text().sentences()::get)
                        .flatMap(earlier -> earlier.tokens().stream()
                                .filter(token -> token.isNoun()
                                        && token.lemmaIn("army", "military", "force")
                                        && (earlier != sentence || token.index() < head))
                                .flatMap(token -> reading.actors(earlier, token.index()).stream()))
                        .limit(1)
                        .toList();
    }

    private Mention body(Sentence sentence, int head, Mention state) {
        List<String> words = new ArrayList<>();
        for (int i : sentence.subtree(head)) {
            boolean modifier = i == head
                    || sentence.governor(i) == head
                            && i < head
                            && Set.of("compound", "amod").contains(sentence.relation(i))
                            && reading.at(sentence, i).isEmpty();
            if (modifier) {
                words.add(sentence.token(i).text().toLowerCase(Locale.ROOT));
            }
        }
        String adjective = state.authority()
                .flatMap(reading.authority()::byId)
                .map(AuthorityEntry::adjectives)
                .flatMap(adjectives -> adjectives.stream().findFirst())
                .orElse(state.name());
        return new Mention(
                Kind.GOVERNMENT_BODY, adjective + " " + String.join(" ", words), Optional.empty(), new TreeSet<>());
    }
}
