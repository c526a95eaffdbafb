package org.parley.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.AuthorityGraph;
import org.parley.vocab.Parley;

/**
 * The graphs of all articles, on disk. One process at a time can have a store open; inside it any number of threads
 * may read while one writes.
 *
 * <p>No write transaction is ever aborted: TDB2 5.6 goes on after an abort with a wrong position in its file of nodes
 * and damages what is written next (apache/jena GH-3877). So whatever can be wrong with the input is found before a
 * transaction begins, and if writing fails all the same (a full disk, no memory), the store closes at once, unfinished
 * transaction and all, as if the machine had stopped. What was committed before is there when it is opened again.
 */
public final class Store implements AutoCloseable {
    private final StoreFolder folder;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile DatasetGraph dataset;
    /** Only with {@link #writing} held. */
    private World world;

    private volatile String closed = "";

    private Store(StoreFolder folder) {
        this.folder = folder;
    }

    /**
     * Opens the store in {@code folder}. A missing or empty folder is a store without articles; it is made by the first
     * write.
     *
     * @throws ProblemException BUSY if another process has it open, UNREADABLE if the folder is no store or damaged
     */
    public static Store open(Path folder) {
        Store store = new Store(new StoreFolder(folder));
        if (store.exists()) {
            store.dataset();
        }
        return store;
    }

    public Path folder() {
        return folder.path();
    }

    /** Whether something was ever written to it. */
    public boolean exists() {
        return folder.exists();
    }

    /** The content hash of a stored graph, empty if it is not stored. */
    public Optional<String> hash(String graph) {
        return exists() ? read(data -> new Ledger(data).hash(iri(graph))) : Optional.empty();
    }

    /** What names the present state of each article's graph, by the graph's IRI: changes whenever the graph does. */
    public Map<String, String> editions() {
        return read(data -> new Ledger(data).editions());
    }

    /** Whether there was an article of this graph that has been removed. */
    public boolean isRetracted(String graph) {
        return exists() && read(data -> new Ledger(data).isRetracted(iri(graph)));
    }

    /** Names the present state of the store: changes with every write. */
    public String revision() {
        return read(data -> new Ledger(data).revision().orElseThrow());
    }

    /**
     * Stores all the graphs in one transaction, each in place of what its article said before. A graph whose hash is
     * stored already is left as it is.
     *
     * @return how many graphs were written
     * @throws ProblemException INVALID_GRAPH before anything is written; UNREADABLE if writing failed: then the store
     *     is closed and none of these graphs is stored
     */
    public int replace(List<ArticleGraph> graphs) {
        List<ArticleGraph> changed = graphs.stream()
                .filter(graph -> !hash(graph.iri()).equals(Optional.of(graph.hash())))
                .toList();
        Set<String> names = new HashSet<>();
        for (ArticleGraph graph : changed) {
            StorableGraph.of(graph);
            if (!names.add(graph.iri())) {
                throw new ProblemException(
                        Problem.INVALID_GRAPH, graph.iri(), "two articles of one batch have the same name");
            }
        }
        if (!changed.isEmpty()) {
            change((world, stored) -> world.change(changed, List.of(), stored));
        }
        return changed.size();
    }

    /**
     * Asks anew who is who among all people and meetings; changes nothing unless the rules have changed since.
     *
     * @return how many graphs were written
     */
    public int resolve() {
        return change(World::reconsider);
    }

    /** What people have decided about who is who; it wins over the rules. */
    public Verdicts verdicts() {
        return new Verdicts(this);
    }

    /** Works out under a lock what is to be done, then does it all in one transaction. */
    int change(BiFunction<World, Graphs, List<GraphEdit>> working) {
        writing.lock();
        try {
            connect();
            int before = 0;
            if (world == null) {
                world = read(data -> World.of(new Graphs(data)));
                // Other authority data may tell other people apart, in all articles.
                boolean settled = world.isNoted()
                        && read(data -> new Ledger(data).resolvedWith())
                                .filter(world.authority()::equals)
                                .isPresent();
                before = settled ? 0 : apply(World::reconsider);
                apply(World::note);
            }
            return before + apply(working);
        } catch (RuntimeException e) {
            // What was not done must not be taken for done.
            world = null;
            throw e;
        } finally {
            writing.unlock();
        }
    }

    private int apply(BiFunction<World, Graphs, List<GraphEdit>> working) {
        List<GraphEdit> edits = read(data -> working.apply(world, new Graphs(data)).stream()
                .filter(edit -> !edit.isEmpty())
                .toList());
        if (!edits.isEmpty()) {
            write(data -> {
                GraphEdit.apply(edits, data);
                Ledger ledger = new Ledger(data);
                ledger.resolvedWith(world.authority());
                ledger.changed();
            });
        }
        return (int) edits.stream().filter(edit -> !edit.isNote()).count();
    }

    /** All articles by source. */
    public List<ArticleSummary> articles() {
        return read(data -> new Ledger(data)
                .graphs()
                .map(new Contents(data)::summary)
                .sorted(Comparator.comparing(ArticleSummary::source).thenComparing(ArticleSummary::graph))
                .toList());
    }

    /**
     * Removes an article and all that only it says.
     *
     * @param article its source, its URL or the IRI of its graph
     * @return false if there is no such article
     */
    public boolean remove(String article) {
        List<Node> graphs = articles().stream()
                .filter(summary -> summary.isNamed(article))
                .map(summary -> iri(summary.graph()))
                .toList();
        if (!graphs.isEmpty()) {
            change((world, stored) -> world.change(List.of(), graphs, stored));
        }
        return !graphs.isEmpty();
    }

    /** Makes the store if there is none yet, so that it can be served before its first article. */
    public void create() {
        connect();
    }

    /**
     * Writes all there is at this moment to a new store in {@code copy}; reading and writing go on meanwhile. The folder
     * appears when it is whole.
     *
     * @throws ProblemException UNREADABLE if it cannot be written; what there is of it is removed
     */
    public void copyTo(Path copy) {
        StoreFolder.whole(copy, part -> {
            try (Store other = open(part)) {
                read(data -> {
                    other.write(target -> data.find().forEachRemaining(target::add));
                    return null;
                });
            }
        });
    }

    /**
     * Stores authority data in place of what its graph held before.
     *
     * @return false if it is stored already
     */
    public boolean keep(AuthorityGraph graph) {
        if (graph.hash().equals(authority().get(graph.iri()))) {
            return false;
        }
        StorableGraph storable = StorableGraph.of(graph);
        write(data -> {
            data.removeGraph(storable.name());
            storable.quads().forEach(data::add);
            Ledger ledger = new Ledger(data);
            ledger.storedAuthority(storable.name(), storable.hash());
            ledger.changed();
            world = null;
        });
        return true;
    }

    /** The names of the graphs that hold authority data and no article, each with its hash. */
    public SortedMap<String, String> authority() {
        return exists() ? read(data -> new Ledger(data).authority()) : new TreeMap<>();
    }

    /** The sources of the articles in whose text one of these names stands, in order. */
    public List<String> naming(Collection<String> names) {
        return read(data -> Iter.asStream(data.find(Node.ANY, Node.ANY, Parley.text.asNode(), Node.ANY))
                .filter(quad -> names.stream().anyMatch(quad.getObject().getLiteralLexicalForm()::contains))
                .map(quad -> new Contents(data).summary(quad.getGraph()).source())
                .distinct()
                .sorted()
                .toList());
    }

    /** A copy of a graph of authority data. */
    public AuthorityGraph authority(String graph) {
        return read(data -> {
            Model model = ModelFactory.createDefaultModel();
            data.find(iri(graph), Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> model.getGraph().add(quad.asTriple()));
            return new AuthorityGraph(graph, authority().get(graph), model);
        });
    }

    /** Removes authority data; what articles say stays. */
    public void removeAuthority(String graph) {
        write(data -> {
            data.removeGraph(iri(graph));
            Ledger ledger = new Ledger(data);
            ledger.removedAuthority(iri(graph));
            ledger.changed();
            world = null;
        });
    }

    /**
     * Compacts the store if most of what its files hold is of former states: every write leaves copies of the blocks that
     * it changes.
     *
     * @return whether it did
     */
    public boolean tidy() {
        boolean worth =
                exists() && read(data -> StoreFolder.isMostlyWaste(folder.bytes(), new Graphs(data).estimatedQuads()));
        if (worth) {
            compact();
        }
        return worth;
    }

    /** Gives the space of replaced and removed graphs back to the disk; reading goes on meanwhile. */
    public void compact() {
        DatasetGraph data = dataset();
        writing.lock();
        try {
            DatabaseMgr.compact(data, true);
        } catch (RuntimeException | Error e) {
            throw failed("compacting", e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Reads in one transaction: {@code reading} sees the store as it was at its beginning.
     *
     * @throws ProblemException NOT_FOUND if there is no store yet, UNREADABLE if it has been closed
     */
    public <T> T read(Function<DatasetGraph, T> reading) {
        DatasetGraph data = dataset();
        if (data.isInTransaction()) {
            return reading.apply(data);
        }
        try {
            data.begin(ReadWrite.READ);
            try {
                return reading.apply(data);
            } finally {
                data.end();
            }
        } catch (OutOfMemoryError e) {
            throw failed("reading", e);
        }
    }

    /**
     * The dataset itself, for servers that open their own read transactions; never to be written to.
     *
     * @throws ProblemException NOT_FOUND if there is no store yet, UNREADABLE if it has been closed
     */
    public DatasetGraph dataset() {
        requireOpen();
        DatasetGraph data = dataset;
        if (data != null) {
            return data;
        }
        if (!exists()) {
            throw folder.missing();
        }
        return connect();
    }

    private DatasetGraph connect() {
        writing.lock();
        try {
            requireOpen();
            if (dataset == null) {
                dataset = folder.connectOrCreate();
            }
            return dataset;
        } finally {
            writing.unlock();
        }
    }

    private void requireOpen() {
        if (!closed.isEmpty()) {
            throw new ProblemException(Problem.UNREADABLE, folder.path().toString(), closed);
        }
    }

    /** Changes the store in one transaction. {@code change} must not throw: whatever it throws closes the store. */
    void write(Consumer<DatasetGraph> change) {
        writing.lock();
        try {
            DatasetGraph data = connect();
            try {
                data.begin(ReadWrite.WRITE);
                change.accept(data);
                data.commit();
                data.end();
            } catch (RuntimeException | Error e) {
                throw failed("writing", e);
            }
        } finally {
            writing.unlock();
        }
    }

    /** To be called when memory ran out while the dataset was in use: TDB2 must not be trusted after that. */
    public ProblemException failed(String doing, Throwable cause) {
        try {
            close("closed because " + doing + " failed (" + cause
                    + "); what was stored before is safe: mend the cause (disk space, memory) and start again");
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        return new ProblemException(Problem.UNREADABLE, folder.path().toString(), closed, cause);
    }

    @Override
    public void close() {
        close("has been closed");
    }

    private void close(String reason) {
        writing.lock();
        try {
            if (!closed.isEmpty()) {
                return;
            }
            closed = reason;
            if (dataset != null) {
                TDBInternal.expel(dataset, true);
            }
        } finally {
            writing.unlock();
        }
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
