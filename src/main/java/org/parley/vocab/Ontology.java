package org.parley.vocab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

/** The files of the ontology as they are shipped in the jar, each freshly read. */
public final class Ontology {
    private static final String FOLDER = "org/parley/ontology/";

    private Ontology() {}

    /** Classes and properties. */
    public static Model terms() {
        return read("parley.ttl");
    }

    /** Concept schemes. */
    public static Model concepts() {
        return read("concepts.ttl");
    }

    /** What every article's graph must be like, in SHACL. */
    public static Model shapes() {
        return read("shapes.ttl");
    }

    /** What authority data must be like, in SHACL. */
    public static Model authorityShapes() {
        return read("authority-shapes.ttl");
    }

    /** One of the files as it was written, such as {@code parley.ttl}; none if there is no such file. */
    public static Optional<String> file(String name) {
        // A name and no path, so that nothing else of the jar is within reach.
        if (!name.matches("[a-z-]+\\.ttl")) {
            return Optional.empty();
        }
        try (InputStream in = Ontology.class.getResourceAsStream("/" + FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model read(String file) {
        return RDFDataMgr.loadModel(FOLDER + file);
    }
}
