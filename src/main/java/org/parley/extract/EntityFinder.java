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
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Sentence;

/** Finds where people, states, organisations and places are named, and which of these names mean the same. */
final class EntityFinder {
    private final AnnotatedText text;
    private final List<Name> names;
    private final PersonNames people;
    private final Map<String, String> shortForms;

    /** @param apart names with an initial that are no short forms */
    EntityFinder(AnnotatedText text, Knowledge knowledge, Set<String> apart) {
        this.text = text;
        NameFinder finder = new NameFinder(knowledge);
        ActingPlaces places = new ActingPlaces(knowledge);
        List<Name> found = text.sentences().stream()
                .flatMap(sentence -> finder.names(sentence).stream())
                .map(places::meant)
                .toList();
        names = new NamesTogether(text, knowledge).corrected(found);
        people = new PersonNames(
                names.stream()
                        .filter(name -> name.kind() == Kind.PERSON)
                        .map(this::surface)
                        .toList(),
                apart);
        shortForms = acronyms();
        shortForms.putAll(lastWords());
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

    private String surface(Name name) {
        return name.surface(text.article().text());
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
        return Optional.ofNullable(shortForms.get(surface(name))).orElseGet(() -> baseKey(name));
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
