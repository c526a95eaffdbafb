package org.parley.store;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.riot.system.StreamRDF;

/** Short names for the namespaces of the graph; the same in every export. */
final class Prefixes {
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Map<String, String> NAMESPACES = new TreeMap<>(Map.ofEntries(
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("parley", "https://w3id.org/parley/ontology#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("schema", "https://schema.org/"),
            Map.entry("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    private Prefixes() {}

    static Map<String, String> namespaces() {
        return Collections.unmodifiableMap(NAMESPACES);
    }

    static void declare(StreamRDF out) {
        NAMESPACES.forEach(out::prefix);
    }

    /** {@code prefix:name} for an IRI in one of the namespaces, empty for all others. */
    static Optional<String> shorten(String iri) {
        return NAMESPACES.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue())
                        && LOCAL_NAME
                                .matcher(iri.substring(entry.getValue().length()))
                                .matches())
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .findFirst();
    }
}
