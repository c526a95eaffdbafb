package org.parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.authority.GivenNames;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/**
 * Corrects names by the other names of the article. News names people in full or with a title once: a single word that
 * the engine takes for a person, and that nothing introduces, is rather a place or a short form of an organisation. "The
 * North" is the one state of the article that is called so.
 */
final class LoneNames {
    private static final Set<String> QUARTERS = Set.of("North", "South", "East", "West");

    private static final Set<String> LOCALITIES =
            WordLists.read("/org/parley/patterns/scenes.words").of("localities");

    private static final Set<String> PEOPLES =
            WordLists.read("/org/parley/patterns/names.words").of("peoples");

    private final Authority authority;
    private final GivenNames givenNames;
    private final OfficeTitles titles;

    LoneNames(Knowledge knowledge) {
        authority = knowledge.authority();
        givenNames = knowledge.givenNames();
        titles = knowledge.titles();
    }

    List<Name> corrected(List<Name> names) {
        Map<String, Name> kinds = new HashMap<>();
        loneWords(names).forEach((word, found) -> meant(found, names).ifPresent(name -> kinds.put(word, name)));
        Map<String, AuthorityEntry> quarters = quarters(names);
        List<Name> corrected = new ArrayList<>();
        for (Name name : names) {
            String word = name.words().get(0);
            Optional<Name> company = company(name, names);
            if (company.isPresent() || isLone(name) && kinds.containsKey(word)) {
                Name meant = company.orElseGet(() -> kinds.get(word));
                corrected.add(
                        new Name(name.sentence(), name.first(), name.last(), meant.kind(), meant.entry(), name.use()));
            } else if (isQuarter(name.sentence(), name.first(), name.last()) && quarters.containsKey(word)) {
                corrected.add(quarter(name.sentence(), name.first(), quarters.get(word)));
            } else {
                corrected.add(name);
            }
        }
        return withQuarters(corrected, quarters);
    }

    // ---- people who are none ---------------------------------------------------------------------------------

    private Map<String, List<Name>> loneWords(List<Name> names) {
        Set<String> parts = names.stream()
                .filter(name -> name.kind() == Kind.PERSON && name.first() < name.last())
                .flatMap(name -> name.words().stream())
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> isLone(name) && !parts.contains(name.words().get(0)))
                .collect(Collectors.groupingBy(name -> name.words().get(0)));
    }

    /** "the Example had wanted", "the Example elders". */
    private static boolean isPeople(Name name) {
        Sentence sentence = name.sentence();
        int next = name.last() + 1;
        boolean the =
                name.first() > 0 && sentence.token(name.first() - 1).text().equalsIgnoreCase("the");
        boolean noun = next < sentence.size() && sentence.token(next).isNoun();
        return the && !noun && sentence.relation(name.head()).matches("nsubj.*|obj|obl") || isBeforePeople(name);
    }

    private static boolean isBeforePeople(Name name) {
        int next = name.last() + 1;
        return next < name.sentence().size()
                && PEOPLES.contains(name.sentence().token(next).text());
    }

    private static boolean isLone(Name name) {
        return (name.kind() == Kind.PERSON || name.kind() == Kind.PLACE)
                && name.first() == name.last()
                && name.entry().isEmpty();
    }

    /** Something else that all of these are rather than a person, empty if they are a person. */
    private Optional<Name> meant(List<Name> lone, List<Name> names) {
        String word = lone.get(0).words().get(0);
        boolean place = lone.stream().allMatch(name -> name.kind() == Kind.PLACE);
        if (place || QUARTERS.contains(word)) {
            return lone.stream().anyMatch(LoneNames::isBeforePeople)
                    ? Optional.of(lone.get(0).withKind(Kind.ORGANISATION))
                    : Optional.empty();
        }
        if (lone.stream().noneMatch(LoneNames::isPeople) && lone.stream().anyMatch(this::isIntroduced)) {
            return Optional.empty();
        }
        Optional<Name> longer = names.stream()
                .filter(name -> name.kind().isOrganisation() && name.first() < name.last())
                .filter(name -> name.words().get(0).equals(word))
                .findFirst();
        if (longer.isPresent()) {
            return longer;
        }
        if (lone.stream().anyMatch(LoneNames::isPeople)) {
            return Optional.of(lone.get(0).withKind(Kind.ORGANISATION));
        }
        boolean scene = !givenNames.contains(word) && lone.stream().allMatch(LoneNames::isScene);
        return scene ? Optional.of(place(lone.get(0), word)) : Optional.empty();
    }

    /** "Kind Words" where the article has a "Kind Words Copper" too. */
    private Optional<Name> company(Name name, List<Name> names) {
        if (name.kind() != Kind.PERSON || name.first() == name.last()) {
            return Optional.empty();
        }
        return names.stream()
                .filter(other -> other.kind().isOrganisation()
                        && other.words().size() == name.words().size() + 1
                        && other.words().subList(0, name.words().size()).equals(name.words()))
                .findFirst();
    }

    private Name place(Name name, String word) {
        Optional<AuthorityEntry> town = authority.towns(word).stream().findFirst();
        return new Name(
                name.sentence(),
                name.first(),
                name.last(),
                town.isPresent() ? Kind.CITY : Kind.PLACE,
                town,
                name.use());
    }

    private boolean isIntroduced(Name name) {
        Sentence sentence = name.sentence();
        int before = name.first() - 1;
        boolean titled = before >= 0
                && (titles.isTitle(sentence, before)
                        || titles.isHonorific(sentence.token(before).text())
                        || sentence.token(before).text().equals("."));
        boolean possessive = name.last() + 1 < sentence.size()
                && sentence.token(name.last() + 1).pos().equals("POS");
        return titled || possessive || sentence.relation(name.head()).matches("appos|nsubj|nsubj:pass");
    }

    /** "near NAME", "the village of NAME". */
    private static boolean isScene(Name name) {
        Sentence sentence = name.sentence();
        int before = name.first() - 1;
        return before >= 0
                && (sentence.token(before).text().matches("in|at|near|outside|inside|around")
                        || sentence.relation(name.head()).equals("conj")
                                && sentence.token(sentence.governor(name.head()))
                                        .ner()
                                        .equals("LOCATION")
                        || before > 0
                                && sentence.token(before).text().equals("of")
                                && LOCALITIES.contains(
                                        sentence.token(before - 1).lemma()));
    }

    // ---- "the North" -----------------------------------------------------------------------------------------

    private static Map<String, AuthorityEntry> quarters(List<Name> names) {
        Map<String, Set<AuthorityEntry>> states = names.stream()
                .flatMap(name -> name.entry().stream())
                .filter(entry -> entry.kind() == Kind.STATE)
                .filter(entry -> QUARTERS.contains(entry.name().split(" ")[0]))
                .collect(Collectors.groupingBy(entry -> entry.name().split(" ")[0], Collectors.toSet()));
        Map<String, AuthorityEntry> found = new HashMap<>();
        states.forEach((word, entries) -> {
            if (entries.size() == 1) {
                found.put(word, entries.iterator().next());
            }
        });
        return found;
    }

    private static boolean isQuarter(Sentence sentence, int first, int last) {
        return first == last
                && first > 0
                && QUARTERS.contains(sentence.token(first).text())
                && sentence.token(first - 1).text().equalsIgnoreCase("the")
                && (first + 1 >= sentence.size()
                        || !Character.isUpperCase(
                                sentence.token(first + 1).text().charAt(0)));
    }

    private static Name quarter(Sentence sentence, int i, AuthorityEntry state) {
        return new Name(sentence, i, i, Kind.STATE, Optional.of(state), Occurrence.Use.NAME);
    }

    private static List<Name> withQuarters(List<Name> names, Map<String, AuthorityEntry> quarters) {
        if (quarters.isEmpty()) {
            return names;
        }
        Map<Sentence, List<Name>> bySentence = names.stream().collect(Collectors.groupingBy(Name::sentence));
        Set<Sentence> seen = new HashSet<>();
        List<Name> all = new ArrayList<>();
        for (Name name : names) {
            Sentence sentence = name.sentence();
            if (seen.add(sentence)) {
                List<Name> here = bySentence.get(sentence);
                Stream<Name> more = IntStream.range(0, sentence.size())
                        .filter(i -> isQuarter(sentence, i, i)
                                && quarters.containsKey(sentence.token(i).text()))
                        .filter(i -> here.stream().noneMatch(other -> other.first() <= i && i <= other.last()))
                        .mapToObj(i -> quarter(
                                sentence, i, quarters.get(sentence.token(i).text())));
                Stream.concat(here.stream(), more)
                        .sorted(Comparator.comparingInt(Name::first))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
