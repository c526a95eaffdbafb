package org.parley.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Adds many quads of named graphs at once, to each index of TDB2 in the index's own order: neighbours fall into the same
 * blocks, which takes half the time of one quad after the other.
 */
record QuadWriter(DatasetGraph data) {
    /** In the write transaction of {@code data}. */
    void add(Collection<Quad> quads) {
        if (quads.isEmpty()) {
            return;
        }
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
        NodeTable nodes = table.getNodeTable();
        List<Tuple<NodeId>> tuples = new ArrayList<>(quads.size());
        for (Quad quad : quads) {
            tuples.add(TupleFactory.create4(
                    nodes.getAllocateNodeId(quad.getGraph()),
                    nodes.getAllocateNodeId(quad.getSubject()),
                    nodes.getAllocateNodeId(quad.getPredicate()),
                    nodes.getAllocateNodeId(quad.getObject())));
        }
        for (TupleIndex index : table.getTupleTable().getIndexes()) {
            tuples.sort(order(index.getMapping()));
            index.addAll(tuples);
        }
    }

    private static Comparator<Tuple<NodeId>> order(TupleMap mapping) {
        int[] columns =
                IntStream.range(0, mapping.length()).map(mapping::getSlotIdx).toArray();
        return (one, other) -> {
            for (int column : columns) {
                int order = one.get(column).compareTo(other.get(column));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }
}
