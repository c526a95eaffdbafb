package org.parley.serve;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.parley.serve.page.Names;
import org.parley.store.Reported;
import org.parley.vocab.Parley;

/**
 * What the graph says with one thing as subject, and with it as object.
 *
 * @param thing what it is about
 * @param outgoing as subject, at most as many as asked for
 * @param incoming as object, at most as many as asked for, without the authority data
 */
record Description(Node thing, List<Triple> outgoing, List<Triple> incoming) {
    /** @param text whether the whole text of an article is among it */
    static Description of(DatasetGraph data, String iri, boolean text, int most) {
        Node thing = Names.iri(iri);
        return new Description(
                thing,
                first(outgoing(data, thing, text), most),
                new Reported(data)
                        .find(Node.ANY, Node.ANY, thing)
                        .distinct()
                        .limit(most)
                        .toList());
    }

    static boolean isKnown(DatasetGraph data, String iri) {
        Node thing = Names.iri(iri);
        return data.contains(Quad.unionGraph, thing, Node.ANY, Node.ANY)
                || data.contains(Quad.unionGraph, Node.ANY, Node.ANY, thing);
    }

    /**
     * Some of it, with what is said of the passages that are addressed inside an article; in an order that stays while
     * the store does not change.
     */
    static List<Triple> part(DatasetGraph data, String iri, boolean text, long skipped, int most) {
        Node thing = Names.iri(iri);
        Iterator<Quad> all = Iter.concat(
                Iter.concat(outgoing(data, thing, text), data.find(Quad.unionGraph, Node.ANY, Node.ANY, thing)),
                Iter.filter(
                        data.find(thing, Node.ANY, Node.ANY, Node.ANY),
                        quad -> quad.getSubject().getURI().startsWith(iri + "#")));
        return first(Iter.skip(all, skipped), most);
    }

    private static Iterator<Quad> outgoing(DatasetGraph data, Node thing, boolean text) {
        Iterator<Quad> all = data.find(Quad.unionGraph, thing, Node.ANY, Node.ANY);
        return text ? all : Iter.filter(all, quad -> !quad.getPredicate().equals(Parley.text.asNode()));
    }

    private static List<Triple> first(Iterator<Quad> quads, int most) {
        return Iter.asStream(quads).map(Quad::asTriple).limit(most).toList();
    }
}
