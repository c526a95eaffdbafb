package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.rdf.Porto;
import org.parley.vocab.Parley;

class CopyLinksTest {
    @TempDir
    private Path folder;

    @Test
    void saysAtAnyTimeWhichArticleIsACopyOfWhich() {
        try (Store store = Store.open(folder)) {
            store.replace(List.of(Porto.reprint("reprint.txt").graph()));
            assertEquals(List.of(), copies(store));
            store.replace(List.of(Porto.article("porto.txt").graph()));
            assertEquals(List.of("id/graph/copies: id/article/reprint.txt copies id/article/porto.txt"), copies(store));
            store.remove("porto.txt");
            assertEquals(List.of(), copies(store));
        }
    }

    private static List<String> copies(Store store) {
        return store.read(data -> Iter.asStream(data.find(Node.ANY, Node.ANY, Parley.copyOf.asNode(), Node.ANY))
                .map(CopyLinksTest::text)
                .toList());
    }

    private static String text(Quad quad) {
        return "%s: %s copies %s"
                .formatted(quad.getGraph(), quad.getSubject(), quad.getObject())
                .replaceAll("https?://[^/]+/", "");
    }
}
