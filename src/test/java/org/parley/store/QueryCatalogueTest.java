package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.Issue;
import org.parley.vocab.Concepts;

/** What a tool needs that finds a query in the catalogue stands there. */
class QueryCatalogueTest {
    private static final Model CATALOGUE = written();

    static Stream<NamedQuery> queries() {
        return NamedQuery.all().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void holdsEachQueryToBeRun(NamedQuery query) {
        Resource node = CATALOGUE.createResource(QueryCatalogue.NS + query.name());
        assertEquals(true, node.hasProperty(RDF.type, CATALOGUE.createResource(SHACLM.NS + "SPARQLExecutable")));
        assertEquals(
                query.text(),
                node.getProperty(CATALOGUE.createProperty(SHACLM.NS, "select")).getString());
        assertEquals(query.summary(), node.getProperty(RDFS.comment).getString());
        assertFalse(node.getProperty(DCTerms.description).getString().isEmpty());
        assertEquals(
                query.tags().size(),
                node.listProperties(CATALOGUE.createProperty("https://schema.org/keywords"))
                        .toList()
                        .size());
        assertFalse(query.tags().isEmpty());
        assertEquals(
                query.parameters().size(),
                node.listProperties(CATALOGUE.createProperty(SHACLM.NS, "parameter"))
                        .toList()
                        .size());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void saysWhichIssuesThereAre(NamedQuery query) {
        query.parameters().keySet().stream().filter("issue"::equals).forEach(issue -> {
            List<String> labels = Stream.of(Issue.values()).map(Concepts::label).toList();
            assertEquals(labels, query.choices(issue));
            Resource parameter = CATALOGUE.createResource(QueryCatalogue.NS + query.name() + "/issue");
            assertEquals(
                    labels,
                    parameter.getProperty(SHACLM.in).getObject().as(RDFList.class).asJavaList().stream()
                            .map(RDFNode::asLiteral)
                            .map(literal -> literal.getString())
                            .toList());
        });
    }

    private static Model written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QueryCatalogue.write("http://127.0.0.1/sparql", out);
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.TURTLE).parse(model);
        return model;
    }
}
