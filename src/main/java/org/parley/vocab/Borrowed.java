package org.parley.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of other vocabularies that Parley's graphs use; the ontology declares each of them. */
public final class Borrowed {
    public static final String SCHEMA = "https://schema.org/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";
    public static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    public static final String TIME = "http://www.w3.org/2006/time#";

    public static final Resource NEWS_ARTICLE = type(SCHEMA, "NewsArticle");
    public static final Resource SCHEMA_PLACE = type(SCHEMA, "Place");
    public static final Property headline = property(SCHEMA, "headline");
    public static final Property datePublished = property(SCHEMA, "datePublished");
    public static final Property publisher = property(SCHEMA, "publisher");
    public static final Property url = property(SCHEMA, "url");
    public static final Property mentions = property(SCHEMA, "mentions");
    public static final Property sameAs = property(SCHEMA, "sameAs");

    public static final Resource PROV_ENTITY = type(PROV, "Entity");
    public static final Resource PROV_AGENT = type(PROV, "Agent");
    public static final Resource PROV_ACTIVITY = type(PROV, "Activity");
    public static final Property wasGeneratedBy = property(PROV, "wasGeneratedBy");
    public static final Property wasRevisionOf = property(PROV, "wasRevisionOf");

    public static final Resource SPECIFIC_RESOURCE = type(OA, "SpecificResource");
    public static final Resource TEXT_QUOTE_SELECTOR = type(OA, "TextQuoteSelector");
    public static final Resource TEXT_POSITION_SELECTOR = type(OA, "TextPositionSelector");
    public static final Property hasSource = property(OA, "hasSource");
    public static final Property hasSelector = property(OA, "hasSelector");
    public static final Property exact = property(OA, "exact");
    public static final Property start = property(OA, "start");
    public static final Property end = property(OA, "end");

    public static final Resource NIF_CONTEXT = type(NIF, "Context");
    public static final Resource NIF_STRING = type(NIF, "String");
    public static final Resource NIF_SENTENCE = type(NIF, "Sentence");
    public static final Resource NIF_PHRASE = type(NIF, "Phrase");
    public static final Property anchorOf = property(NIF, "anchorOf");
    public static final Property beginIndex = property(NIF, "beginIndex");
    public static final Property endIndex = property(NIF, "endIndex");
    public static final Property referenceContext = property(NIF, "referenceContext");

    public static final Resource FOAF_PERSON = type(FOAF, "Person");
    public static final Resource ORG_ORGANIZATION = type(ORG, "Organization");
    public static final Resource ORG_POST = type(ORG, "Post");
    public static final Resource ORG_MEMBERSHIP = type(ORG, "Membership");
    public static final Resource SEM_EVENT = type(SEM, "Event");
    public static final Resource TIME_INSTANT = type(TIME, "Instant");

    private Borrowed() {}

    private static Resource type(String namespace, String name) {
        return ResourceFactory.createResource(namespace + name);
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
