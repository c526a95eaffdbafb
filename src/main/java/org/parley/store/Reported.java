package org.parley.store;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What the graphs of a store say, without the authority data: nobody is found who was only known before. */
public final class Reported {
    private final DatasetGraph data;
    private final Set<String> authority;

    /** @param data of a store, in a transaction */
    public Reported(DatasetGraph data) {
        this.data = data;
        this.authority = new Ledger(data).authority().keySet();
    }

    /** Each triple as often as graphs say it; {@link Node#ANY} stands for all. */
    public Stream<Triple> find(Node subject, Node property, Node object) {
        return Iter.asStream(data.find(Node.ANY, subject, property, object))
                .filter(quad -> !Quad.isDefaultGraph(quad.getGraph())
                        && !authority.contains(quad.getGraph().getURI()))
                .map(Quad::asTriple);
    }
}
