package org.parley.store;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.parley.vocab.Borrowed;

/**
 * The named queries as RDF, so that tools find and run them: each a {@code sh:SPARQLSelectExecutable} with its text,
 * what it answers, its parameters and the endpoint to ask, as the SPARQL examples of other endpoints are published.
 */
public final class QueryCatalogue {
    /** What the name of a query follows. */
    public static final String NS = "https://w3id.org/parley/query/";

    private final Model model = ModelFactory.createDefaultModel();

    private QueryCatalogue() {}

    /**
     * In Turtle, UTF-8.
     *
     * @param endpoint address to ask at
     */
    public static void write(String endpoint, OutputStream out) {
        RDFDataMgr.write(out, of(endpoint), Lang.TURTLE);
    }

    static Model of(String endpoint) {
        QueryCatalogue catalogue = new QueryCatalogue();
        catalogue.model.setNsPrefixes(Prefixes.namespaces()).setNsPrefix("sh", SHACLM.NS);
        Resource target = catalogue.model.createResource(endpoint);
        NamedQuery.all().forEach(query -> catalogue.add(query, target));
        return catalogue.model;
    }

    private void add(NamedQuery query, Resource endpoint) {
        Resource node = model.createResource(NS + query.name())
                .addProperty(RDF.type, term("SPARQLExecutable"))
                .addProperty(RDF.type, term("SPARQLSelectExecutable"))
                .addProperty(RDFS.label, query.name())
                .addProperty(RDFS.comment, query.summary(), "en")
                .addProperty(DCTerms.description, query.description(), "en")
                .addProperty(property(SHACLM.NS, "select"), query.text())
                .addProperty(property(Borrowed.SCHEMA, "target"), endpoint);
        query.tags().forEach(tag -> node.addProperty(property(Borrowed.SCHEMA, "keywords"), tag));
        query.parameters()
                .forEach((name, meaning) -> node.addProperty(
                        property(SHACLM.NS, "parameter"),
                        parameter(query.name() + "/" + name, name, meaning, query.choices(name))));
    }

    private Resource parameter(String path, String name, String meaning, List<String> choices) {
        Resource parameter = model.createResource(NS + path)
                .addProperty(RDF.type, term("Parameter"))
                .addProperty(SHACLM.path, model.createResource(NS + "parameter/" + name))
                .addProperty(property(SHACLM.NS, "name"), name)
                .addProperty(property(SHACLM.NS, "description"), meaning, "en")
                .addLiteral(property(SHACLM.NS, "optional"), true);
        if (!choices.isEmpty()) {
            parameter.addProperty(
                    SHACLM.in,
                    model.createList(choices.stream().map(model::createLiteral).iterator()));
        }
        return parameter;
    }

    private Resource term(String name) {
        return model.createResource(SHACLM.NS + name);
    }

    private Property property(String namespace, String name) {
        return model.createProperty(namespace, name);
    }
}
