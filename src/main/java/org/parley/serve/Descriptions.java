package org.parley.serve;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.parley.store.ArticleSummary;
import org.parley.store.Export;
import org.parley.store.RdfFormat;
import org.parley.vocab.Parley;

/** What the endpoint and the dataset say of themselves: SPARQL service description, VoID and DCAT. */
final class Descriptions {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<RdfFormat> OFFERED =
            List.of(RdfFormat.TURTLE, RdfFormat.JSONLD, RdfFormat.NTRIPLES, RdfFormat.RDFXML);

    private final Overview.Source overviews;
    private final String base;

    Descriptions(Overview.Source overviews, String base) {
        this.overviews = overviews;
        this.base = base;
    }

    void sendService(Exchange exchange) {
        Model model = ModelFactory.createDefaultModel();
        String endpoint = exchange.root() + "sparql";
        Resource service = model.createResource(endpoint + "#service")
                .addProperty(RDF.type, term("Service"))
                .addProperty(property("endpoint"), model.createResource(endpoint))
                .addProperty(property("supportedLanguage"), term("SPARQL11Query"))
                .addProperty(property("feature"), term("UnionDefaultGraph"));
        for (String format : List.of(
                "SPARQL_Results_JSON",
                "SPARQL_Results_XML",
                "SPARQL_Results_CSV",
                "SPARQL_Results_TSV",
                "Turtle",
                "N-Triples",
                "RDF_XML",
                "JSON-LD")) {
            service.addProperty(property("resultFormat"), model.createResource(FORMATS + format));
        }
        Resource graph = model.createResource(endpoint + "#graph").addProperty(RDF.type, term("Graph"));
        graph.addProperty(DCTerms.description, "The union of all articles' graphs.");
        Resource dataset = model.createResource(endpoint + "#dataset")
                .addProperty(RDF.type, term("Dataset"))
                .addProperty(property("defaultGraph"), graph);
        service.addProperty(property("defaultDataset"), dataset);
        send(model.getGraph(), exchange);
    }

    void sendDataset(Exchange exchange) {
        Overview overview = overviews.get();
        Model model = ModelFactory.createDefaultModel();
        String here = exchange.root() + ".well-known/void";
        Resource endpoint = model.createResource(exchange.root() + "sparql");
        Resource dataset = model.createResource(here + "#dataset")
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.title, "Parley", "en")
                .addProperty(
                        DCTerms.description,
                        "Who met whom in negotiations, who wants what and who says so, with the sentences that prove it.",
                        "en")
                .addProperty(VOID.sparqlEndpoint, endpoint)
                .addProperty(VOID.uriSpace, base)
                .addProperty(VOID.vocabulary, model.createResource(Parley.NS))
                .addLiteral(VOID.documents, (long) overview.articles().size());
        overview.articles().stream()
                .map(ArticleSummary::graph)
                .sorted()
                .findFirst()
                .ifPresent(example -> dataset.addProperty(VOID.exampleResource, model.createResource(example)));
        for (Map.Entry<Resource, Integer> kind : overview.counts().entrySet()) {
            dataset.addProperty(
                    VOID.classPartition,
                    model.createResource(here + "#" + kind.getKey().getLocalName())
                            .addProperty(VOID._class, kind.getKey())
                            .addLiteral(VOID.entities, (long) kind.getValue()));
        }
        model.createResource(here + "#service")
                .addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCTerms.title, "SPARQL endpoint of Parley", "en")
                .addProperty(DCAT.endpointURL, endpoint)
                .addProperty(DCAT.endpointDescription, endpoint)
                .addProperty(DCAT.servesDataset, dataset);
        send(model.getGraph(), exchange);
    }

    private static void send(Graph graph, Exchange exchange) {
        String chosen =
                exchange.choose(OFFERED.stream().map(RdfFormat::mediaType).toList());
        RdfFormat format = OFFERED.stream()
                .filter(offered -> offered.mediaType().equals(chosen))
                .findFirst()
                .orElseThrow();
        exchange.send(format.mediaType(), out -> Export.write(graph.find(), format, out));
    }

    private static Resource term(String name) {
        return ResourceFactory.createResource(SD + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD, name);
    }
}
