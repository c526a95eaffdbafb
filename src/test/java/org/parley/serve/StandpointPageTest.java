package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Stance;
import org.parley.rdf.Porto;
import org.parley.store.Store;
import org.parley.vocab.Concepts;
import org.parley.vocab.Parley;

/** What gathers positions has a page that shows them. */
class StandpointPageTest {
    private static final String BASE = "https://example.org/id/";

    @TempDir
    Path folder;

    @Test
    void showsThePositionsThatItGathers() throws Exception {
        try (Store store = Store.open(folder)) {
            store.replace(Porto.graphs());
            String standpoint = store.read(data -> Iter.asStream(data.find(
                                    Quad.unionGraph,
                                    Node.ANY,
                                    Parley.stance.asNode(),
                                    Concepts.of(Stance.REJECTS).asNode()))
                            .map(quad -> quad.getSubject().getURI())
                            .filter(iri -> iri.startsWith(BASE + "standpoint/"))
                            .sorted()
                            .findFirst())
                    .orElseThrow();
            try (Server server = Server.start(store, ServerOptions.onPort(0).withBase(BASE))) {
                URI page = server.address().resolve("/doc/" + standpoint.substring(BASE.length()));
                HttpResponse<String> response = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(page)
                                        .header("Accept", "text/html")
                                        .build(),
                                BodyHandlers.ofString());
                assertTrue(response.body().contains("Hill Front"), response::body);
                assertTrue(response.body().contains("In these words"), response::body);
            }
        }
    }
}
