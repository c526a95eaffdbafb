package org.parley.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.authority.Gender;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Sentence;

/** An annotated article together with who and what is meant where: what all extractors read from. */
final class Reading {
    private record Place(int sentence, int token) {}

    private final AnnotatedText text;
    private final Knowledge knowledge;
    private final List<Occurrence> occurrences;
    private final Map<Place, Occurrence> byToken = new HashMap<>();
    private final Map<Integer, List<Occurrence>> bySentence;
    private final Map<Place, List<Mention>> actors = new HashMap<>();
    private final Reference reference;
    private Parties parties;
    private final People people;
    private List<Office> offices = List.of();
    private Speakers speakers;
    private Optional<Meetings> meetings;

    /** Reads twice where offices show that two people bear what seemed one name. */
    static Reading of(AnnotatedText text, Knowledge knowledge) {
        Reading reading = new Reading(text, knowledge, Set.of());
        Set<String> apart = new Namesakes(reading).apart();
        return apart.isEmpty() ? reading : new Reading(text, knowledge, apart);
    }

    private Reading(AnnotatedText text, Knowledge knowledge, Set<String> apart) {
        this.text = text;
        this.knowledge = knowledge;
        occurrences = new EntityFinder(text, knowledge, apart).occurrences();
        bySentence = occurrences.stream()
                .collect(Collectors.groupingBy(
                        occurrence -> occurrence.sentence().index()));
        for (Occurrence occurrence : occurrences) {
            for (int i = occurrence.first(); i <= occurrence.last(); i++) {
                byToken.put(new Place(occurrence.sentence().index(), i), occurrence);
            }
        }
        reference = new Reference(this);
        parties = new Parties(this);
        people = new People(this, knowledge);
        offices = new OfficeFinder(this).offices();
        // What was resolved without knowing offices and parties may come out otherwise with them.
        actors.clear();
        parties = new Parties(this);
        parties.all();
        actors.clear();
    }

    AnnotatedText text() {
        return text;
    }

    /** The place that the article's dateline names, empty without a dateline. */
    Optional<Mention> origin() {
        return text.dateline()
                .flatMap(line -> occurrences.stream()
                        .filter(occurrence -> line.place().covers(occurrence.span()))
                        .map(Occurrence::mention)
                        .findFirst());
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Authority authority() {
        return knowledge.authority();
    }

    OfficeTitles titles() {
        return knowledge.titles();
    }

    /** The offices that people of the article hold, in the order of the text. */
    List<Office> offices() {
        return offices;
    }

    /** Who sits opposite whom in the main talks. */
    Parties parties() {
        return parties;
    }

    /** The gender of a person, empty when nothing in the article or the name tells. */
    Optional<Gender> gender(Mention person) {
        return people.gender(person);
    }

    /** The state, organisation or group that a person acts for, by office; empty when unknown. */
    Optional<Mention> polity(Mention person) {
        return people.polity(person);
    }

    /** The state whose body {@code body} is, as this article mentions it; empty when it is no state's body. */
    Optional<Mention> stateOf(Mention body) {
        return body.authority()
                .flatMap(authority()::byId)
                .filter(entry -> entry.kind() == Kind.GOVERNMENT_BODY)
                .flatMap(entry -> entry.seatOf().or(entry::within))
                .flatMap(authority()::byId)
                .filter(entry -> entry.kind() == Kind.STATE)
                .map(reference::mention);
    }

    /** The mention of {@code entry} in this article, or a new one. */
    Mention mention(AuthorityEntry entry) {
        return reference.mention(entry);
    }

    /** In the order of the text. */
    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** The occurrences in one sentence, in its order. */
    List<Occurrence> in(Sentence sentence) {
        return bySentence.getOrDefault(sentence.index(), List.of());
    }

    /** The occurrence that covers token {@code i}. */
    Optional<Occurrence> at(Sentence sentence, int i) {
        return Optional.ofNullable(byToken.get(new Place(sentence.index(), i)));
    }

    /**
     * The actors that the noun phrase headed by token {@code head} stands for: names, metonyms ("Moscow", "the
     * Kremlin"), pronouns, roles ("the minister"), bodies ("the Ukrainian delegation") and groups ("both sides").
     * Conjuncts of the head are not included. Empty when nobody is found: then no fact should be made.
     */
    List<Mention> actors(Sentence sentence, int head) {
        Place place = new Place(sentence.index(), head);
        List<Mention> known = actors.get(place);
        if (known != null) {
            return known;
        }
        // A phrase that is asked for while it is being resolved refers to itself, so to nobody: "his lawyer".
        actors.put(place, List.of());
        List<Mention> found = reference.actors(sentence, head);
        actors.put(place, found);
        return found;
    }

    /** {@link #actors} of the head and of all its conjuncts, each once, in the order of the text. */
    List<Mention> allActors(Sentence sentence, int head) {
        return Stream.concat(Stream.of(head), sentence.children(head, "conj").stream())
                .flatMap(token -> actors(sentence, token).stream())
                .distinct()
                .toList();
    }

    /** Who says what stands in quotation marks. */
    Speakers speakers() {
        if (speakers == null) {
            speakers = new Speakers(this);
        }
        return speakers;
    }

    /** The meetings that the article tells of, empty where these are games. */
    Optional<Meetings> meetings() {
        if (meetings == null) {
            meetings = Meetings.of(this);
        }
        return meetings;
    }
}
