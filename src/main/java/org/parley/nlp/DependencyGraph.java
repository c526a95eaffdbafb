package org.parley.nlp;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;

/** Dependencies as the engine gives them, with their nodes in the order of the sentence. */
record DependencyGraph(SemanticGraph edges, List<Node> nodes) {
    /** A word with the relations that it governs and those that it is governed by. */
    record Node(IndexedWord word, List<String> governing, List<String> governed) {}

    static DependencyGraph of(SemanticGraph edges) {
        List<Node> nodes = new ArrayList<>();
        for (IndexedWord word : edges.vertexListSorted()) {
            nodes.add(new Node(
                    word, relations(edges.outgoingEdgeIterable(word)), relations(edges.incomingEdgeIterable(word))));
        }
        return new DependencyGraph(edges, List.copyOf(nodes));
    }

    private static List<String> relations(Iterable<SemanticGraphEdge> edges) {
        List<String> relations = new ArrayList<>();
        edges.forEach(edge -> relations.add(edge.getRelation().toString()));
        return relations;
    }
}
