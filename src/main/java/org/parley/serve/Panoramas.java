package org.parley.serve;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parley.serve.page.Digest;
import org.parley.serve.page.Knowledge;
import org.parley.serve.page.Panorama;
import org.parley.store.Store;

/** Keeps what all articles tell together; after a change of the store only the changed articles are read again. */
final class Panoramas implements AutoCloseable {
    private final Store store;
    private final String base;
    private final Map<String, String> editions = new HashMap<>();
    private final Map<String, Digest> digests = new HashMap<>();
    private volatile boolean closed;
    private String revision = "";
    private Panorama last = Panorama.of(digests.values());

    Panoramas(Store store, String base) {
        this.store = store;
        this.base = base;
    }

    /**
     * Whoever asks while articles are being read waits for it, so that each is read once.
     *
     * @throws Refusal if this is closed meanwhile
     */
    synchronized Panorama get() {
        return store.read(data -> {
            String now = store.revision();
            if (!now.equals(revision)) {
                refresh(data, store.editions());
                last = Panorama.of(digests.values());
                revision = now;
            }
            return last;
        });
    }

    private void refresh(DatasetGraph data, Map<String, String> wanted) {
        digests.keySet().retainAll(wanted.keySet());
        editions.keySet().retainAll(wanted.keySet());
        wanted.forEach((graph, edition) -> {
            if (closed) {
                throw Refusal.stopping();
            }
            if (!edition.equals(editions.get(graph))) {
                digests.put(graph, Digest.of(Knowledge.ofArticle(data, graph, base), graph));
                editions.put(graph, edition);
            }
        });
    }

    /** Ends the reading that is under way. */
    @Override
    public void close() {
        closed = true;
    }
}
