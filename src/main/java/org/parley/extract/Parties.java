package org.parley.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Who sits opposite whom in the article's main talks: "A and B met", "talks between A and B", "A met with B". */
final class Parties {
    private static final Set<Kind> SITTING = Set.of(
            Kind.STATE,
            Kind.ARMED_GROUP,
            Kind.MOVEMENT,
            Kind.PARTY,
            Kind.BLOC,
            Kind.INTERNATIONAL_ORGANISATION,
            Kind.ORGANISATION,
            Kind.COMPANY,
            Kind.GOVERNMENT_BODY);

    private static final Set<Kind> POWERS = Set.of(Kind.STATE, Kind.ARMED_GROUP, Kind.MOVEMENT);

    private static final Set<String> AGENTS = Set.of(
            "negotiator",
            "delegation",
            "delegate",
            "team",
            "representative",
            "envoy",
            "emissary",
            "official",
            "diplomat",
            "minister",
            "president",
            "leader",
            "premier",
            "chancellor",
            "king",
            "government",
            "panel",
            "mediator",
            "head",
            "chief",
            "commander",
            "ambassador",
            "ministry",
            "army",
            "side");

    /** So many sentences back those may be named whom "the two" alone means. */
    private static final int JUST_NOW = 2;

    private final Reading reading;
    private List<Mention> all;

    Parties(Reading reading) {
        this.reading = reading;
    }

    /** The states and organisations, in the order of the text; empty when there is no such pair. */
    List<Mention> all() {
        if (all == null) {
            // Who looks for the parties while they are being looked for finds none.
            all = List.of();
            all = mostOften(reading.text().sentences().stream()
                    .filter(sentence -> sentence.place() == Sentence.Place.TEXT && !tellsOfThirds(sentence))
                    .flatMap(this::opposed)
                    .toList());
            all = all.isEmpty() ? onlyTwo() : all;
        }
        return all;
    }

    /** Of guarantors and observers rather than of those who sit opposite each other. */
    private static boolean tellsOfThirds(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.lemmaIn("guarantor", "observer", "witness", "lender", "donor")
                        || token.isVerb()
                                && token.lemmaIn("represent")
                                && token.pos().matches("VBP|VBZ"));
    }

    /** The only two powers that the article speaks of as actors. */
    private List<Mention> onlyTwo() {
        List<Mention> powers = reading.occurrences().stream()
                .filter(occurrence -> POWERS.contains(occurrence.mention().kind()))
                .filter(occurrence -> !Metonymy.isScene(occurrence.sentence(), occurrence.head()))
                .map(Occurrence::mention)
                .distinct()
                .toList();
        return powers.size() == 2 ? powers : List.of();
    }

    /** The first pair, or one that is named much more often. */
    private static List<Mention> mostOften(List<List<Mention>> pairs) {
        return pairs.stream()
                .max(Comparator.<List<Mention>>comparingLong(pair -> pairs.stream()
                                        .filter(other -> Set.copyOf(other).equals(Set.copyOf(pair)))
                                        .count()
                                + (pair == pairs.get(0) ? 1 : 0))
                        .thenComparing(pair -> -pairs.indexOf(pair)))
                .orElse(List.of());
    }

    /** So many people as were named together last before {@code sentence} or in it; any number where none is given. */
    List<Mention> leaders(Sentence sentence, Optional<Integer> size) {
        return together(sentence, size, sentence.index(), occurrence -> true);
    }

    /** Those who did something together last, a few sentences before: whom "the two" alone may mean. */
    List<Mention> doers(Sentence sentence, Optional<Integer> size) {
        return together(
                sentence,
                size,
                JUST_NOW,
                occurrence -> occurrence.sentence().relation(occurrence.head()).startsWith("nsubj"));
    }

    private List<Mention> together(Sentence sentence, Optional<Integer> size, int reach, Predicate<Occurrence> fits) {
        for (int k = sentence.index(); k >= Math.max(0, sentence.index() - reach); k--) {
            Sentence earlier = reading.text().sentences().get(k);
            Optional<List<Mention>> group = reading.occurrences().stream()
                    .filter(occurrence -> occurrence.sentence() == earlier
                            && occurrence.mention().kind() == Kind.PERSON
                            && fits.test(occurrence))
                    .map(occurrence -> together(earlier, occurrence.head())
                            .filter(mention -> mention.kind() == Kind.PERSON)
                            .toList())
                    .filter(people -> people.size() > 1
                            && size.filter(n -> n != people.size()).isEmpty())
                    .findFirst();
            if (group.isPresent()) {
                return group.get();
            }
        }
        return List.of();
    }

    /** Head and conjuncts; "A of Sudan and B of Chad" is parsed as if B were coordinated with Sudan. */
    private Stream<Mention> together(Sentence sentence, int head) {
        return Stream.concat(
                        reading.allActors(sentence, head).stream(),
                        sentence.children(head, "nmod").stream()
                                .flatMap(of -> sentence.children(of, "conj").stream())
                                .flatMap(person -> reading.actors(sentence, person).stream()))
                .distinct();
    }

    /** The people who were spoken of last, one after the other. */
    List<Mention> lastTwo(Sentence sentence) {
        List<Mention> people = new ArrayList<>(reading.occurrences().stream()
                .filter(occurrence -> occurrence.sentence().index() < sentence.index()
                        && occurrence.mention().kind() == Kind.PERSON)
                .map(Occurrence::mention)
                .toList());
        Collections.reverse(people);
        return people.stream().distinct().limit(2).toList();
    }

    private Stream<List<Mention>> opposed(Sentence sentence) {
        Stream<List<Mention>> named = reading.occurrences().stream()
                .filter(occurrence -> occurrence.sentence() == sentence)
                .filter(occurrence -> SITTING.contains(occurrence.mention().kind()))
                .filter(occurrence -> !Metonymy.isScene(sentence, occurrence.head()))
                .filter(occurrence -> !isSource(sentence, occurrence.head()))
                .map(occurrence -> withOpponent(sentence, occurrence));
        Stream<List<Mention>> headed = reading.occurrences().stream()
                .filter(occurrence -> occurrence.sentence() == sentence
                        && occurrence.mention().kind() == Kind.PERSON
                        && isBetween(sentence, occurrence.head()))
                .map(occurrence -> together(sentence, occurrence.head())
                        .flatMap(person ->
                                person.kind() == Kind.PERSON ? reading.polity(person).stream() : Stream.empty())
                        .filter(polity -> SITTING.contains(polity.kind()))
                        .distinct()
                        .toList());
        Stream<List<Mention>> represented = IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).isNoun() && isAgent(sentence, i))
                .mapToObj(i -> principals(sentence, i));
        return Stream.of(named, headed, represented).flatMap(groups -> groups).filter(group -> group.size() > 1);
    }

    /** "meetings between the finance minister, X, and the head of the mission, Y". */
    private static boolean isBetween(Sentence sentence, int head) {
        return sentence.child(head, "case")
                .filter(i -> sentence.token(i).lemmaIn("between"))
                .isPresent();
    }

    /** "support from A and B", "travelled to A and B": of no dealings between the two. */
    private static boolean isSource(Sentence sentence, int named) {
        int head = named;
        while (sentence.relation(head).matches("conj|appos|dep") && sentence.governor(head) >= 0) {
            head = sentence.governor(head);
        }
        boolean far = sentence.child(head, "case")
                .filter(i -> sentence.token(i).lemmaIn("from", "to", "against", "like", "for"))
                .isPresent();
        int governor = sentence.governor(head);
        return far && (governor < 0 || !sentence.token(governor).isNoun() || !isAgentNoun(sentence, governor));
    }

    private static boolean isAgent(Sentence sentence, int noun) {
        return isAgentNoun(sentence, noun) && sentence.relation(noun).matches("nsubj|nsubj:pass|nmod|obl");
    }

    private static boolean isAgentNoun(Sentence sentence, int noun) {
        return AGENTS.contains(sentence.token(noun).lemma().toLowerCase(Locale.ROOT));
    }

    /** "negotiators from A and B", "A's president and the prime minister of B": for whom they act. */
    private List<Mention> principals(Sentence sentence, int head) {
        return Stream.concat(Stream.of(head), sentence.children(head, "conj").stream())
                .flatMap(noun -> principal(sentence, noun))
                .distinct()
                .toList();
    }

    private Stream<Mention> principal(Sentence sentence, int noun) {
        List<Mention> owners = sentence.children(noun, "nmod:poss", "nmod", "amod", "compound").stream()
                .filter(owner -> sentence.child(owner, "case")
                        .map(i -> sentence.token(i).lemmaIn("of", "from", "'s", "’s", "'", "’"))
                        .orElse(true))
                .flatMap(owner -> named(sentence, owner, SITTING).stream())
                .toList();
        List<Mention> actors = reading.actors(sentence, noun).stream()
                .filter(mention -> SITTING.contains(mention.kind()))
                .toList();
        return actors.size() > owners.size() ? actors.stream() : owners.stream();
    }

    /** The actors coordinated with the one at {@code occurrence}, or whom it meets, fights or talks with. */
    private List<Mention> withOpponent(Sentence sentence, Occurrence occurrence) {
        List<Mention> group = named(sentence, occurrence.head(), SITTING);
        boolean subject = sentence.relation(occurrence.head()).equals("nsubj");
        if (group.size() > 1 || !subject) {
            return group;
        }
        int verb = sentence.governor(occurrence.head());
        return sentence.children(verb, "obl", "obj").stream()
                .flatMap(noun -> Stream.concat(Stream.of(noun), sentence.children(noun, "nmod").stream()))
                .filter(noun -> sentence.child(noun, "case")
                        .filter(i -> sentence.token(i).lemmaIn("with"))
                        .isPresent())
                .map(noun -> Stream.concat(group.stream(), described(sentence, noun))
                        .distinct()
                        .toList())
                .findFirst()
                .orElse(group);
    }

    /** "with the Mongolian government": by name, else by whom the noun stands for. */
    private Stream<Mention> described(Sentence sentence, int noun) {
        List<Mention> named = named(sentence, noun, SITTING);
        return named.isEmpty()
                ? reading.actors(sentence, noun).stream().filter(mention -> SITTING.contains(mention.kind()))
                : named.stream();
    }

    private List<Mention> named(Sentence sentence, int head, Set<Kind> kinds) {
        return Stream.concat(Stream.of(head), sentence.children(head, "conj").stream())
                .flatMap(token -> reading.at(sentence, token).stream())
                .map(Occurrence::mention)
                .filter(mention -> kinds.contains(mention.kind()))
                .distinct()
                .toList();
    }
}
