package org.parley.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What has to be done to one graph; worked out before a write transaction begins.
 *
 * @param retracts whether this takes an article away
 * @param local the triples of the graph before any renaming, where they have to be kept beside it
 * @param hash of what the article's graph is made from now, empty where that stays as it is
 * @param digest of the article, empty where the graph is of none
 */
record GraphEdit(
        Node graph,
        Collection<Quad> deleted,
        Collection<Quad> added,
        Optional<String> hash,
        boolean retracts,
        Optional<String> local,
        Optional<Digest> digest) {
    /** From what is stored to what is to be stored; neither has a quad twice. */
    static GraphEdit of(Node graph, Collection<Quad> stored, Collection<Quad> wanted, Optional<String> hash) {
        if (stored.isEmpty()) {
            return new GraphEdit(graph, List.of(), wanted, hash, false, Optional.empty(), Optional.empty());
        }
        Set<Quad> before = new HashSet<>(stored);
        Set<Quad> after = new HashSet<>(wanted);
        List<Quad> deleted =
                before.stream().filter(quad -> !after.contains(quad)).toList();
        List<Quad> added = after.stream().filter(quad -> !before.contains(quad)).toList();
        return new GraphEdit(graph, deleted, added, hash, false, Optional.empty(), Optional.empty());
    }

    /** An article stays as it is, and what has to be known of it is noted. */
    static GraphEdit note(Node graph, Digest digest) {
        return new GraphEdit(
                graph, List.of(), List.of(), Optional.empty(), false, Optional.empty(), Optional.of(digest));
    }

    /** An article goes with all that it said. */
    static GraphEdit removal(Node graph, Collection<Quad> stored) {
        return new GraphEdit(graph, stored, List.of(), Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    GraphEdit keeping(Model before) {
        String triples = before.getGraph().find().mapWith(triple -> NodeFmtLib.strNT(triple)).toList().stream()
                .sorted()
                .collect(Collectors.joining("\n"));
        return new GraphEdit(graph, deleted, added, hash, retracts, Optional.of(triples), digest);
    }

    GraphEdit digested(Digest now) {
        return new GraphEdit(graph, deleted, added, hash, retracts, local, Optional.of(now));
    }

    boolean isEmpty() {
        return isNote() && digest.isEmpty();
    }

    /** Whether the graph stays as it is. */
    boolean isNote() {
        return deleted.isEmpty() && added.isEmpty() && hash.isEmpty() && !retracts;
    }

    /** All of them together. */
    static void apply(Collection<GraphEdit> edits, DatasetGraph data) {
        edits.forEach(edit -> edit.deleted.forEach(data::delete));
        new QuadWriter(data)
                .add(edits.stream().flatMap(edit -> edit.added.stream()).toList());
        Ledger ledger = new Ledger(data);
        edits.forEach(edit -> edit.note(ledger));
    }

    private void note(Ledger ledger) {
        digest.ifPresent(now -> ledger.digested(graph, now.written()));
        if (isNote()) {
            return;
        }
        ledger.keepLocal(graph, local);
        hash.ifPresent(of -> ledger.stored(graph, of));
        if (retracts) {
            ledger.retracted(graph);
        } else {
            ledger.edited(graph);
        }
    }
}
