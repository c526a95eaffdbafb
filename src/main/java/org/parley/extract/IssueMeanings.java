package org.parley.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Issue;
import org.parley.model.ScoredIssue;
import org.parley.nlp.PhraseVectors;

/**
 * Tells from the meaning of a proposal what it is about, where none of its words does: how near it is to phrases of
 * {@code patterns/issues.phrases}. Safe for threads.
 */
public final class IssueMeanings {
    /** The least score that counts. */
    public static final double THRESHOLD = 0.55;

    private static final String NONE = "none";

    /** How much nearer the nearest issue has to be than the next. */
    private static final double MARGIN = 0.08;
    /** "The demand" and "its position" mean nothing by themselves. */
    private static final int FEWEST_WORDS = 3;

    private final PhraseVectors vectors;
    /** Under no issue what is said of anything. */
    private final Map<Optional<Issue>, List<String>> phrases;

    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    private IssueMeanings(PhraseVectors vectors, Map<Optional<Issue>, List<String>> phrases) {
        this.vectors = vectors;
        this.phrases = phrases;
    }

    /** @param vectors not asked before the first proposal */
    public static IssueMeanings load(PhraseVectors vectors) {
        Map<Optional<Issue>, List<String>> phrases = Resource.lines("/org/parley/patterns/issues.phrases").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(
                        cells -> Optional.of(cells[0])
                                .filter(label -> !label.equals(NONE))
                                .map(Issues::issue),
                        cells -> Stream.concat(
                                        Stream.of(cells[0]).filter(label -> !label.equals(NONE)),
                                        Arrays.stream(cells[1].split("\\|")))
                                .toList(),
                        (one, other) -> {
                            throw new IllegalStateException("an issue twice: " + one);
                        },
                        LinkedHashMap::new));
        return new IssueMeanings(vectors, phrases);
    }

    /** The issue of a proposal, empty where it is near none or near to two. */
    public Optional<ScoredIssue> of(String proposal) {
        if (proposal.split("\\s+").length < FEWEST_WORDS) {
            return Optional.empty();
        }
        float[] vector = vectors.of(proposal);
        Map<Optional<Issue>, Double> scores = new HashMap<>();
        phrases.forEach((issue, all) -> all.forEach(phrase ->
                scores.merge(issue, product(vector, known.computeIfAbsent(phrase, vectors::of)), Math::max)));
        List<Map.Entry<Optional<Issue>, Double>> best = scores.entrySet().stream()
                .sorted(Map.Entry.<Optional<Issue>, Double>comparingByValue().reversed())
                .limit(2)
                .toList();
        double score = rounded(best.get(0).getValue());
        return best.get(0)
                .getKey()
                .filter(any -> score >= THRESHOLD
                        && best.get(0).getValue() - best.get(1).getValue() >= MARGIN)
                .map(issue -> new ScoredIssue(issue, score));
    }

    /** Processors differ in what comes after. */
    private static double rounded(double score) {
        return Math.round(score * 100) / 100.0;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
