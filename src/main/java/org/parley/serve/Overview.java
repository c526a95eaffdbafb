package org.parley.serve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.parley.store.ArticleSummary;
import org.parley.store.Reported;
import org.parley.store.Store;
import org.parley.vocab.Parley;

/**
 * What is in a store at one moment.
 *
 * @param revision of the store
 * @param counts how many individuals there are of the kinds a reader asks for first
 * @param articles the latest first
 */
record Overview(String revision, Map<Resource, Integer> counts, List<ArticleSummary> articles) {
    private static final List<Resource> KINDS = List.of(
            Parley.Article,
            Parley.Person,
            Parley.State,
            Parley.Organisation,
            Parley.Place,
            Parley.Meeting,
            Parley.Position,
            Parley.Statement);

    Overview {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Keeps the overview for as long as the store does not change, since it takes long to count. */
    static final class Source {
        private final Store store;
        private final Supplier<List<ArticleSummary>> articles;
        private volatile Overview last = new Overview("", Map.of(), List.of());

        /** @param articles the latest first */
        Source(Store store, Supplier<List<ArticleSummary>> articles) {
            this.store = store;
            this.articles = articles;
        }

        Overview get() {
            Overview known = last;
            String revision = store.revision();
            if (!known.revision().equals(revision)) {
                known = new Overview(revision, count(), articles.get());
                last = known;
            }
            return known;
        }

        private Map<Resource, Integer> count() {
            Map<Resource, Integer> counts = new LinkedHashMap<>();
            store.read(data -> {
                Reported reported = new Reported(data);
                for (Resource kind : KINDS) {
                    long count = reported.find(Node.ANY, RDF.Nodes.type, kind.asNode())
                            .map(Triple::getSubject)
                            .distinct()
                            .count();
                    counts.put(kind, (int) count);
                }
                return null;
            });
            return counts;
        }
    }
}
