package org.parley.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.parley.serve.page.Findable;
import org.parley.serve.page.FindableReading;
import org.parley.serve.page.Hit;
import org.parley.store.Store;

/**
 * Finds things by words. It follows the store article by article: what was read from a graph is read again when the
 * graph changes, and forgotten when the graph goes.
 */
final class SearchIndex implements AutoCloseable {
    static final String NAME = "name";
    static final String TEXT = "text";
    static final String KIND = "kind";
    private static final String GRAPH = "graph";
    private static final String IRI = "iri";
    private static final String SHOWN = "shown";
    /** So many documents are looked at, since a thing stands in the graphs of many articles. */
    private static final int DEPTH = 2000;

    private final Store store;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> known = new HashMap<>();
    private volatile boolean closed;
    private String revision = "";

    SearchIndex(Store store) {
        this.store = store;
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new Words()));
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What fits best, each thing once, the best first.
     *
     * @throws Refusal if this is closed meanwhile
     */
    List<Hit> find(Query query, int most) {
        refresh();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return hits(searcher, query, most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what has changed in the store.
     *
     * @throws Refusal if this is closed meanwhile
     */
    void refresh() {
        store.read(data -> {
            refresh(data);
            return null;
        });
    }

    private List<Hit> hits(IndexSearcher searcher, Query query, int most) throws IOException {
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (ScoreDoc found : searcher.search(query, DEPTH).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            Hit hit = new Hit(document.get(IRI), document.get(KIND), document.get(SHOWN));
            hits.putIfAbsent(hit.iri(), hit);
            if (hits.size() == most) {
                break;
            }
        }
        return new ArrayList<>(hits.values());
    }

    /** Brings the index to the state of the store that {@code data} sees. */
    private synchronized void refresh(DatasetGraph data) {
        String now = store.revision();
        if (now.equals(revision)) {
            return;
        }
        try {
            Map<String, String> editions = store.editions();
            for (String graph : List.copyOf(known.keySet())) {
                if (!known.get(graph).equals(editions.get(graph))) {
                    writer.deleteDocuments(new Term(GRAPH, graph));
                    known.remove(graph);
                }
            }
            for (Map.Entry<String, String> graph : editions.entrySet()) {
                if (closed) {
                    throw Refusal.stopping();
                }
                if (!known.containsKey(graph.getKey())) {
                    for (Findable findable : FindableReading.of(data, graph.getKey())) {
                        writer.addDocument(document(graph.getKey(), findable));
                    }
                    known.put(graph.getKey(), graph.getValue());
                }
            }
            searchers.maybeRefreshBlocking();
            revision = now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String graph, Findable findable) {
        Document document = new Document();
        document.add(new StringField(GRAPH, graph, Field.Store.NO));
        document.add(new StringField(KIND, findable.kind(), Field.Store.YES));
        document.add(new StoredField(IRI, findable.iri()));
        document.add(new StoredField(SHOWN, findable.shown()));
        findable.names().forEach(name -> document.add(new TextField(NAME, name, Field.Store.NO)));
        findable.texts().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
        return document;
    }

    /** Ends the reading that is under way. */
    @Override
    public void close() {
        closed = true;
        closeIndex();
    }

    private synchronized void closeIndex() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
