package org.parley.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.nlp.DependencyPattern.Match;
import org.parley.nlp.Sentence;

/** Finds in a sentence who says or thinks what, by the frames and words of the resources; knows no names. */
final class Attributions {
    private record Found(String frame, String kind, int head) {}

    private static final Set<String> FURTHER = Set.of("conj", "advcl", "dep", "parataxis", "acl");

    /** Frames whose content may stand before the cue. */
    private static final Set<String> BEFORE_CUE = Set.of("clause", "clause-around", "passive-object");

    private final AttributionWords words = AttributionWords.load();
    private final List<AttributionFrame> sourceFrames;
    private final List<AttributionFrame> contentFrames;
    private final List<AttributionFrame> wholeFrames;

    Attributions() {
        List<AttributionFrame> frames = AttributionFrame.load();
        sourceFrames = finding(frames, "source");
        contentFrames = finding(frames, "content");
        wholeFrames = finding(frames, "both");
    }

    private static List<AttributionFrame> finding(List<AttributionFrame> frames, String finds) {
        return frames.stream().filter(frame -> frame.finds().equals(finds)).toList();
    }

    AttributionWords words() {
        return words;
    }

    /** In the order of their cues; one cue has one source and one content. */
    List<Attribution> in(Sentence sentence) {
        Map<Integer, Attribution> found = new TreeMap<>();
        wholes(sentence).forEach(whole -> found.putIfAbsent(whole.cue(), whole));
        Set<Integer> cues = cues(sentence);
        if (!cues.isEmpty()) {
            Map<Integer, Integer> sources = sources(sentence, cues);
            Map<Integer, Found> contents = sources.isEmpty() ? Map.of() : contents(sentence, sources.keySet());
            sources.forEach((cue, source) -> {
                found.putIfAbsent(cue, attribution(sentence, cue, source, Optional.ofNullable(contents.get(cue))));
            });
        }
        return found.values().stream()
                .map(attribution -> withoutFurther(attribution, found.values()))
                .toList();
    }

    /** The content ends where its speaker says something further: "said that …, but added that …". */
    private Attribution withoutFurther(Attribution attribution, Collection<Attribution> all) {
        Sentence sentence = attribution.sentence();
        TreeSet<Integer> content = new TreeSet<>(attribution.content());
        for (Attribution other : all) {
            boolean after = other.cue() > attribution.cue()
                    && content.contains(other.cue())
                    && words.quotes(sentence, other.cue());
            boolean further =
                    after && other.source() == attribution.source() && FURTHER.contains(sentence.relation(other.cue()));
            if (after && isCounterclaim(sentence, other)) {
                content.tailSet(sentence.subtree(other.cue()).first()).clear();
            }
            if (further) {
                content.removeAll(sentence.subtree(other.cue()));
                content.tailSet(other.cue()).clear();
            }
        }
        return attribution.with(ReportedSpan.trim(sentence, content));
    }

    /** "…, but a spokesman denied it": the article's own words again. */
    private static boolean isCounterclaim(Sentence sentence, Attribution other) {
        return sentence.relation(other.cue()).equals("conj")
                && sentence.governor(other.source()) == other.cue()
                && sentence.child(other.cue(), "cc")
                        .filter(cc -> cc > 0 && sentence.token(cc - 1).text().equals(","))
                        .isPresent();
    }

    private Attribution attribution(Sentence sentence, int cue, int source, Optional<Found> what) {
        SortedSet<Integer> told = what.map(found -> ReportedSpan.of(sentence, cue, source, found.head(), found.kind()))
                .orElseGet(TreeSet::new);
        boolean before = !told.isEmpty() && told.last() < cue && source < cue;
        boolean goesOn = before
                && cue + 1 < sentence.size()
                && Character.isLetterOrDigit(sentence.token(cue + 1).text().charAt(0));
        if (told.isEmpty() || goesOn) {
            SortedSet<Integer> beside = beside(sentence, cue, source);
            if (!beside.isEmpty()) {
                return new Attribution(sentence, cue, source, beside, "beside");
            }
        }
        return new Attribution(
                sentence,
                cue,
                source,
                told,
                told.isEmpty() ? "" : what.orElseThrow().frame());
    }

    /** Where the parser lost the thread: the clause behind "X said", or before "…, X said." */
    private SortedSet<Integer> beside(Sentence sentence, int cue, int source) {
        boolean that = cue + 2 < sentence.size()
                && sentence.token(cue + 1).text().equals("that")
                && words.kinds(sentence, cue).contains("clause");
        boolean says = (that || words.kinds(sentence, cue).containsAll(Set.of("quote", "clause")))
                && sentence.token(cue).isVerb()
                && sentence.governor(source) == cue;
        if (!says || !Character.isUpperCase(sentence.token(0).text().charAt(0)) || introduces(sentence)) {
            return new TreeSet<>();
        }
        SortedSet<Integer> found = cue >= sentence.size() - 3
                ? ReportedSpan.start(sentence, cue, source)
                : ReportedSpan.rest(sentence, cue);
        boolean negated = sentence.children(cue, "advmod").stream()
                .anyMatch(adverb -> sentence.token(adverb).lemmaIn("not", "n't", "never"));
        boolean own = !found.isEmpty() && !negated && ReportedSpan.isOwn(sentence.token(found.first()));
        return own ? new TreeSet<>() : found;
    }

    private static boolean introduces(Sentence sentence) {
        return sentence.tokens().subList(Math.max(0, sentence.size() - 2), sentence.size()).stream()
                .anyMatch(token -> token.text().equals(":"));
    }

    private List<Attribution> wholes(Sentence sentence) {
        List<Attribution> found = new ArrayList<>();
        boolean possible = sentence.tokens().stream()
                .anyMatch(token -> token.lemmaIn("accord", "as") || words.quotes(sentence, token.index()));
        if (possible) {
            for (AttributionFrame frame : wholeFrames) {
                for (Match match : frame.matches(sentence, cue -> true)) {
                    int cue = match.node("cue").orElseThrow();
                    int source = match.node("source").orElseThrow();
                    SortedSet<Integer> tokens = ReportedSpan.around(
                            sentence,
                            cue,
                            match.node("phrase").orElse(source),
                            match.node("content").orElseThrow());
                    if (!tokens.isEmpty()) {
                        found.add(new Attribution(sentence, cue, source, tokens, frame.name()));
                    }
                }
            }
        }
        return found;
    }

    private Set<Integer> cues(Sentence sentence) {
        Set<Integer> cues = new TreeSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (!words.kinds(sentence, i).isEmpty() || takesPreposition(sentence, i)) {
                cues.add(i);
            }
        }
        return cues;
    }

    private boolean takesPreposition(Sentence sentence, int i) {
        return sentence.token(i).isVerb()
                && sentence.children(i, "obl", "nmod", "advcl").stream()
                        .flatMap(child -> sentence.children(child, "case", "mark").stream())
                        .anyMatch(preposition -> words.takes(sentence, i, preposition));
    }

    private Map<Integer, Integer> sources(Sentence sentence, Set<Integer> cues) {
        Map<Integer, Integer> sources = new TreeMap<>();
        for (AttributionFrame frame : sourceFrames) {
            for (Match match : frame.matches(sentence, cues::contains)) {
                int cue = match.node("cue").orElseThrow();
                boolean outerSays = match.node("outer")
                        .map(outer -> words.quotes(sentence, outer) && words.quotes(sentence, cue))
                        .orElse(true);
                boolean fits =
                        frame.kind().isEmpty() || words.kinds(sentence, cue).contains(frame.kind());
                if (outerSays && fits) {
                    sources.putIfAbsent(cue, match.node("source").orElseThrow());
                }
            }
        }
        return sources;
    }

    private Map<Integer, Found> contents(Sentence sentence, Set<Integer> cues) {
        Map<Integer, Found> contents = new TreeMap<>();
        for (AttributionFrame frame : contentFrames) {
            for (Match match : frame.matches(sentence, cues::contains)) {
                int cue = match.node("cue").orElseThrow();
                boolean taken = match.node("preposition")
                        .map(preposition -> words.takes(sentence, cue, preposition))
                        .orElseGet(() -> words.kinds(sentence, cue).contains(frame.kind()));
                int content = match.node("content").orElseThrow();
                boolean ordered = content > cue || BEFORE_CUE.contains(frame.name());
                boolean day = match.node("preposition").isPresent()
                        && Set.of("DATE", "TIME")
                                .contains(sentence.token(content).ner());
                if (taken && ordered && !day) {
                    contents.putIfAbsent(cue, new Found(frame.name(), frame.kind(), content));
                }
            }
        }
        return contents;
    }
}
