package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.nlp.Sentence;

/**
 * Finds who acts for whom where the verb is said once for several: "France is represented by X and Britain by Y", "X
 * signed for the government and Y for the rebels". The parser hangs what is left over anywhere, so the words are read in
 * their order.
 */
final class Ellipses {
    private static final Set<String> HEADING = Set.of("lead", "head", "command");
    private static final Set<String> ACTING = Set.of("represent", "accompany");
    private static final Set<String> SIGNING = Set.of("sign", "initial");
    private static final Set<String> SPEAKING = Set.of("speak", "negotiate", "bargain", "stand", "appear");
    private static final Set<String> SEPARATORS = Set.of(",", ";", "and", "while", "but");

    private final Reading reading;
    private final EventWords words;
    private final Attendees whom;

    Ellipses(Reading reading, EventWords words) {
        this.reading = reading;
        this.words = words;
        whom = new Attendees(reading, words);
    }

    Stream<Presence> in(Sentence sentence) {
        return IntStream.range(0, sentence.size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        those(sentence, i),
                        Stream.concat(
                                role(sentence, i, HEADING, Role.DELEGATION_LEAD)
                                        .or(() -> role(sentence, i, ACTING, Role.DELEGATE))
                                        .filter(role -> isLed(sentence, i))
                                        .stream()
                                        .flatMap(role -> by(sentence, i, role)),
                                role(sentence, i, SIGNING, Role.SIGNATORY)
                                        .or(() -> role(sentence, i, SPEAKING, Role.DELEGATE))
                                        .or(() -> chiefs(sentence, i))
                                        .or(() -> role(sentence, i, HEADING, Role.DELEGATION_LEAD)
                                                .filter(role ->
                                                        sentence.token(i).pos().equals("VBN")))
                                        .stream()
                                        .flatMap(role -> pairs(sentence, i, role)))));
    }

    /** "X led the negotiators of A and Y those of B". */
    private Stream<Presence> those(Sentence sentence, int i) {
        return Stream.of(i)
                .filter(that -> that > 1 && sentence.token(that).lemmaIn("that", "those"))
                .filter(that -> IntStream.range(0, that)
                        .anyMatch(verb -> sentence.token(verb).isVerb()
                                && HEADING.contains(sentence.token(verb).lemma())))
                .flatMap(that -> reading.at(sentence, that - 1).stream())
                .filter(person -> person.mention().kind() == Kind.PERSON)
                .flatMap(person -> presences(sentence, i, person.head(), Role.DELEGATION_LEAD));
    }

    private static Optional<Role> role(Sentence sentence, int i, Set<String> verbs, Role role) {
        return Optional.of(role)
                .filter(known -> sentence.token(i).isVerb()
                        && verbs.contains(sentence.token(i).lemma()));
    }

    /** "the chief negotiators, X for Moldova and Y for Romania". */
    private Optional<Role> chiefs(Sentence sentence, int i) {
        return Optional.of(Role.DELEGATION_LEAD)
                .filter(role -> sentence.token(i).pos().equals("NNS") && words.is(Sort.CHIEF, sentence, i));
    }

    /** Whether the verb is in the passive and about a delegation or somebody who is represented. */
    private boolean isLed(Sentence sentence, int verb) {
        boolean passive = sentence.child(verb, "aux:pass").isPresent();
        return passive
                && sentence.child(verb, "nsubj:pass")
                        .filter(subject -> !words.isEvent(sentence, subject))
                        .filter(subject -> ACTING.contains(sentence.token(verb).lemma())
                                || words.is(Sort.DELEGATION, sentence, subject)
                                || !whom.of(sentence, subject).isEmpty())
                        .isPresent();
    }

    /** Every "A by X" from the verb on: A before each "by" but the first, X behind it. */
    private Stream<Presence> by(Sentence sentence, int verb, Role role) {
        return IntStream.range(verb + 2, sentence.size() - 1)
                .filter(i -> sentence.token(i).text().equals("by"))
                .boxed()
                .flatMap(by -> {
                    Optional<Integer> owner = partyBefore(sentence, verb, by);
                    Optional<Integer> person = whom.personAfter(sentence, by + 1);
                    return owner.isPresent() && person.isPresent()
                            ? presences(sentence, owner.get(), person.get(), role)
                            : Stream.empty();
                });
    }

    /** Every "X for A" behind the verb or noun, with X a name. */
    private Stream<Presence> pairs(Sentence sentence, int from, Role role) {
        return IntStream.range(from + 2, sentence.size() - 1)
                .filter(i -> sentence.token(i).text().equals("for")
                        && sentence.relation(i).equals("case"))
                .boxed()
                .flatMap(of -> {
                    Optional<Occurrence> person = reading.at(sentence, of - 1)
                            .filter(occurrence -> occurrence.mention().kind() == Kind.PERSON)
                            .filter(occurrence -> occurrence.first() > from);
                    return person.isPresent()
                            ? presences(
                                    sentence,
                                    sentence.governor(of),
                                    person.get().head(),
                                    role)
                            : Stream.empty();
                });
    }

    private Stream<Presence> presences(Sentence sentence, int owner, int person, Role role) {
        List<Mention> parties = whom.of(sentence, owner);
        Mention actor = reading.at(sentence, person).orElseThrow().mention();
        // "He was accompanied by X": who comes with a person is of that person's side.
        Optional<Mention> behalf = parties.stream()
                .findFirst()
                .flatMap(one -> one.kind() == Kind.PERSON ? reading.polity(actor) : Optional.of(one));
        boolean unnamed = parties.isEmpty() && words.is(Sort.PEOPLE, sentence, owner);
        return parties.size() != 1 && !unnamed
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(told(sentence, person, actor, role, behalf)),
                        parties.stream()
                                .map(one -> told(
                                        sentence,
                                        owner,
                                        one,
                                        one.kind() == Kind.PERSON ? Role.DELEGATE : Role.PARTY,
                                        Optional.empty())));
    }

    private static Presence told(Sentence sentence, int at, Mention actor, Role role, Optional<Mention> behalf) {
        return new Presence(sentence, at, Optional.empty(), actor, role, Optional.of(Reality.Degree.REAL), behalf);
    }

    /** The last word between a separator and "by" that names somebody: "Britain", "the rebels'", "the Iranian one". */
    private Optional<Integer> partyBefore(Sentence sentence, int verb, int by) {
        for (int i = by - 1; i > verb; i--) {
            if (SEPARATORS.contains(sentence.token(i).text())
                    || sentence.token(i).isVerb()) {
                return Optional.empty();
            }
            List<Mention> named = whom.of(sentence, i);
            if (!named.isEmpty()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
