package org.parley.serve;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2;
import org.parley.store.HiddenText;
import org.parley.store.Question;
import org.parley.store.Store;

/**
 * Whole answers within the server's limits. An answer is complete before its first byte is sent: a limit that is met
 * on the way is an error, and never a status of 200 with less than all.
 */
final class Answers {
    private final Store store;
    private final QueryGate gate;
    private final Limits limits;
    private final Metrics metrics;
    private final boolean showText;

    Answers(Store store, QueryGate gate, Metrics metrics, ServerOptions options) {
        this.store = store;
        this.gate = gate;
        this.limits = options.limits();
        this.showText = options.showsText();
        this.metrics = metrics;
    }

    boolean showText() {
        return showText;
    }

    /** Sets what holds for every query that comes from outside. */
    QueryExecBuilder prepare(QueryExecBuilder execution, DatasetGraph data) {
        if (!showText) {
            HiddenText.from(execution, data);
        }
        return execution.set(TDB2.symUnionDefaultGraph, true).set(ARQ.httpServiceAllowed, false);
    }

    /** Asks in the transaction that {@code data} is in. */
    <T> T ask(DatasetGraph data, Question question, QueryGate.Work<T> work) {
        Query query = Stoppable.query(question.query());
        DatasetGraph asked = data;
        if (!showText) {
            HiddenText.in(query).ifPresent(what -> {
                throw Refusal.hidden(what);
            });
            if (query.hasDatasetDescription()) {
                asked = HiddenText.described(DatasetDescription.create(query), data);
                query.getGraphURIs().clear();
                query.getNamedGraphURIs().clear();
            }
        }
        Question stoppable = new Question(question.name(), query, question.values());
        try (QueryExec execution = prepare(stoppable.prepare(asked), asked).build()) {
            return run(execution, work);
        }
    }

    <T> T run(QueryExec execution, QueryGate.Work<T> work) {
        long began = System.nanoTime();
        String outcome = "failed";
        try {
            T answer = gate.run(execution, work);
            outcome = "answered";
            return answer;
        } catch (Refusal e) {
            outcome = e.retryAfter() > 0 ? "busy" : e.status() == 503 ? "slow" : "large";
            throw e;
        } catch (OutOfMemoryError e) {
            throw store.failed("answering a query", e);
        } finally {
            metrics.query(outcome, System.nanoTime() - began);
        }
    }

    RowSet rows(QueryExec execution) {
        RowSet rows = execution.select();
        List<Binding> all = whole(rows);
        return RowSetStream.create(rows.getResultVars(), all.iterator());
    }

    Graph graph(QueryExec execution) {
        Iterator<Triple> triples =
                execution.getQuery().isDescribeType() ? execution.describeTriples() : execution.constructTriples();
        Graph graph = GraphFactory.createDefaultGraph();
        boolean guarded = !showText && execution.getQuery().isDescribeType();
        triples.forEachRemaining(triple -> {
            if (!guarded || HiddenText.keeps(triple)) {
                graph.add(triple);
            }
            if (graph.size() > limits.maxRows()) {
                throw Refusal.large(limits.maxRows());
            }
        });
        return graph;
    }

    private <T> List<T> whole(Iterator<T> parts) {
        List<T> all = new ArrayList<>();
        while (parts.hasNext()) {
            if (all.size() == limits.maxRows()) {
                throw Refusal.large(limits.maxRows());
            }
            all.add(parts.next());
        }
        return all;
    }
}
