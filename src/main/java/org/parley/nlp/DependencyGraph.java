package org.parley.nlp;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import java.util.List;

/** Dependencies as the engine gives them, with their nodes in the order of the sentence. */
record DependencyGraph(SemanticGraph edges, List<IndexedWord> nodes) {
    static DependencyGraph of(SemanticGraph edges) {
        return new DependencyGraph(edges, List.copyOf(edges.vertexListSorted()));
    }
}
