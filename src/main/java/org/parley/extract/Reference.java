package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds whom a noun phrase stands for inside its article. */
final class Reference {
    private static final Set<String> BODIES = Set.of(
            "government",
            "delegation",
            "side",
            "authority",
            "official",
            "negotiator",
            "team",
            "diplomat",
            "leadership",
            "administration",
            "leader");

    private final Reading reading;

    Reference(Reading reading) {
        this.reading = reading;
    }

    List<Mention> actors(Sentence sentence, int head) {
        Token token = sentence.token(head);
        Optional<Occurrence> named = reading.at(sentence, head);
        if (named.isPresent()) {
            return actor(named.get().mention()).stream().toList();
        }
        if (token.isPronoun()) {
            return pronoun(sentence, head).stream().toList();
        }
        if (token.isNoun() && BODIES.contains(token.lemma())) {
            return sentence.children(head, "amod", "nmod:poss", "compound", "nmod").stream()
                    .flatMap(child -> reading.at(sentence, child).stream())
                    .flatMap(owner -> actor(owner.mention()).stream())
                    .limit(1)
                    .toList();
        }
        return List.of();
    }

    /** The mention itself if it can act, the actor whose seat it is if it is a place. */
    private Optional<Mention> actor(Mention mention) {
        if (mention.kind().category() == Kind.Category.ACTOR && mention.kind() != Kind.GOVERNMENT_BODY) {
            return Optional.of(mention);
        }
        return mention.authority()
                .flatMap(reading.authority()::byId)
                .flatMap(AuthorityEntry::seatOf)
                .flatMap(reading.authority()::byId)
                .map(this::mention)
                .or(() -> Optional.of(mention).filter(m -> m.kind().category() == Kind.Category.ACTOR));
    }

    private Mention mention(AuthorityEntry entry) {
        return reading.occurrences().stream()
                .map(Occurrence::mention)
                .filter(mention -> mention.authority().equals(Optional.of(entry.id())))
                .findFirst()
                .orElseGet(() -> new Mention(entry.kind(), entry.name(), Optional.of(entry.id()), new TreeSet<>()));
    }

    private Optional<Mention> pronoun(Sentence sentence, int head) {
        String word = sentence.token(head).lemma().toLowerCase(java.util.Locale.ROOT);
        Predicate<Mention> fits = switch (word) {
            case "he", "she" -> mention -> mention.kind() == Kind.PERSON;
            case "it" ->
                mention -> mention.kind() == Kind.STATE || mention.kind().isOrganisation();
            default -> mention -> false;
        };
        Mention last = null;
        for (Occurrence occurrence : reading.occurrences()) {
            boolean before = occurrence.sentence().index() < sentence.index()
                    || occurrence.sentence().index() == sentence.index() && occurrence.last() < head;
            if (before && fits.test(occurrence.mention())) {
                last = occurrence.mention();
            }
        }
        return Optional.ofNullable(last);
    }
}
