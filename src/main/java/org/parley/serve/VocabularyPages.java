package org.parley.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.parley.serve.ontology.OntologyPage;
import org.parley.store.QueryCatalogue;
import org.parley.store.RdfFormat;
import org.parley.vocab.Ontology;

/**
 * {@code /ontology}: what the terms of graphs mean, as a page or in Turtle, with each of its files below; and
 * {@code /queries.ttl}: the named queries as RDF.
 */
final class VocabularyPages {
    private static final String PAGE = "/ontology";
    private static final String FOLDER = "/ontology/";
    private static final String QUERIES = "/queries.ttl";
    private static final String TERMS = "parley.ttl";

    boolean owns(String path) {
        return path.equals(PAGE) || path.startsWith(FOLDER) || path.equals(QUERIES);
    }

    void send(Exchange exchange) {
        String path = exchange.path();
        String turtle = RdfFormat.TURTLE.mediaType();
        if (path.equals(QUERIES)) {
            exchange.send(turtle, out -> QueryCatalogue.write(exchange.root() + "sparql", out));
        } else if (path.startsWith(FOLDER)) {
            String file = path.substring(FOLDER.length());
            exchange.send(
                    200,
                    turtle,
                    Ontology.file(file).orElseThrow(() -> new Refusal(404, "The ontology has no file of this name.")));
        } else if (exchange.choose(List.of(turtle, Exchange.HTML)).equals(Exchange.HTML)) {
            exchange.response().setHeader("Content-Security-Policy", policy());
            exchange.send(200, Exchange.HTML, OntologyPage.html());
        } else {
            exchange.send(200, turtle, Ontology.file(TERMS).orElseThrow());
        }
    }

    /** The page is a file that stands by itself: its own style and nothing else. */
    private static String policy() {
        return "default-src 'none'; style-src '" + hash(OntologyPage.style())
                + "'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
