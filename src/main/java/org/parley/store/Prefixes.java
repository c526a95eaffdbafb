package org.parley.store;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Short names for the namespaces of the graph; the same in every export. */
public final class Prefixes {
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Map<String, String> NAMESPACES = new TreeMap<>(Map.ofEntries(
            Map.entry("dcterms", DCTerms.getURI()),
            Map.entry("foaf", Borrowed.FOAF),
            Map.entry("nif", Borrowed.NIF),
            Map.entry("oa", Borrowed.OA),
            Map.entry("org", Borrowed.ORG),
            Map.entry("owl", OWL.getURI()),
            Map.entry("parley", Parley.NS),
            Map.entry("prov", Borrowed.PROV),
            Map.entry("rdf", RDF.getURI()),
            Map.entry("rdfs", RDFS.getURI()),
            Map.entry("schema", Borrowed.SCHEMA),
            Map.entry("sem", Borrowed.SEM),
            Map.entry("skos", SKOS.getURI()),
            Map.entry("time", Borrowed.TIME),
            Map.entry("xsd", XSD.getURI())));

    private Prefixes() {}

    static Map<String, String> namespaces() {
        return Collections.unmodifiableMap(NAMESPACES);
    }

    static void declare(StreamRDF out) {
        NAMESPACES.forEach(out::prefix);
    }

    /** {@code prefix:name} for an IRI in one of the namespaces, empty for all others. */
    public static Optional<String> shorten(String iri) {
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
