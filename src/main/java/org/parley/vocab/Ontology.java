package org.parley.vocab;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

/** The files of the ontology as they are shipped in the jar, each freshly read. */
public final class Ontology {
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

    private static Model read(String file) {
        return RDFDataMgr.loadModel("org/parley/ontology/" + file);
    }
}
