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
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** A Semgrex pattern over a sentence's dependencies, with named nodes. */
public final class DependencyPattern {
    private final SemgrexPattern pattern;

    private DependencyPattern(SemgrexPattern pattern) {
        this.pattern = pattern;
    }

    /**
     * @param semgrex the pattern, with its nodes named as in {@code {lemma:say}=cue >nsubj {}=speaker}
     * @param place where it was read, for the message
     */
    public static DependencyPattern compile(String semgrex, String place) {
        try {
            return new DependencyPattern(SemgrexPattern.compile(semgrex));
        } catch (SemgrexParseException e) {
            throw new ProblemException(Problem.MALFORMED, place, "not a Semgrex pattern: " + semgrex, e);
        }
    }

    /** Matches in the enhanced++ graph, each once, in a fixed order. */
    public List<Match> enhanced(Sentence sentence) {
        return matches(sentence.enhancedGraph());
    }

    /** Matches in the tree, each once, in a fixed order. */
    public List<Match> basic(Sentence sentence) {
        return matches(sentence.basicGraph());
    }

    private List<Match> matches(edu.stanford.nlp.semgraph.SemanticGraph graph) {
        Set<Match> matches = new LinkedHashSet<>();
        if (!graph.isEmpty()) {
            SemgrexMatcher matcher = pattern.matcher(graph);
            while (matcher.find()) {
                Map<String, Integer> nodes = new TreeMap<>();
                for (String name : matcher.getNodeNames()) {
                    IndexedWord node = matcher.getNode(name);
                    if (node != null) {
                        nodes.put(name, node.index() - 1);
                    }
                }
                matches.add(new Match(nodes));
            }
        }
        return List.copyOf(matches);
    }

    /** One match: token indices by node name. */
    public record Match(Map<String, Integer> nodes) {
        /** Token index of the node {@code name}, empty when the pattern's match does not bind it. */
        public Optional<Integer> node(String name) {
            return Optional.ofNullable(nodes.get(name));
        }
    }
}
