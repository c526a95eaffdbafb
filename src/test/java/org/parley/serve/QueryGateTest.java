package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Question;
import org.parley.store.Sample;
import org.parley.store.Store;

@Timeout(60)
class QueryGateTest {
    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }";

    @TempDir
    Path folder;

    @Test
    void stopsLongQueriesWhenMemoryIsShort() {
        Limits limits = Limits.USUAL.withTimeout(Duration.ofSeconds(50));
        try (Store store = Store.open(folder);
                QueryGate gate = new QueryGate(limits, () -> true)) {
            store.replace(List.of(Sample.graph("one"), Sample.graph("two"), Sample.graph("three")));
            Refusal refusal = assertThrows(Refusal.class, () -> count(gate, store, HEAVY));
            assertEquals(503, refusal.status());
            assertTrue(refusal.getMessage().contains("memory"), refusal.getMessage());
            assertEquals(1, count(gate, store, "SELECT * { ?s ?p ?o } LIMIT 1"));
            assertEquals(0, gate.running());
        }
    }

    private static long count(QueryGate gate, Store store, String text) {
        return store.read(data -> {
            try (QueryExec execution = Question.parse("query", text).execution(data)) {
                return gate.run(
                        execution,
                        asked -> asked.select().materialize().stream().count());
            }
        });
    }
}
