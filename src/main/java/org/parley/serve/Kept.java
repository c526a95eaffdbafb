package org.parley.serve;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parley.store.Store;

/** Something read from the whole store, kept for as long as the store does not change. */
final class Kept<T> {
    private final Store store;
    private final Function<DatasetGraph, T> reading;
    private String revision = "";
    private T last;

    Kept(Store store, Function<DatasetGraph, T> reading) {
        this.store = store;
        this.reading = reading;
    }

    /** Whoever asks while it is being read waits for it, so that it is read once. */
    synchronized T get() {
        store.read(data -> {
            String now = store.revision();
            if (!now.equals(revision)) {
                last = reading.apply(data);
                revision = now;
            }
            return null;
        });
        return last;
    }
}
