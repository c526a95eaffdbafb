package org.parley.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/** Tells in its sentence whether a name of a place means who rules from there, the town, or its people. */
final class ActingPlaces {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");
    private static final Set<String> ACTS = WORDS.of("acts-of-governments");

    private final Authority authority;

    ActingPlaces(Knowledge knowledge) {
        authority = knowledge.authority();
    }

    /** The name as what it means where it stands. */
    Name meant(Name name) {
        return actorBehindSeat(cityOfState(name));
    }

    /** "in Singapore" is in the city, "Singapore said" is the state. */
    private Name cityOfState(Name name) {
        boolean scene = name.kind() == Kind.STATE
                && name.use() == Occurrence.Use.NAME
                && name.first() == name.last()
                && Metonymy.isScene(name.sentence(), name.head());
        return !scene
                ? name
                : authority.named(name.words().get(0)).stream()
                        .filter(entry -> entry.kind() == Kind.CITY)
                        .findFirst()
                        .map(city -> new Name(
                                name.sentence(), name.first(), name.last(), Kind.CITY, Optional.of(city), name.use()))
                        .orElse(name);
    }

    /** A capital that acts is the state that is ruled from there. */
    private Name actorBehindSeat(Name name) {
        boolean place = name.kind().category() == Kind.Category.PLACE && name.use() == Occurrence.Use.NAME;
        boolean people = name.kind() == Kind.REGION && name.use() == Occurrence.Use.PEOPLE;
        if (people || isEthnic(name)) {
            // "Gibraltarians" act, but for no government; so does "the Turkish minority".
            return new Name(name.sentence(), name.first(), name.last(), Kind.UNNAMED, Optional.empty(), name.use());
        }
        if (place && name.kind() == Kind.REGION && actsAmongStates(name)) {
            return new Name(
                    name.sentence(), name.first(), name.last(), Kind.GOVERNMENT_BODY, Optional.empty(), name.use());
        }
        return name.entry()
                .filter(entry -> place && !Metonymy.isScene(name.sentence(), name.head()))
                .flatMap(AuthorityEntry::seatOf)
                .flatMap(authority::byId)
                .map(actor -> new Name(
                        name.sentence(),
                        name.first(),
                        name.last(),
                        actor.kind(),
                        Optional.of(actor),
                        Occurrence.Use.SEAT))
                .orElse(name);
    }

    private static boolean isEthnic(Name name) {
        Sentence sentence = name.sentence();
        return name.use() == Occurrence.Use.ADJECTIVE
                && name.last() + 1 < sentence.size()
                && WORDS.of("ethnic").contains(sentence.token(name.last() + 1).text());
    }

    /** A region with a government of its own that is named in a row with states, or as who attends or signs. */
    private boolean actsAmongStates(Name name) {
        Sentence sentence = name.sentence();
        int head = name.head();
        int governor = sentence.governor(head);
        if (governor < 0 || Metonymy.isScene(sentence, head)) {
            return false;
        }
        boolean subject = sentence.relation(head).equals("nsubj")
                && sentence.token(governor).isVerb()
                && ACTS.contains(sentence.token(governor).lemma());
        boolean inRow =
                sentence.relation(head).equals("conj") && isPower(sentence, governor) || subjectRow(sentence, head);
        return subject || inRow;
    }

    /** "Aruba and Peru, which attended, …". */
    private boolean subjectRow(Sentence sentence, int head) {
        return sentence.relation(head).equals("nsubj")
                && sentence.children(head, "conj").stream().anyMatch(other -> isPower(sentence, other));
    }

    private boolean isPower(Sentence sentence, int i) {
        int first = i > 0 && sentence.relation(i - 1).equals("compound") ? i - 1 : i;
        String word = sentence.token(i).text();
        String phrase = sentence.token(first).text() + " " + word;
        return Stream.of(word, phrase)
                .flatMap(name -> authority.named(name).stream())
                .anyMatch(entry -> entry.kind() == Kind.STATE
                        || entry.kind() == Kind.BLOC
                        || entry.kind() == Kind.INTERNATIONAL_ORGANISATION);
    }
}
