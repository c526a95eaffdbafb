package org.parley.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds whom a description such as "the rebels", "its foreign ministry" or "both sides" stands for. */
final class Descriptions {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/descriptions.words");

    /** They act for whoever owns them. */
    private static final Set<String> AGENTS = WORDS.of("agents");
    /** Bodies of a state that news names by a common noun. */
    private static final Set<String> BODIES = WORDS.of("bodies");

    private static final Set<String> FIGHTERS = WORDS.of("fighters");
    private static final Set<String> COUNTRIES = WORDS.of("countries");
    private static final Set<String> PEOPLE = WORDS.of("people");
    private static final Set<String> OPPOSED = WORDS.of("opposed");

    private final Reading reading;
    private final Reference reference;
    private final OfficeTitles titles;

    Descriptions(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
        titles = reading.titles();
    }

    List<Mention> actors(Sentence sentence, int head) {
        Token token = sentence.token(head);
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        List<Mention> all = opposed(sentence, head, lemma);
        if (!all.isEmpty()) {
            return all;
        }
        if (!token.isNoun()) {
            return List.of();
        }
        List<Mention> owners = reference.owners(sentence, head);
        if (BODIES.contains(lemma)) {
            return body(sentence, head, owners);
        }
        if (titles.isHead(lemma)) {
            Optional<Mention> person = holder(sentence, head, lemma, owners);
            if (person.isPresent()) {
                return person.stream().toList();
            }
        }
        if (AGENTS.contains(lemma)) {
            return owners.isEmpty() ? lastOwner(sentence, head, lemma) : principals(owners);
        }
        if (FIGHTERS.contains(lemma)) {
            return definite(sentence, head)
                    ? reference
                            .before(
                                    sentence,
                                    head,
                                    mention -> mention.kind() == Kind.ARMED_GROUP || mention.kind() == Kind.MOVEMENT)
                            .limit(1)
                            .toList()
                    : List.of();
        }
        if (COUNTRIES.contains(lemma)
                && definite(sentence, head)
                && !token.pos().endsWith("S")) {
            return owners.stream()
                    .flatMap(owner -> owner.kind() == Kind.PERSON ? reading.polity(owner).stream() : Stream.empty())
                    .findFirst()
                    .or(() -> reference
                            .before(sentence, head, mention -> mention.kind() == Kind.STATE)
                            .findFirst())
                    .stream()
                    .toList();
        }
        return organisation(sentence, head, lemma);
    }

    /** People among the owners act for the state or organisation they belong to. */
    private List<Mention> principals(List<Mention> owners) {
        return owners.stream()
                .map(owner ->
                        owner.kind() == Kind.PERSON ? reading.polity(owner).orElse(owner) : owner)
                .distinct()
                .toList();
    }

    /** "both sides", "the two leaders", "neither", "the three countries", "the parties". */
    private List<Mention> opposed(Sentence sentence, int head, String lemma) {
        boolean plural = sentence.token(head).pos().endsWith("S");
        Optional<String> quantity = quantity(sentence, head, lemma);
        boolean pronominal =
                Set.of("both", "neither", "each", "two", "three", "four").contains(lemma)
                        && !sentence.token(head).isVerb();
        boolean noun = OPPOSED.contains(lemma) || PEOPLE.contains(lemma);
        if (!pronominal && !(noun && (plural && definite(sentence, head) || quantity.isPresent()))) {
            return List.of();
        }
        if (!reference.owners(sentence, head).isEmpty()) {
            return List.of();
        }
        boolean distributive = quantity.filter(q -> Set.of("both", "two", "neither", "each", "all", "either")
                        .contains(q))
                .isPresent();
        if (!pronominal
                && !distributive
                && quantity.isEmpty()
                && !Set.of("side", "party", "delegation", "belligerent", "participant", "negotiator")
                        .contains(lemma)
                && !PEOPLE.contains(lemma)) {
            return List.of();
        }
        List<Mention> parties = PEOPLE.contains(lemma) && !(lemma.equals("negotiator"))
                ? reading.parties().leaders(sentence)
                : reading.parties().all();
        Optional<Integer> count = quantity.or(() -> Optional.of(lemma).filter(word -> pronominal))
                .map(Descriptions::number)
                .filter(n -> n > 0);
        return count.filter(n -> n != parties.size()).isPresent() || parties.size() < 2 ? List.of() : parties;
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

    private static boolean definite(Sentence sentence, int head) {
        return sentence.children(head, "det", "nmod:poss").stream()
                .anyMatch(i -> Set.of(
                                "the", "both", "these", "those", "that", "this", "his", "her", "its", "their",
                                "neither", "each", "all")
                        .contains(Reference.lower(sentence, i)));
    }

    /** "Sudan's army", "the Ethiopian foreign ministry": a body with a name of its own; "the army": the one named last. */
    private List<Mention> body(Sentence sentence, int head, List<Mention> owners) {
        Optional<Mention> state =
                owners.stream().filter(owner -> owner.kind() == Kind.STATE).findFirst();
        if (state.isPresent()) {
            return List.of(body(sentence, head, state.get()));
        }
        if (!owners.isEmpty() || !definite(sentence, head)) {
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

    /** "the minister", "the Turkish president": who was said to hold such an office. */
    private Optional<Mention> holder(Sentence sentence, int head, String noun, List<Mention> owners) {
        if (sentence.token(head).pos().endsWith("S") || !definite(sentence, head) && owners.isEmpty()) {
            return Optional.empty();
        }
        Set<Mention> holders = new LinkedHashSet<>();
        for (Office office : reading.offices()) {
            boolean owned =
                    owners.isEmpty() || office.of().filter(owners::contains).isPresent();
            boolean titled = List.of(office.title().split("[ -]")).contains(noun);
            if (owned && titled) {
                holders.add(office.person());
            }
        }
        return reference.before(sentence, head, holders::contains).findFirst();
    }

    /** "the government": whose government was spoken of last; "the delegation" alone is nobody's. */
    private List<Mention> lastOwner(Sentence sentence, int head, String lemma) {
        boolean modifier = sentence.relation(head).equals("compound");
        if (!definite(sentence, head) && !modifier
                || sentence.token(head).pos().endsWith("S") && !lemma.equals("authority")) {
            return List.of();
        }
        if (!Set.of("government", "authority", "regime", "junta", "administration", "cabinet")
                .contains(lemma)) {
            return List.of();
        }
        for (int k = sentence.index(); k >= 0; k--) {
            Sentence earlier = reading.text().sentences().get(k);
            for (int i = (k == sentence.index() ? head : earlier.size()) - 1; i >= 0; i--) {
                if (earlier.token(i).lemma().equals(lemma)) {
                    List<Mention> owners = principals(reference.owners(earlier, i));
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
        Map<Mention, Long> counts = reading.occurrences().stream()
                .map(Occurrence::mention)
                .filter(mention -> mention.kind() == Kind.STATE)
                .collect(Collectors.groupingBy(mention -> mention, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> counts.entrySet().stream()
                        .allMatch(other ->
                                other.getKey().equals(entry.getKey()) || other.getValue() * 2 <= entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** "the union", "the bloc", "the company": the last named organisation of that sort. */
    private List<Mention> organisation(Sentence sentence, int head, String lemma) {
        if (!definite(sentence, head) || sentence.token(head).pos().endsWith("S")) {
            return List.of();
        }
        Set<Kind> kinds = switch (lemma) {
            case "bloc", "alliance", "coalition" -> Set.of(Kind.BLOC, Kind.INTERNATIONAL_ORGANISATION);
            case "organisation", "organization", "body", "agency", "watchdog" ->
                Set.of(Kind.ORGANISATION, Kind.INTERNATIONAL_ORGANISATION, Kind.GOVERNMENT_BODY);
            case "company", "firm", "carmaker", "manufacturer", "miner" -> Set.of(Kind.COMPANY, Kind.ORGANISATION);
            case "party" -> Set.of(Kind.PARTY);
            case "union", "association", "federation", "club" -> Set.of(Kind.ORGANISATION, Kind.COMPANY);
            default -> Set.of();
        };
        List<Mention> candidates = reference
                .before(sentence, head, mention -> kinds.contains(mention.kind()))
                .toList();
        Optional<Mention> called =
                candidates.stream().filter(mention -> isCalled(mention, lemma)).findFirst();
        return called.isPresent() ? called.stream().toList() : candidates.size() == 1 ? candidates : List.of();
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
