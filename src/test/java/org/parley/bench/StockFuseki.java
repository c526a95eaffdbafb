package org.parley.bench;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Fuseki as it comes, with all of its modules, over a store of Parley. */
public final class StockFuseki {
    private StockFuseki() {}

    /** @param arguments folder of the store, port */
    public static void main(String[] arguments) {
        DatasetGraph store = DatabaseMgr.connectDatasetGraph(arguments[0]);
        store.getContext().set(TDB2.symUnionDefaultGraph, true);
        FusekiServer.create()
                .port(Integer.parseInt(arguments[1]))
                .loopback(true)
                .add("/sparql", store)
                .build()
                .start()
                .join();
    }
}
