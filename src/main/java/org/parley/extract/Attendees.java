package org.parley.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Whom a noun phrase brings to a meeting: more than it names, where it lists members or names counterparts. */
final class Attendees {
    private final Reading reading;
    private final EventWords words;

    Attendees(Reading reading, EventWords words) {
        this.reading = reading;
        this.words = words;
    }

    /** Head and conjuncts, with the people in apposition ("their counterparts, A and B") and "among them" lists. */
    List<Mention> of(Sentence sentence, int head) {
        Set<Mention> found = new LinkedHashSet<>();
        Stream.concat(Stream.of(head), sentence.children(head, "conj").stream())
                .forEach(token -> found.addAll(one(sentence, token)));
        return List.copyOf(found);
    }

    private List<Mention> one(Sentence sentence, int token) {
        boolean people = sentence.token(token).pos().equals("NNS") && words.is(Sort.PEOPLE, sentence, token);
        if (!people) {
            return reading.actors(sentence, token);
        }
        List<Mention> apposed = sentence.children(token, "appos").stream()
                .filter(child -> reading.at(sentence, child).isPresent())
                .flatMap(child -> reading.allActors(sentence, child).stream())
                .toList();
        if (!apposed.isEmpty()) {
            return apposed;
        }
        List<Mention> own = reading.actors(sentence, token);
        return own.isEmpty() ? members(sentence, token) : own;
    }

    /** "members of the contact group, among them A and B". */
    private List<Mention> members(Sentence sentence, int noun) {
        if (!sentence.token(noun).lemmaIn("member", "delegate", "emissary", "representative", "envoy", "official")) {
            return List.of();
        }
        return sentence.subtree(noun).stream()
                .filter(child -> child > noun && reading.at(sentence, child).isPresent())
                .filter(child -> sentence.relation(child).matches("nmod|conj|dep|appos"))
                .flatMap(child -> reading.actors(sentence, child).stream())
                .distinct()
                .toList();
    }
}
