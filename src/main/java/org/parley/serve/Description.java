package org.parley.serve;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.parley.serve.page.Names;

/**
 * What the graph says with one thing as subject, and with it as object.
 *
 * @param thing what it is about
 * @param outgoing as subject, at most as many as asked for
 * @param incoming as object, at most as many as asked for
 */
record Description(Node thing, List<Triple> outgoing, List<Triple> incoming) {
    static Description of(DatasetGraph data, String iri, int most) {
        Node thing = Names.iri(iri);
        return new Description(
                thing,
                first(data.find(Quad.unionGraph, thing, Node.ANY, Node.ANY), most),
                first(data.find(Quad.unionGraph, Node.ANY, Node.ANY, thing), most));
    }

    boolean isEmpty() {
        return outgoing.isEmpty() && incoming.isEmpty();
    }

    /**
     * All of it, with what is said of the passages that are addressed inside an article.
     *
     * @throws Refusal if there are more triples than an answer may have
     */
    static List<Triple> whole(DatasetGraph data, String iri, Limits limits) {
        Node thing = Names.iri(iri);
        Iterator<Quad> all = Iter.concat(
                Iter.concat(
                        data.find(Quad.unionGraph, thing, Node.ANY, Node.ANY),
                        data.find(Quad.unionGraph, Node.ANY, Node.ANY, thing)),
                Iter.filter(
                        data.find(thing, Node.ANY, Node.ANY, Node.ANY),
                        quad -> quad.getSubject().getURI().startsWith(iri + "#")));
        List<Triple> triples = first(all, limits.maxRows() + 1);
        if (triples.size() > limits.maxRows()) {
            throw Refusal.large(limits.maxRows());
        }
        return triples;
    }

    private static List<Triple> first(Iterator<Quad> quads, int most) {
        return Iter.asStream(quads).map(Quad::asTriple).limit(most).toList();
    }
}
