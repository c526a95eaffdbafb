package org.parley.cli;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Span;
import org.parley.model.Wording;

/** Where in an article its facts were found. */
final class Marks {
    private static final String WORD_BEGIN = "(?<![\\p{L}\\p{N}])";
    private static final String WORD_END = "(?![\\p{L}\\p{N}])";

    private final String text;
    private final List<Mark> marks;

    private Marks(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /**
     * A stretch over which the marks stay the same.
     *
     * @param text the article's words
     * @param sorts what they are marked as; empty when nothing was found in them
     */
    record Piece(String text, Set<Mark.Sort> sorts) {}

    static Marks of(String text, Collection<Fact<Entity>> facts) {
        return new Marks(
                text,
                facts.stream().flatMap(fact -> marks(text, fact)).distinct().toList());
    }

    /** The article from one offset to another, cut wherever a mark begins or ends. */
    List<Piece> pieces(Span part) {
        var cuts = new TreeSet<>(List.of(part.begin(), part.end()));
        marks.stream()
                .filter(mark -> mark.span().overlaps(part))
                .flatMap(mark -> Stream.of(mark.span().begin(), mark.span().end()))
                .filter(cut -> part.begin() < cut && cut < part.end())
                .forEach(cuts::add);
        return cuts.headSet(part.end()).stream()
                .map(begin -> new Span(begin, cuts.higher(begin)))
                .map(span -> new Piece(span.of(text), sorts(span)))
                .toList();
    }

    private Set<Mark.Sort> sorts(Span span) {
        var sorts = EnumSet.noneOf(Mark.Sort.class);
        marks.stream().filter(mark -> mark.span().covers(span)).map(Mark::sort).forEach(sorts::add);
        return sorts;
    }

    private static Stream<Mark> marks(String text, Fact<Entity> fact) {
        var evidence = fact.evidence().span();
        if (fact instanceof Fact.Naming<Entity> naming) {
            return names(text, naming.entity());
        }
        if (fact instanceof Fact.OfficeHolding<Entity> holding) {
            return words(text, evidence, holding.title(), Mark.Sort.OFFICE);
        }
        if (fact instanceof Fact.Meeting<Entity> meeting) {
            return words(text, evidence, meeting.label(), Mark.Sort.MEETING);
        }
        if (fact instanceof Fact.Position<Entity> position) {
            return Stream.concat(
                    words(text, evidence, position.cue(), Mark.Sort.CUE),
                    wording(position.content(), Mark.Sort.POSITION));
        }
        if (fact instanceof Fact.Statement<Entity> statement) {
            return Stream.concat(
                    words(text, evidence, statement.cue(), Mark.Sort.CUE),
                    wording(statement.text(), Mark.Sort.STATEMENT));
        }
        return Stream.empty();
    }

    /** Of names that begin at the same place, the longest. */
    private static Stream<Mark> names(String text, Entity entity) {
        var names = Stream.concat(Stream.of(entity.label()), entity.aliases().stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|", "(?:", ")"));
        return find(text, new Span(0, text.length()), names).map(span -> new Mark(span, Mark.Sort.of(entity.kind())));
    }

    /** Words that the article may have in other letter case. */
    private static Stream<Mark> words(String text, Span evidence, String words, Mark.Sort sort) {
        return words.isBlank()
                ? Stream.empty()
                : find(text, evidence, "(?i)" + Pattern.quote(words)).limit(1).map(span -> new Mark(span, sort));
    }

    private static Stream<Mark> wording(Wording wording, Mark.Sort sort) {
        return wording.spans().stream().map(span -> new Mark(span, sort));
    }

    private static Stream<Span> find(String text, Span part, String words) {
        return Pattern.compile(WORD_BEGIN + words + WORD_END)
                .matcher(text)
                .region(part.begin(), part.end())
                .results()
                .map(match -> new Span(match.start(), match.end()));
    }
}
