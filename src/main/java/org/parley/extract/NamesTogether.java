package org.parley.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.nlp.AnnotatedText;

/** The names of an article, each corrected by the others: what most of them say, surnames, bodies of the states it speaks of. */
final class NamesTogether {
    private static final Set<String> GENERIC_PARTIES =
            WordLists.read("/org/parley/patterns/names.words").of("generic-parties");

    private final AnnotatedText text;
    private final OfficeTitles titles;
    private final LoneNames loneNames;
    private final ApposedKinds apposed;

    NamesTogether(AnnotatedText text, Knowledge knowledge) {
        this.text = text;
        titles = knowledge.titles();
        loneNames = new LoneNames(knowledge);
        apposed = new ApposedKinds(knowledge);
    }

    /** In the order of {@code found}. */
    List<Name> corrected(List<Name> found) {
        return withoutForeignBodies(loneNames.corrected(surnames(majority(apposed.corrected(found)))));
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

    private static Kind winner(Map<Kind, Long> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.<Kind, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
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
                        && GENERIC_PARTIES.contains(name.words().get(0));
    }

    private String surface(Name name) {
        return name.surface(text.article().text());
    }
}
