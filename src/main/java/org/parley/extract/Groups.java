package org.parley.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Organisations by a common noun or by their people: "the bloc", "the union", "management", "the Maoists". */
final class Groups {
    private static final Set<Kind> NAMED_FOR_PEOPLE =
            Set.of(Kind.PARTY, Kind.ARMED_GROUP, Kind.MOVEMENT, Kind.ORGANISATION, Kind.BLOC);

    private final Reading reading;
    private final Reference reference;
    private final WordLists words;

    Groups(Reading reading, Reference reference, WordLists words) {
        this.reading = reading;
        this.reference = reference;
        this.words = words;
    }

    /** @param owners whose it is said to be */
    List<Mention> actors(Sentence sentence, int head, String lemma, List<Mention> owners) {
        if (words.of("labour").contains(lemma)) {
            return last(sentence, head, mention -> isCalled(mention, "union"));
        }
        if (words.of("management").contains(lemma)) {
            Optional<Mention> named = sentence.children(head, "nmod", "compound").stream()
                    .flatMap(child -> reading.at(sentence, child).stream())
                    .map(Occurrence::mention)
                    .filter(mention -> mention.kind().isOrganisation())
                    .findFirst();
            List<Mention> association = last(
                    sentence,
                    head,
                    mention -> mention.name().startsWith(lemma + "s'")
                            || mention.name().startsWith(lemma + "s’"));
            if (named.isEmpty() && !association.isEmpty()) {
                return association;
            }
            return named.isPresent()
                    ? named.stream().toList()
                    : last(sentence, head, mention -> mention.kind() == Kind.COMPANY);
        }
        if (lemma.equals("union")) {
            List<Mention> unions = last(sentence, head, this::isUnion);
            return unions.isEmpty() || !Reference.isDefinite(sentence, head) ? List.of() : unions;
        }
        List<Mention> people = ofPeople(sentence.token(head));
        return people.isEmpty() ? organisation(sentence, head, lemma, owners) : people;
    }

    /** By the word itself or by those whom it organises. */
    private boolean isUnion(Mention mention) {
        return mention.kind() != Kind.STATE && isCalled(mention, "union") && !isOfStates(mention)
                || mention.kind().isOrganisation()
                        && List.of(mention.name().split(" ")).stream().anyMatch(words.of("unionised")::contains);
    }

    private static boolean isOfStates(Mention mention) {
        return mention.kind() == Kind.BLOC || mention.kind() == Kind.INTERNATIONAL_ORGANISATION;
    }

    private List<Mention> last(Sentence sentence, int head, java.util.function.Predicate<Mention> fits) {
        return reference.before(sentence, head, fits).limit(1).toList();
    }

    /** "The Maoists": the group of the article whose name begins with the same word. */
    private List<Mention> ofPeople(Token token) {
        boolean name =
                Character.isUpperCase(token.text().charAt(0)) && token.pos().endsWith("S");
        return !name
                ? List.of()
                : reading.occurrences().stream()
                        .map(Occurrence::mention)
                        .filter(mention -> NAMED_FOR_PEOPLE.contains(mention.kind())
                                && List.of(mention.name().split(" ")).contains(singular(token)))
                        .limit(1)
                        .toList();
    }

    private static String singular(Token token) {
        return token.text().substring(0, token.text().length() - 1);
    }

    /** "the union", "the bloc", "the company": the last named organisation of that sort. */
    private List<Mention> organisation(Sentence sentence, int head, String lemma, List<Mention> owners) {
        if (!Reference.isDefinite(sentence, head) || sentence.token(head).pos().endsWith("S")) {
            return List.of();
        }
        Set<Kind> kinds = kinds(lemma);
        Optional<Mention> own = owners.stream()
                .filter(owner -> owner.kind() == Kind.PERSON)
                .flatMap(owner -> reading.polity(owner).stream())
                .filter(polity -> kinds.contains(polity.kind()))
                .findFirst();
        if (own.isPresent()) {
            return own.stream().toList();
        }
        List<Mention> before = reference
                .before(sentence, head, mention -> kinds.contains(mention.kind()))
                .toList();
        List<Mention> candidates = before.isEmpty() ? called(kinds, lemma) : before;
        Optional<Mention> called =
                candidates.stream().filter(mention -> isCalled(mention, lemma)).findFirst();
        return called.isPresent() ? called.stream().toList() : mainOf(candidates);
    }

    /** The only one, or the one that is named more than twice as often as any other. */
    private List<Mention> mainOf(List<Mention> candidates) {
        return candidates.stream()
                .filter(mention -> candidates.stream()
                        .allMatch(other -> other.equals(mention) || count(other) * 2 < count(mention)))
                .toList();
    }

    private long count(Mention mention) {
        return reading.occurrences().stream()
                .filter(occurrence -> occurrence.mention().equals(mention))
                .count();
    }

    /** Those that the article calls by the noun anywhere. */
    private List<Mention> called(Set<Kind> kinds, String noun) {
        return reading.occurrences().stream()
                .map(Occurrence::mention)
                .filter(mention -> kinds.contains(mention.kind()) && isCalled(mention, noun))
                .distinct()
                .toList();
    }

    private Set<Kind> kinds(String noun) {
        return words.names().stream()
                .filter(name ->
                        Character.isUpperCase(name.charAt(0)) && words.of(name).contains(noun))
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .map(Kind::valueOf)
                .collect(Collectors.toSet());
    }

    /** Whether the article calls a mention by the noun: "the RMT union", "the National Union of …". */
    private boolean isCalled(Mention mention, String noun) {
        return reading.occurrences().stream()
                .filter(occurrence -> occurrence.mention().equals(mention))
                .anyMatch(occurrence -> {
                    int next = occurrence.last() + 1;
                    boolean followed = next < occurrence.sentence().size()
                            && occurrence.sentence().token(next).lemmaIn(noun);
                    return followed || mention.name().toLowerCase(Locale.ROOT).contains(noun);
                });
    }
}
