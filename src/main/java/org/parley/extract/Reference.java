package org.parley.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds whom a noun phrase stands for inside its article. */
final class Reference {
    private static final LocalDate END_OF_SOVIET_UNION = LocalDate.of(1991, 12, 26);

    private final Reading reading;
    private final Pronouns pronouns;
    private final Descriptions descriptions;

    Reference(Reading reading) {
        this.reading = reading;
        pronouns = new Pronouns(reading, this);
        descriptions = new Descriptions(reading, this);
    }

    /** See {@link Reading#actors}. */
    List<Mention> actors(Sentence sentence, int head) {
        Token token = sentence.token(head);
        Optional<Occurrence> named = reading.at(sentence, head);
        if (named.isPresent()) {
            return actor(named.get().mention()).stream().toList();
        }
        if (token.pos().equals("WP") || token.pos().equals("WDT") || token.pos().equals("WP$")) {
            return antecedent(sentence, head)
                    .map(antecedent -> reading.allActors(sentence, antecedent))
                    .orElse(List.of());
        }
        if (token.isPronoun()) {
            return pronouns.actors(sentence, head);
        }
        Optional<Mention> apposed = apposedPerson(sentence, head);
        return apposed.isPresent() ? apposed.stream().toList() : descriptions.actors(sentence, head);
    }

    /** "her colleague NAME", "its water minister, NAME": the name tells who is meant. */
    private Optional<Mention> apposedPerson(Sentence sentence, int head) {
        if (!sentence.token(head).isNoun()) {
            return Optional.empty();
        }
        return Stream.concat(
                        sentence.children(head, "appos", "dep").stream(),
                        Stream.concat(
                                Stream.of(head + 1).filter(next -> next < sentence.size()), ofOffice(sentence, head)))
                .flatMap(child -> reading.at(sentence, child).stream())
                .filter(occurrence -> occurrence.mention().kind() == Kind.PERSON)
                .filter(occurrence -> occurrence.first() > head)
                .map(Occurrence::mention)
                .findFirst();
    }

    /** "the chairman of the front, NAME": the parser hangs the name on the front. */
    private Stream<Integer> ofOffice(Sentence sentence, int head) {
        return Stream.of(head)
                .filter(noun -> !sentence.token(noun).pos().endsWith("S")
                        && reading.titles().isHead(sentence.token(noun).text()))
                .flatMap(noun -> sentence.children(noun, "nmod").stream())
                .flatMap(of -> sentence.children(of, "appos").stream());
    }

    /** The noun that a relative pronoun stands for; "who" behind a name is whom it names, whatever the parser made of it. */
    private Optional<Integer> antecedent(Sentence sentence, int pronoun) {
        boolean person = sentence.token(pronoun).lemmaIn("who", "whom", "whose");
        int before = pronoun > 1 && sentence.token(pronoun - 1).text().equals(",") ? pronoun - 2 : pronoun - 1;
        Optional<Integer> named = person && before >= 0
                ? reading.at(sentence, before)
                        .filter(occurrence -> occurrence.mention().kind() == Kind.PERSON)
                        .map(Occurrence::head)
                : Optional.empty();
        return named.or(() -> clause(sentence, pronoun)
                        .map(noun -> person && isOfPerson(sentence, noun) ? sentence.governor(noun) : noun))
                // "thanked Cuba, which hosts the talks" may be parsed as if the hosting were thanked.
                .or(() -> reading.at(sentence, Math.max(before, 0))
                        .filter(occurrence -> before >= 0 && before == pronoun - 2)
                        .map(Occurrence::head));
    }

    /** "X, the lawyer who …", "X of Chad, who …". */
    private boolean isOfPerson(Sentence sentence, int noun) {
        return sentence.relation(noun).matches("appos|nmod")
                && reading.at(sentence, noun)
                        .filter(occurrence -> occurrence.mention().kind() == Kind.PERSON)
                        .isEmpty()
                && reading.at(sentence, sentence.governor(noun))
                        .filter(occurrence -> occurrence.mention().kind() == Kind.PERSON)
                        .isPresent();
    }

    private static Optional<Integer> clause(Sentence sentence, int pronoun) {
        int i = pronoun;
        for (int steps = 0; steps < 6 && i >= 0; steps++) {
            if (sentence.relation(i).equals("acl:relcl")) {
                return Optional.of(sentence.governor(i)).filter(governor -> governor < pronoun);
            }
            boolean loose =
                    sentence.relation(i).equals("dep") && sentence.token(i).isVerb();
            if (loose && sentence.governor(i) < pronoun && sentence.governor(pronoun) == i) {
                return Optional.of(sentence.governor(i))
                        .filter(governor -> sentence.token(governor).isNoun());
            }
            i = sentence.governor(i);
        }
        return Optional.empty();
    }

    /** The mention itself if it can act, the actor whose seat it is if it is a place or the house of a ruler. */
    Optional<Mention> actor(Mention mention) {
        Optional<Mention> behind = mention.authority()
                .flatMap(reading.authority()::byId)
                .flatMap(AuthorityEntry::seatOf)
                .map(this::ofItsTime)
                .flatMap(reading.authority()::byId)
                .map(this::mention);
        return behind.or(() -> Optional.of(mention).filter(m -> m.kind().category() == Kind.Category.ACTOR));
    }

    /** Moscow stands for the Soviet Union as long as there was one, and where an article speaks of that state. */
    private String ofItsTime(String state) {
        boolean past = reading.text()
                .article()
                .date()
                .filter(END_OF_SOVIET_UNION::isAfter)
                .isPresent();
        boolean former = state.equals("state/russia")
                && (past
                        || reading.occurrences().stream()
                                .anyMatch(occurrence ->
                                        occurrence.mention().authority().equals(Optional.of("state/soviet-union"))));
        return former ? "state/soviet-union" : state;
    }

    /** The mention of {@code entry} in this article, or a new one. */
    Mention mention(AuthorityEntry entry) {
        return reading.occurrences().stream()
                .map(Occurrence::mention)
                .filter(mention -> mention.authority().equals(Optional.of(entry.id())))
                .findFirst()
                .orElseGet(() -> new Mention(entry.kind(), entry.name(), Optional.of(entry.id()), new TreeSet<>()));
    }

    /** The actors named by modifiers of a noun: "Russia's", "Ukrainian", "its", "of the rebels", "from Iran". */
    List<Mention> owners(Sentence sentence, int noun) {
        List<Mention> owners = new ArrayList<>();
        for (int child : sentence.children(noun, "nmod:poss", "amod", "compound", "nmod")) {
            boolean behindName = child < noun
                    || sentence.child(child, "case")
                            .filter(i -> sentence.token(i).lemmaIn("of", "from"))
                            .isPresent();
            if (behindName) {
                Stream.concat(Stream.of(child), sentence.children(child, "conj").stream())
                        .flatMap(token -> actors(sentence, token).stream())
                        .filter(mention -> !owners.contains(mention))
                        .forEach(owners::add);
            }
        }
        return owners;
    }

    /** Mentions that fit, from the one named last before token {@code i} backwards, each once. */
    Stream<Mention> before(Sentence sentence, int i, Predicate<Mention> fits) {
        List<Mention> found = new ArrayList<>();
        List<Occurrence> occurrences = reading.occurrences();
        for (int k = occurrences.size() - 1; k >= 0; k--) {
            Occurrence occurrence = occurrences.get(k);
            boolean before = occurrence.sentence().index() < sentence.index()
                    || occurrence.sentence().index() == sentence.index() && occurrence.last() < i;
            if (before && fits.test(occurrence.mention()) && !found.contains(occurrence.mention())) {
                found.add(occurrence.mention());
            }
        }
        return found.stream();
    }

    /** Whether the noun phrase says that its noun is known: "the", "both", "its". */
    static boolean isDefinite(Sentence sentence, int head) {
        return sentence.children(head, "det", "nmod:poss").stream()
                .anyMatch(i -> Set.of(
                                "the", "both", "these", "those", "that", "this", "his", "her", "its", "their", "whose",
                                "neither", "each", "all")
                        .contains(lower(sentence, i)));
    }

    static String lower(Sentence sentence, int i) {
        return sentence.token(i).text().toLowerCase(Locale.ROOT);
    }
}
