package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/**
 * Finds who bears a noun that tells what somebody is at talks: "one rebel delegate, X", "the co-chairmen, X and Y", "X, a
 * member of the Danish team". The parser hangs the names on anything, so the words are read in their order.
 */
final class Bearers {
    private static final Set<String> SITTING = Set.of("delegate", "negotiator", "conferee", "co-negotiator");
    private static final Set<String> TEAMS = Set.of("delegation", "team", "panel", "party");
    private static final Set<String> PRESIDING =
            Set.of("co-chairman", "co-chair", "co-chairwoman", "co-chairperson", "cochairman", "co-president");
    private static final Set<String> BETWEEN =
            Set.of("mediator", "co-mediator", "facilitator", "co-facilitator", "go-between", "intermediary");

    /** Whose co-chairmen sit in no chair at talks. */
    private static final Set<Kind> COMPANIES = Set.of(Kind.PARTY, Kind.COMPANY, Kind.ARMED_GROUP, Kind.MEDIA);

    /** How many words may describe whose delegate one is. */
    private static final int REACH = 9;

    private final Reading reading;
    private final Attendees whom;

    Bearers(Reading reading, Attendees whom) {
        this.reading = reading;
        this.whom = whom;
    }

    Stream<Presence> in(Sentence sentence) {
        return IntStream.range(0, sentence.size())
                .filter(i ->
                        sentence.token(i).isNoun() && reading.at(sentence, i).isEmpty())
                .boxed()
                .flatMap(i -> role(sentence, i).stream()
                        .flatMap(role -> bearers(sentence, i).distinct().map(at -> presence(sentence, at, role))));
    }

    private Optional<Role> role(Sentence sentence, int noun) {
        String word = singular(sentence.token(noun).lemma().toLowerCase(Locale.ROOT));
        if (isDeniedOrPast(sentence, noun)) {
            return Optional.empty();
        }
        boolean chief = SITTING.contains(word)
                && sentence.children(noun, "amod", "compound").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("chief", "lead", "head", "top", "principal"));
        if (chief) {
            return Optional.of(Role.DELEGATION_LEAD);
        }
        if (SITTING.contains(word) || word.equals("member") && isOfTeam(sentence, noun)) {
            return Optional.of(Role.DELEGATE);
        }
        if (PRESIDING.contains(word) && !isOfOther(sentence, noun)) {
            return Optional.of(Role.CHAIR);
        }
        return BETWEEN.contains(word) ? Optional.of(Role.MEDIATOR) : Optional.empty();
    }

    private static String singular(String noun) {
        return noun.endsWith("men") ? noun.substring(0, noun.length() - 2) + "an" : noun;
    }

    /** "a former delegate", "the then negotiator", "the would-be mediator". */
    private static boolean isDeniedOrPast(Sentence sentence, int noun) {
        return sentence.children(noun, "amod", "advmod", "compound").stream()
                .anyMatch(child -> sentence.token(child)
                        .lemmaIn(
                                "former",
                                "then",
                                "ex",
                                "veteran",
                                "would-be",
                                "past",
                                "previous",
                                "onetime",
                                "one-time",
                                "convention",
                                "retired",
                                "potential"));
    }

    private static boolean isOfTeam(Sentence sentence, int member) {
        return sentence.children(member, "nmod").stream()
                .anyMatch(of -> EventWords.preposition(sentence, of).equals("of")
                        && TEAMS.contains(sentence.token(of).lemma().toLowerCase(Locale.ROOT))
                        && !sentence.token(of).lemmaIn("party"));
    }

    /** "the co-chair of the party", "its co-chair". */
    private boolean isOfOther(Sentence sentence, int noun) {
        return sentence.child(noun, "nmod:poss").isPresent()
                || sentence.children(noun, "nmod").stream()
                        .anyMatch(of -> reading.at(sentence, of)
                                        .filter(named -> COMPANIES.contains(
                                                named.mention().kind()))
                                        .isPresent()
                                || sentence.token(of).lemmaIn("party", "alliance", "company", "board"));
    }

    /** The heads of the names before or behind the noun. */
    private Stream<Integer> bearers(Sentence sentence, int noun) {
        boolean several = sentence.token(noun).pos().endsWith("S")
                || sentence.token(noun).text().endsWith("men");
        List<Integer> behind = behind(sentence, noun);
        if (!behind.isEmpty()) {
            return behind.stream().limit(several ? behind.size() : 1);
        }
        return before(sentence, noun).stream();
    }

    /** "X, a soft-spoken delegate from the south": the name that the noun is in apposition to. */
    private Optional<Integer> before(Sentence sentence, int noun) {
        int at = noun;
        for (int steps = 0; steps < 3 && at >= 0; steps++) {
            if (!sentence.relation(at).matches("appos|conj")) {
                return Optional.empty();
            }
            at = sentence.governor(at);
            Optional<Occurrence> named = at < 0 ? Optional.empty() : reading.at(sentence, at);
            if (named.isPresent()
                    && sentence.relation(at).equals("appos")
                    && named.get().mention().kind() != Kind.PERSON) {
                // "X of the State Department, a negotiator".
                continue;
            }
            if (named.isPresent()) {
                return named.filter(one -> one.mention().kind() == Kind.PERSON && one.last() < noun)
                        .map(Occurrence::head);
            }
        }
        return Optional.empty();
    }

    private List<Integer> behind(Sentence sentence, int noun) {
        int at = noun + 1;
        while (at < sentence.size()
                && at <= noun + REACH
                && !sentence.token(at).text().equals(",")
                && sentence.token(at).pos().matches("IN|DT|NNPS?|NNS?|JJ|CC|POS|HYPH|PRP\\$")
                && reading.at(sentence, at).filter(this::isPerson).isEmpty()) {
            at++;
        }
        boolean apposed = at < sentence.size() && sentence.token(at).text().equals(",");
        boolean direct = at == noun + 1;
        if (!apposed && !direct) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        Optional<Integer> next = whom.personAfter(sentence, apposed ? at + 1 : at);
        if (direct && !apposed) {
            return next
                    .filter(person -> reading.at(sentence, person).orElseThrow().first() == noun + 1)
                    .stream()
                    .toList();
        }
        while (next.isPresent()) {
            found.add(next.get());
            int last = reading.at(sentence, next.get()).orElseThrow().last();
            next = joint(sentence, last + 1).flatMap(from -> personAt(sentence, from));
        }
        return found;
    }

    /** Where the next one of a row begins: behind "and", or behind the comma of a row that goes on. */
    private static Optional<Integer> joint(Sentence sentence, int at) {
        int from = at;
        while (from < sentence.size()
                && from < at + 5
                && sentence.token(from).pos().matches("IN|DT|NNPS?|JJ")
                && !sentence.token(from).isVerb()) {
            from++;
        }
        if (from < sentence.size() && sentence.token(from).text().equals(",")) {
            int next = from + 1;
            return next < sentence.size() && sentence.token(next).lemmaIn("and")
                    ? Optional.of(next + 1)
                    : Optional.of(next);
        }
        return from < sentence.size() && sentence.token(from).lemmaIn("and") ? Optional.of(from + 1) : Optional.empty();
    }

    /** After "and" or a comma of a row there may be a title before the name; after the comma of a clause there is a verb. */
    private Optional<Integer> personAt(Sentence sentence, int from) {
        boolean joined = sentence.token(from - 1).lemmaIn("and");
        return whom.personAfter(sentence, from)
                .filter(person ->
                        joined || reading.at(sentence, person).orElseThrow().first() == from);
    }

    private boolean isPerson(Occurrence occurrence) {
        return occurrence.mention().kind() == Kind.PERSON;
    }

    private Presence presence(Sentence sentence, int at, Role role) {
        Mention person = reading.at(sentence, at).orElseThrow().mention();
        return new Presence(sentence, at, Optional.empty(), person, role, Optional.empty(), reading.polity(person));
    }
}
