package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/** Finds the names of a sentence that the authority data knows, whole or as a part of a larger place. */
final class KnownNames {
    private static final Set<String> DIRECTIONS =
            WordLists.read("/org/parley/patterns/names.words").of("directions");

    private final Authority authority;
    private final OfficeTitles titles;

    KnownNames(Knowledge knowledge) {
        authority = knowledge.authority();
        titles = knowledge.titles();
    }

    /** The longest known name that begins at token {@code i}. */
    Optional<Name> at(Sentence sentence, List<String> words, int i) {
        boolean insideWord = i >= 2
                && sentence.token(i - 1).text().equals("-")
                && NameFinder.joined(sentence, i - 1)
                && NameFinder.joined(sentence, i - 2)
                && NameFinder.isCapital(sentence.token(i - 2));
        if (insideWord) {
            return Optional.empty();
        }
        return authority.longestMatch(words, i).flatMap(match -> {
            AuthorityEntry entry = match.entries().get(0);
            if (entry.kind() == Kind.PARTY && titles.isMinistry(sentence, i)) {
                // "Labour Secretary NAME"
                return Optional.empty();
            }
            int last = i + match.length() - 1;
            if (match.use() != Authority.Use.NAME
                    && !words.get(i).chars().allMatch(c -> c < 128)
                    && match.length() == 1) {
                // "Germán" is no German.
                return Optional.empty();
            }
            boolean partOfLonger = last + 1 < sentence.size()
                    && match.length() == 1
                    && match.use() == Authority.Use.NAME
                    && sentence.token(last + 1).ner().equals(sentence.token(i).ner())
                    && sentence.token(i).ner().equals("PERSON");
            boolean placeInLonger = entry.kind().category() == Kind.Category.PLACE
                    && match.use() == Authority.Use.NAME
                    && last + 1 < sentence.size()
                    && sentence.token(i).ner().equals("ORGANIZATION")
                    && sentence.token(last + 1).ner().equals("ORGANIZATION");
            boolean companyInLonger = entry.kind() == Kind.COMPANY
                    && match.use() == Authority.Use.NAME
                    && last + 1 < sentence.size()
                    && sentence.token(last).ner().equals("ORGANIZATION")
                    && sentence.token(last + 1).ner().equals("ORGANIZATION")
                    && sentence.token(last + 1).pos().equals("NNP");
            if (partOfLonger || placeInLonger || companyInLonger) {
                return Optional.empty();
            }
            Occurrence.Use use = Occurrence.Use.valueOf(match.use().name());
            return Optional.of(longerTown(sentence, i, last)
                    .filter(town -> entry.kind() == Kind.CITY && use == Occurrence.Use.NAME)
                    .orElseGet(() -> new Name(sentence, i, last, entry.kind(), Optional.of(entry), use)));
        });
    }

    /** "San Pedro Sula" is not San Pedro. */
    private Optional<Name> longerTown(Sentence sentence, int first, int last) {
        int next = last + 1;
        return next < sentence.size() && NameFinder.isCapital(sentence.token(next)) && joinedByBlank(sentence, last)
                ? authority
                        .towns(new Name(sentence, first, next, Kind.CITY, Optional.empty(), Occurrence.Use.NAME)
                                .words().stream().collect(Collectors.joining(" ")))
                        .stream()
                        .findFirst()
                        .map(town -> new Name(sentence, first, next, Kind.CITY, Optional.of(town), Occurrence.Use.NAME))
                : Optional.empty();
    }

    /** "Upper Galilee", "Northern Iraq": a part of a known place, called by a direction. */
    Optional<Name> partAt(Sentence sentence, List<String> words, int i) {
        return i + 1 < sentence.size() && DIRECTIONS.contains(words.get(i)) && joinedByBlank(sentence, i)
                ? at(sentence, words, i + 1)
                        .filter(name -> name.use() == Occurrence.Use.NAME)
                        .filter(name -> name.kind() == Kind.STATE || name.kind().category() == Kind.Category.PLACE)
                        .filter(name -> name.kind() != Kind.VENUE)
                        .map(name ->
                                new Name(sentence, i, name.last(), Kind.REGION, Optional.empty(), Occurrence.Use.NAME))
                : Optional.empty();
    }

    private static boolean joinedByBlank(Sentence sentence, int i) {
        return sentence.token(i + 1).span().begin() == sentence.token(i).span().end() + 1;
    }
}
