package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** What an aborted write transaction does to TDB2 (apache/jena GH-3877), and that the store does not run into it. */
class AbortTest {
    private static final Node GRAPH = Sample.node("http://example/g");

    @TempDir
    Path folder;

    /** If this fails TDB2 has been mended and the store's care can be thought over. */
    @Test
    void tdb2DamagesWhatIsWrittenAfterAnAbort() {
        inRawTdb2(data -> {
            data.begin(ReadWrite.WRITE);
            add(data, "first", 10);
            data.commit();
            data.end();
        });
        inRawTdb2(data -> {
            data.begin(ReadWrite.WRITE);
            add(data, "aborted", 5000);
            data.abort();
            data.end();

            data.begin(ReadWrite.READ);
            assertEquals(10, count(data));
            data.end();

            data.begin(ReadWrite.WRITE);
            add(data, "good", 10);
            data.commit();
            data.end();
        });
        inRawTdb2(data -> {
            data.begin(ReadWrite.READ);
            assertThrows(RuntimeException.class, () -> count(data));
            data.end();
        });
    }

    /** Opened anew each time, so that reading really reads the file and not a cache. */
    private void inRawTdb2(Consumer<DatasetGraph> work) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(folder.toString());
        try {
            work.accept(data);
        } finally {
            TDBInternal.expel(data, true);
        }
    }

    @Test
    void theStoreClosesWhenAWriteFailsAndIsSoundAfterwards() {
        Store failing = Store.open(folder);
        failing.replace(List.of(Sample.graph("one")));
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> failing.write(data -> {
                    add(data, "unfinished", 5000);
                    throw new OutOfMemoryError("pretended");
                }));
        assertEquals(Problem.UNREADABLE, e.problem());
        assertTrue(e.getMessage().contains("start again"), e.getMessage());
        assertThrows(ProblemException.class, failing::articles);
        assertThrows(ProblemException.class, () -> failing.replace(List.of(Sample.graph("two"))));
        failing.close();

        String before = Sample.quads("one");
        try (Store store = Store.open(folder)) {
            assertEquals(before, Sample.export(store));
            store.replace(List.of(Sample.graph("two")));
            assertEquals(before + Sample.quads("two"), Sample.export(store));
        }
        try (Store store = Store.open(folder)) {
            assertEquals(before + Sample.quads("two"), Sample.export(store));
        }
    }

    @Test
    void theStoreClosesWhenMemoryRunsOutWhileReading() {
        Store failing = Store.open(folder);
        failing.replace(List.of(Sample.graph("one")));
        assertThrows(
                ProblemException.class,
                () -> failing.read(data -> {
                    throw new OutOfMemoryError("pretended");
                }));
        assertThrows(ProblemException.class, failing::articles);
        try (Store store = Store.open(folder)) {
            assertEquals(1, store.articles().size());
        }
    }

    private static void add(DatasetGraph data, String what, int times) {
        IntStream.range(0, times)
                .forEach(i -> data.add(
                        GRAPH,
                        Sample.node("http://example/" + what + i),
                        RDFS.Nodes.label,
                        NodeFactory.createLiteralString(what + " text that fills the file of nodes " + i)));
    }

    private static long count(DatasetGraph data) {
        return Iter.count(data.find());
    }
}
