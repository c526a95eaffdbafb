package org.parley.serve;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.exec.RowSet;
import org.parley.store.ArticleSummary;
import org.parley.store.Question;
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
        private final Answers answers;
        private volatile Overview last = new Overview("", Map.of(), List.of());

        Source(Store store, Answers answers) {
            this.store = store;
            this.answers = answers;
        }

        Overview get() {
            Overview known = last;
            String revision = store.revision();
            if (!known.revision().equals(revision)) {
                known = new Overview(revision, count(), latest());
                last = known;
            }
            return known;
        }

        private Map<Resource, Integer> count() {
            Map<Resource, Integer> counts = new LinkedHashMap<>();
            for (Resource kind : KINDS) {
                Question question = Question.parse(
                        "count", "SELECT (COUNT(DISTINCT ?it) AS ?count) { ?it a <" + kind.getURI() + "> }");
                counts.put(
                        kind,
                        store.read(data -> answers.ask(data, question, execution -> {
                            RowSet rows = answers.rows(execution);
                            return ((Number) rows.next().get("count").getLiteralValue()).intValue();
                        })));
            }
            return counts;
        }

        private List<ArticleSummary> latest() {
            return store.articles().stream()
                    .sorted(Comparator.comparing(
                                    (ArticleSummary article) -> article.date().orElse(""))
                            .reversed()
                            .thenComparing(ArticleSummary::source))
                    .toList();
        }
    }
}
