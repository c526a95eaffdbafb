package org.parley.nlp;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexParseException;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** A Semgrex pattern over a sentence's dependencies, with named nodes. */
public final class DependencyPattern {
    /** The name of the node that stands for the word that a pattern is about. */
    private static final String CUE = "cue";

    private static final Pattern STARTS_WITH_CUE = Pattern.compile("\\s*\\{[^{}]*\\}=" + CUE + "\\b.*");

    private final SemgrexPattern pattern;
    private final FirstNode start;
    private final boolean startsWithCue;

    private DependencyPattern(SemgrexPattern pattern, FirstNode start, boolean startsWithCue) {
        this.pattern = pattern;
        this.start = start;
        this.startsWithCue = startsWithCue;
    }

    /**
     * @param semgrex the pattern, with its nodes named as in {@code {lemma:say}=cue >nsubj {}=speaker}
     * @param place where it was read, for the message
     */
    public static DependencyPattern compile(String semgrex, String place) {
        try {
            return new DependencyPattern(
                    SemgrexPattern.compile(semgrex),
                    FirstNode.of(semgrex),
                    STARTS_WITH_CUE.matcher(semgrex).matches());
        } catch (SemgrexParseException e) {
            throw new ProblemException(Problem.MALFORMED, place, "not a Semgrex pattern: " + semgrex, e);
        }
    }

    /** Matches in the enhanced++ graph whose node {@code cue} is wanted, each once, in the order of their first nodes. */
    public List<Match> enhanced(Sentence sentence, IntPredicate cue) {
        return matches(sentence.enhancedGraph(), cue);
    }

    /** Matches in the tree whose node {@code cue} is wanted, each once, in the order of their first nodes. */
    public List<Match> basic(Sentence sentence, IntPredicate cue) {
        return matches(sentence.basicGraph(), cue);
    }

    /** Trying one node after the other spares Semgrex the nodes that cannot be the cue, and a sort of the graph. */
    private List<Match> matches(DependencyGraph graph, IntPredicate cue) {
        Set<Match> matches = new LinkedHashSet<>();
        SemgrexMatcher matcher = null;
        for (DependencyGraph.Node first : graph.nodes()) {
            boolean possible = (!startsWithCue || cue.test(first.word().index() - 1)) && start.mayBe(first);
            if (possible) {
                matcher = matcher == null ? pattern.matcher(graph.edges()) : matcher;
                boolean matched = matcher.matchesAt(first.word());
                while (matched) {
                    Match match = match(matcher);
                    if (match.node(CUE).filter(token -> !cue.test(token)).isEmpty()) {
                        matches.add(match);
                    }
                    matched = matcher.matches();
                }
            }
        }
        return List.copyOf(matches);
    }

    private static Match match(SemgrexMatcher matcher) {
        Map<String, Integer> nodes = new TreeMap<>();
        for (String name : matcher.getNodeNames()) {
            IndexedWord node = matcher.getNode(name);
            if (node != null) {
                nodes.put(name, node.index() - 1);
            }
        }
        return new Match(nodes);
    }

    /** One match: token indices by node name. */
    public record Match(Map<String, Integer> nodes) {
        /** Token index of the node {@code name}, empty when the pattern's match does not bind it. */
        public Optional<Integer> node(String name) {
            return Optional.ofNullable(nodes.get(name));
        }
    }
}
