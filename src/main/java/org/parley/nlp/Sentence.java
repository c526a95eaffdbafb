package org.parley.nlp;

import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.model.Span;

/** One parsed sentence: its tokens, and its dependencies as a tree (basic) and as a graph (enhanced++). */
public final class Sentence {
    /** Where a sentence stands in its article. */
    public enum Place {
        /** In the running text. */
        TEXT,
        /** A line of its own without a closing mark. */
        HEADING,
        /** The contents of a whole quotation, or a part of them. */
        QUOTATION,
        /** The contents of brackets, or who supports or is spoken for, between commas. */
        ASIDE
    }

    private final int index;
    private final int paragraph;
    private final List<Token> tokens;
    private final Optional<Integer> quotation;
    private final Place place;
    private final DependencyGraph basicGraph;
    private final DependencyGraph enhancedGraph;
    private final List<Dependency> basic;
    private final List<Dependency> enhanced;
    private final List<List<Dependency>> children;
    private final int[] governor;
    private final String[] relation;

    Sentence(
            int index,
            int paragraph,
            Place place,
            Optional<Integer> quotation,
            List<Token> tokens,
            SemanticGraph basicGraph,
            SemanticGraph enhancedGraph) {
        this.index = index;
        this.paragraph = paragraph;
        this.tokens = List.copyOf(tokens);
        this.quotation = quotation;
        this.place = place;
        this.basicGraph = DependencyGraph.of(basicGraph);
        this.enhancedGraph = DependencyGraph.of(enhancedGraph);
        this.basic = edges(basicGraph);
        this.enhanced = edges(enhancedGraph);
        governor = new int[tokens.size()];
        relation = new String[tokens.size()];
        Arrays.fill(governor, -1);
        Arrays.fill(relation, "root");
        List<List<Dependency>> byGovernor = new ArrayList<>();
        tokens.forEach(token -> byGovernor.add(new ArrayList<>()));
        for (Dependency edge : basic) {
            byGovernor.get(edge.governor()).add(edge);
            governor[edge.dependent()] = edge.governor();
            relation[edge.dependent()] = edge.relation();
        }
        children = byGovernor.stream().map(List::copyOf).toList();
    }

    private static List<Dependency> edges(SemanticGraph graph) {
        List<Dependency> edges = new ArrayList<>();
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            edges.add(new Dependency(
                    edge.getGovernor().index() - 1,
                    edge.getDependent().index() - 1,
                    edge.getRelation().toString()));
        }
        edges.sort(Comparator.comparingInt(Dependency::dependent)
                .thenComparingInt(Dependency::governor)
                .thenComparing(Dependency::relation));
        return List.copyOf(edges);
    }

    /** Number in the article, from 0. */
    public int index() {
        return index;
    }

    /** Number of its paragraph, from 0. */
    public int paragraph() {
        return paragraph;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** Index of the whole quotation that it stands in, empty for the text around quotations. */
    public Optional<Integer> quotation() {
        return quotation;
    }

    /** Where it stands. */
    public Place place() {
        return place;
    }

    /** Edges of the tree, by dependent. */
    public List<Dependency> basic() {
        return basic;
    }

    /** Edges of the enhanced++ graph, by dependent. */
    public List<Dependency> enhanced() {
        return enhanced;
    }

    /** From the first to the last token. */
    public Span span() {
        return new Span(
                tokens.get(0).span().begin(),
                tokens.get(tokens.size() - 1).span().end());
    }

    /** Index of the token that governs token {@code i} in the tree, -1 for a root. */
    public int governor(int i) {
        return governor[i];
    }

    /** Relation of token {@code i} to its governor in the tree, {@code root} for a root. */
    public String relation(int i) {
        return relation[i];
    }

    /** Edges of the tree from token {@code i}, by dependent. */
    public List<Dependency> children(int i) {
        return children.get(i);
    }

    /** Dependents of token {@code i} in the tree whose relation is one of {@code relations}, in the order of the text. */
    public List<Integer> children(int i, String... relations) {
        List<Integer> found = List.of();
        for (Dependency edge : children.get(i)) {
            if (isAny(edge.relation(), relations)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(edge.dependent());
            }
        }
        return found;
    }

    /** The first of {@link #children(int, String...)}. */
    public Optional<Integer> child(int i, String... relations) {
        for (Dependency edge : children.get(i)) {
            if (isAny(edge.relation(), relations)) {
                return Optional.of(edge.dependent());
            }
        }
        return Optional.empty();
    }

    /** Asked so often that a collection would be felt. */
    private static boolean isAny(String relation, String[] relations) {
        for (String wanted : relations) {
            if (wanted.equals(relation)) {
                return true;
            }
        }
        return false;
    }

    /** Token {@code i} and all below it in the tree, in the order of the text. */
    public TreeSet<Integer> subtree(int i) {
        TreeSet<Integer> found = new TreeSet<>();
        collect(i, found);
        return found;
    }

    private void collect(int i, TreeSet<Integer> found) {
        if (found.add(i)) {
            children.get(i).forEach(edge -> collect(edge.dependent(), found));
        }
    }

    /** From the first of the tokens {@code indices} to the last, in the article. */
    public Span span(SortedSet<Integer> indices) {
        return new Span(
                tokens.get(indices.first()).span().begin(),
                tokens.get(indices.last()).span().end());
    }

    DependencyGraph basicGraph() {
        return basicGraph;
    }

    DependencyGraph enhancedGraph() {
        return enhancedGraph;
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        tokens.forEach(token -> words.append(words.isEmpty() ? "" : " ")
                .append(token.text())
                .append('/')
                .append(token.pos()));
        return words.toString();
    }
}
