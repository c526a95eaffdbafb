package org.parley.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Whom a noun phrase brings to a meeting: more than it names, where it lists members or names counterparts. */
final class Attendees {
    /** How many words of a noun phrase there may be before a name. */
    private static final int REACH = 14;

    private final Reading reading;
    private final EventWords words;

    Attendees(Reading reading, EventWords words) {
        this.reading = reading;
        this.words = words;
    }

    /** Head and conjuncts, with the people in apposition ("their counterparts, A and B") and "among them" lists. */
    List<Mention> of(Sentence sentence, int head) {
        Set<Mention> found = new LinkedHashSet<>();
        Stream.of(Stream.of(head), sentence.children(head, "conj").stream(), further(sentence, head).stream())
                .flatMap(tokens -> tokens)
                .forEach(token -> found.addAll(one(sentence, token)));
        return List.copyOf(found);
    }

    /** "A of the league and B of the union", "the bishop of X, A, and a politician, B": the parser hangs B on the league. */
    private List<Integer> further(Sentence sentence, int head) {
        return isPerson(sentence, head)
                ? sentence.children(head, "nmod").stream()
                        .flatMap(child -> sentence.children(child, "conj").stream())
                        .filter(child -> isPerson(sentence, child))
                        .toList()
                : List.of();
    }

    private boolean isPerson(Sentence sentence, int token) {
        Optional<Occurrence> named = reading.at(sentence, token);
        return named.isPresent()
                ? named.get().mention().kind() == Kind.PERSON
                : words.is(Sort.PEOPLE, sentence, token)
                        && reading.actors(sentence, token).stream().anyMatch(one -> one.kind() == Kind.PERSON);
    }

    private List<Mention> one(Sentence sentence, int token) {
        if (sentence.token(token).pos().equals("CD") && sentence.token(token).lemmaIn("one")) {
            return oneOf(sentence, token);
        }
        if (sentence.token(token).lemmaIn("that", "those")) {
            // "he led that of the rebels".
            return sentence.children(token, "nmod").stream()
                    .filter(child -> EventWords.preposition(sentence, child).equals("of"))
                    .flatMap(child -> reading.allActors(sentence, child).stream())
                    .toList();
        }
        boolean people = words.is(Sort.PEOPLE, sentence, token)
                && reading.at(sentence, token).isEmpty();
        if (!people) {
            List<Mention> called = reading.at(sentence, token).isPresent() ? List.of() : called(sentence, token);
            return called.isEmpty() ? reading.actors(sentence, token) : called;
        }
        if (!sentence.token(token).pos().equals("NNS")) {
            Optional<Mention> holder = holder(sentence, token);
            return holder.isPresent() ? holder.stream().toList() : reading.actors(sentence, token);
        }
        List<Mention> apposed = apposed(sentence, token);
        if (!apposed.isEmpty()) {
            return apposed;
        }
        return Stream.concat(reading.actors(sentence, token).stream(), members(sentence, token).stream())
                .distinct()
                .toList();
    }

    /** "one of its priests, NAME". */
    private List<Mention> oneOf(Sentence sentence, int one) {
        int last = sentence.children(one, "nmod").stream()
                .map(of -> sentence.subtree(of).last())
                .reduce(one, Math::max);
        return last + 2 < sentence.size() && sentence.token(last + 1).text().equals(",")
                ? reading
                        .at(sentence, last + 2)
                        .map(Occurrence::mention)
                        .filter(mention -> mention.kind() == Kind.PERSON)
                        .stream()
                        .toList()
                : List.of();
    }

    /** "the regional bloc IGAD": the name behind the noun. */
    private List<Mention> called(Sentence sentence, int noun) {
        return sentence.children(noun, "appos").stream()
                .filter(child -> child > noun)
                .flatMap(child -> reading.at(sentence, child).stream())
                .map(Occurrence::mention)
                .filter(mention -> mention.kind().isOrganisation())
                .toList();
    }

    /** "its ambassador to the agencies in Vienna, NAME": whose office the noun is. */
    private Optional<Mention> holder(Sentence sentence, int noun) {
        return reading.offices().stream()
                .filter(office -> reading.titles().isHead(sentence.token(noun).text()))
                .filter(office -> office.span().covers(sentence.token(noun).span()))
                .map(Office::person)
                .findFirst()
                .or(() -> Stream.concat(Stream.of(noun), sentence.children(noun, "nmod").stream())
                        .flatMap(of -> sentence.children(of, "appos").stream())
                        .flatMap(name -> reading.at(sentence, name).stream())
                        .map(Occurrence::mention)
                        .filter(mention -> mention.kind() == Kind.PERSON)
                        .findFirst());
    }

    /** "their counterparts, A and B", also where the parser hangs A somewhere else. */
    private List<Mention> apposed(Sentence sentence, int noun) {
        Stream<Integer> next =
                noun + 2 < sentence.size() && sentence.token(noun + 1).text().equals(",")
                        ? reading.at(sentence, noun + 2).stream()
                                .filter(occurrence -> occurrence.mention().kind() == Kind.PERSON)
                                .map(Occurrence::head)
                        : Stream.empty();
        // "the guarantor powers A and B" hangs the names on the noun without a word for how.
        return Stream.concat(sentence.children(noun, "appos", "dep").stream(), next)
                .filter(child -> child > noun && reading.at(sentence, child).isPresent())
                .flatMap(child -> Stream.concat(
                        reading.allActors(sentence, child).stream(),
                        further(sentence, child).stream().flatMap(token -> reading.actors(sentence, token).stream())))
                .distinct()
                .toList();
    }

    /** "members of the contact group, among them A and B". */
    private List<Mention> members(Sentence sentence, int noun) {
        if (!sentence.token(noun).lemmaIn("member", "delegate", "emissary", "representative", "envoy", "official")) {
            return List.of();
        }
        return sentence.subtree(noun).stream()
                .filter(child -> child > noun && sentence.token(child).isNoun())
                .filter(child -> sentence.relation(child).matches("nmod|conj|dep|appos"))
                .filter(child -> !EventWords.preposition(sentence, child).equals("to"))
                .flatMap(child -> reading.actors(sentence, child).stream())
                .distinct()
                .toList();
    }

    /** The people named one after the other behind the first {@code word} after the verb: "by the envoy, A, and by B". */
    List<Integer> namedBehind(Sentence sentence, int verb, String word) {
        List<Integer> found = new ArrayList<>();
        int at = verb + 1;
        while (at < sentence.size()
                && at <= verb + 2
                && !sentence.token(at).text().equals(word)) {
            at++;
        }
        if (at >= sentence.size() || !sentence.token(at).text().equals(word)) {
            return List.of();
        }
        Optional<Integer> next = personAfter(sentence, at + 1);
        while (next.isPresent()) {
            found.add(next.get());
            int last = reading.at(sentence, next.get()).orElseThrow().last();
            int joint = last + 1 < sentence.size()
                            && sentence.token(last + 1).text().equals(",")
                    ? last + 2
                    : last + 1;
            boolean more = joint < sentence.size() && sentence.token(joint).lemmaIn("and");
            next = more ? personAfter(sentence, joint + 1) : Optional.empty();
        }
        return found;
    }

    /** The head of the first person named in the noun phrase that begins at {@code from}. */
    Optional<Integer> personAfter(Sentence sentence, int from) {
        for (int i = from; i < sentence.size() && i < from + REACH; i++) {
            Optional<Occurrence> named = reading.at(sentence, i);
            if (named.filter(one -> one.mention().kind() == Kind.PERSON).isPresent()) {
                return named.map(Occurrence::head);
            }
            if (!sentence.token(i).pos().matches("DT|JJ.*|NN.*|POS|PRP\\$|,|HYPH|CD|IN|VBN|VBG|CC")
                    || sentence.token(i).text().equals("by")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
