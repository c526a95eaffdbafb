package org.parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Sentence;

/** Finds where people, states, organisations and places are named, and which of these names mean the same. */
final class EntityFinder {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");
    private static final Set<String> ACTS = WORDS.of("acts-of-governments");

    private final AnnotatedText text;
    private final Authority authority;
    private final OfficeTitles titles;
    private final List<Name> names;
    private final PersonNames people;
    private final Map<String, String> acronyms;

    /** @param apart names with an initial that are no short forms */
    EntityFinder(AnnotatedText text, Knowledge knowledge, Set<String> apart) {
        this.text = text;
        authority = knowledge.authority();
        titles = knowledge.titles();
        NameFinder finder = new NameFinder(knowledge);
        List<Name> found = text.sentences().stream()
                .flatMap(sentence -> finder.names(sentence).stream())
                .map(this::cityOfState)
                .map(this::actorBehindSeat)
                .toList();
        names = withoutForeignBodies(new LoneNames(knowledge).corrected(surnames(majority(found))));
        people = new PersonNames(
                names.stream()
                        .filter(name -> name.kind() == Kind.PERSON)
                        .map(this::surface)
                        .toList(),
                apart);
        acronyms = acronyms();
        acronyms.putAll(lastWords());
    }

    List<Occurrence> occurrences() {
        Map<String, List<Name>> clusters = new LinkedHashMap<>();
        names.forEach(name ->
                clusters.computeIfAbsent(key(name), k -> new ArrayList<>()).add(name));
        Map<String, Mention> mentions = new HashMap<>();
        clusters.forEach((key, members) -> mentions.put(key, mention(members)));
        return names.stream()
                .map(name -> new Occurrence(
                        name.sentence(), name.first(), name.last(), name.head(), mentions.get(key(name)), name.use()))
                .toList();
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

    /** "Congress" is that of a state which the article speaks of, or of no known one. */
    private List<Name> withoutForeignBodies(List<Name> found) {
        Set<String> states = found.stream()
                .flatMap(name -> name.entry().stream())
                .filter(entry -> entry.kind() == Kind.STATE)
                .map(AuthorityEntry::id)
                .collect(Collectors.toSet());
        return found.stream()
                .map(name -> name.entry()
                                .filter(entry -> isGeneric(name, entry)
                                        && entry.within()
                                                .filter(states::contains)
                                                .isEmpty())
                                .isPresent()
                        ? new Name(
                                name.sentence(), name.first(), name.last(), name.kind(), Optional.empty(), name.use())
                        : name)
                .toList();
    }

    /** Whether bodies of many states are called so: "Congress", "the Labour Party". */
    private boolean isGeneric(Name name, AuthorityEntry entry) {
        return entry.kind() == Kind.GOVERNMENT_BODY
                        && name.first() == name.last()
                        && HeadedNames.isBodyNoun(surface(name))
                || entry.kind() == Kind.PARTY
                        && name.use() == Occurrence.Use.NAME
                        && WORDS.of("generic-parties").contains(name.words().get(0));
    }

    private String surface(Name name) {
        return name.surface(text.article().text());
    }

    /** One word is one kind of thing throughout an article: what most of its occurrences say, where none is known. */
    private List<Name> majority(List<Name> found) {
        Map<String, Map<Kind, Long>> votes = found.stream()
                .filter(name -> name.entry().isEmpty())
                .collect(
                        Collectors.groupingBy(this::surface, Collectors.groupingBy(Name::kind, Collectors.counting())));
        return found.stream()
                .map(name -> name.entry().isPresent() ? name : name.withKind(winner(votes.get(surface(name)))))
                .toList();
    }

    /** A word that ends the full name of a person of the article names that person, whatever the engine says. */
    private List<Name> surnames(List<Name> found) {
        Set<String> last = found.stream()
                .filter(name -> name.kind() == Kind.PERSON && name.first() < name.last())
                .map(name -> name.words().get(name.words().size() - 1))
                .collect(Collectors.toSet());
        return found.stream()
                .map(name -> name.entry().isEmpty()
                                && name.kind() != Kind.PERSON
                                && last.contains(name.words().get(name.words().size() - 1))
                        ? person(name)
                        : name)
                .toList();
    }

    /** The person in a name that the engine took for something else, without the title before it. */
    private Name person(Name name) {
        int first = name.first();
        while (first < name.last()
                && (titles.isTitleWord(name.sentence().token(first).text())
                        || name.sentence().token(first).text().length() < 3)) {
            first++;
        }
        return first == name.last()
                ? new Name(name.sentence(), first, first, Kind.PERSON, Optional.empty(), name.use())
                : name;
    }

    /** "the Commission" is the European Commission where that is the only commission that the article names in full. */
    private Map<String, String> lastWords() {
        Map<String, Set<String>> full = new HashMap<>();
        for (Name name : names) {
            if (name.kind().isOrganisation() && name.first() < name.last() && name.use() == Occurrence.Use.NAME) {
                full.computeIfAbsent(name.words().get(name.words().size() - 1), word -> new HashSet<>())
                        .add(baseKey(name));
            }
        }
        Map<String, String> found = new HashMap<>();
        names.stream()
                .filter(name -> name.first() == name.last() && name.kind().isOrganisation())
                .map(this::surface)
                .filter(word -> full.getOrDefault(word, Set.of()).size() == 1)
                .forEach(word -> found.put(word, full.get(word).iterator().next()));
        return found;
    }

    private static Kind winner(Map<Kind, Long> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.<Kind, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** "European Free Trade Association (EFTA)": the bracketed acronym means what stands before it. */
    private Map<String, String> acronyms() {
        Map<String, String> found = new HashMap<>();
        for (Sentence sentence : text.sentences()) {
            String word = sentence.token(0).text();
            if (sentence.place() != Sentence.Place.ASIDE
                    || sentence.size() > 2
                    || !word.matches("\\p{Lu}[\\p{L}\\d&-]{1,9}")) {
                continue;
            }
            boolean capitals = word.matches("[\\p{Lu}\\d&-]{2,10}s?");
            int begin = sentence.span().begin();
            names.stream()
                    .filter(name -> name.kind() != Kind.PERSON
                            && name.span().end() < begin
                            && begin - name.span().end() <= 2)
                    .filter(name -> capitals || initials(name).equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(name -> found.put(word, baseKey(name)));
        }
        return found;
    }

    private static String initials(Name name) {
        return name.words().stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Names with the same key mean the same. */
    private String key(Name name) {
        return Optional.ofNullable(acronyms.get(surface(name))).orElseGet(() -> baseKey(name));
    }

    private String baseKey(Name name) {
        if (name.entry().isPresent()) {
            return name.entry().get().id();
        }
        return name.kind() == Kind.PERSON
                ? "PERSON " + people.key(surface(name))
                : name.kind().category() + " "
                        + (isPlace(name) ? surface(name).toUpperCase(Locale.ROOT) : surface(name));
    }

    private static boolean isPlace(Name name) {
        return name.kind().category() == Kind.Category.PLACE;
    }

    private Mention mention(List<Name> members) {
        // A bracketed acronym may be known for somebody else: it means what stands before it.
        Name first = members.stream()
                .filter(name -> name.entry().isPresent() && baseKey(name).equals(key(name)))
                .findFirst()
                .orElse(members.get(0));
        String label = first.entry()
                .map(AuthorityEntry::name)
                .orElseGet(() -> first.kind() == Kind.PERSON
                        ? people.key(surface(first))
                        : members.stream()
                                .map(this::surface)
                                .max(Comparator.comparingInt(String::length)
                                        .thenComparing(surface -> !surface.equals(surface.toUpperCase(Locale.ROOT))))
                                .orElseThrow());
        TreeSet<String> aliases = new TreeSet<>();
        members.stream()
                .filter(name -> name.use() == Occurrence.Use.NAME)
                .map(this::surface)
                .filter(surface -> !surface.equals(label))
                .forEach(aliases::add);
        return new Mention(first.kind(), label, first.entry().map(AuthorityEntry::id), aliases);
    }
}
