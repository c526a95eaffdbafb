package org.parley.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.parley.vocab.Parley;

/**
 * Asks a store as if the whole texts of its articles were not in it; the passages that prove something are.
 *
 * <p>The store's own filter leaves the texts out of every pattern. Three ways lead around it: paths, which are therefore
 * not allowed to name the property of texts nor to go anywhere but where they say; FROM, for which there is
 * {@link #described}; and DESCRIBE, whose triples are looked at one by one.
 */
public final class HiddenText {
    private static final String TEXT = "<" + Parley.text.getURI() + ">";
    private static final String ANYTHING_BUT = "(notoneof ";

    private HiddenText() {}

    /** Names what a query uses to get at texts. */
    public static Optional<String> in(Query query) {
        String algebra = Forbidden.algebra(query);
        if (algebra.contains(TEXT)) {
            return Optional.of("parley:text");
        }
        return algebra.contains(ANYTHING_BUT) ? Optional.of("a negated path (!)") : Optional.empty();
    }

    /**
     * What a query asks that names its graphs (FROM): these of the store, without the texts. The filter does not reach
     * there, since such a query is not run by the store itself.
     */
    public static DatasetGraph described(DatasetDescription graphs, DatasetGraph data) {
        DatasetGraph described = new DatasetGraphMapLink(new Shown(data, graphs.getDefaultGraphURIs()));
        graphs.getNamedGraphURIs()
                .forEach(name -> described.addGraph(NodeFactory.createURI(name), new Shown(data, List.of(name))));
        return described;
    }

    /** All triples of some graphs that may be shown. */
    private static final class Shown extends GraphBase {
        private final DatasetGraph data;
        private final List<Node> graphs;

        Shown(DatasetGraph data, List<String> graphs) {
            this.data = data;
            this.graphs = graphs.stream().map(NodeFactory::createURI).toList();
        }

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            Iterator<Triple> triples = graphs.stream()
                    .flatMap(graph -> Iter.asStream(data.find(
                            graph, pattern.getMatchSubject(), pattern.getMatchPredicate(), pattern.getMatchObject())))
                    .map(Quad::asTriple)
                    .filter(HiddenText::keeps)
                    .distinct()
                    .iterator();
            return WrappedIterator.create(triples);
        }
    }

    /** To be used for a query that {@link #in} has found nothing in, inside the transaction that it runs in. */
    public static void from(QueryExecBuilder execution, DatasetGraph data) {
        if (!TDBInternal.isBackedByTDB(data)) {
            return;
        }
        NodeId text = TDBInternal.getNodeId(data, Parley.text.asNode());
        Predicate<Tuple<NodeId>> keeps = tuple -> !tuple.get(tuple.len() - 2).equals(text);
        execution.set(SystemTDB.symTupleFilter, keeps);
    }

    /** Whether this triple may be shown. */
    public static boolean keeps(Triple triple) {
        return !triple.getPredicate().equals(Parley.text.asNode());
    }
}
