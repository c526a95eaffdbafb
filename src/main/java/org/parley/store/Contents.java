package org.parley.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads off an article's graph what a list of articles shows. */
record Contents(DatasetGraph dataset) {
    private static final String PARLEY = "https://w3id.org/parley/ontology#";
    private static final String SCHEMA = "https://schema.org/";
    private static final List<String> FACTS =
            List.of("Meeting", "OfficeHolding", "Participation", "Position", "Statement");

    ArticleSummary summary(Node graph) {
        Node article = Iter.asStream(dataset.find(graph, Node.ANY, RDF.Nodes.type, term(PARLEY, "Article")))
                .map(Quad::getSubject)
                .findFirst()
                .orElse(graph);
        return new ArticleSummary(
                graph.getURI(),
                value(graph, article, term(PARLEY, "source")).orElse(graph.getURI()),
                value(graph, article, term(SCHEMA, "headline")),
                value(graph, article, term(SCHEMA, "datePublished")),
                value(graph, article, term(SCHEMA, "publisher")),
                value(graph, article, term(SCHEMA, "url")),
                facts(graph));
    }

    private SortedMap<String, Integer> facts(Node graph) {
        SortedMap<String, Integer> facts = new TreeMap<>();
        for (String kind : FACTS) {
            long count = Iter.count(dataset.find(graph, Node.ANY, RDF.Nodes.type, term(PARLEY, kind)));
            facts.put(kind, (int) count);
        }
        return facts;
    }

    private Optional<String> value(Node graph, Node subject, Node property) {
        return Iter.asStream(dataset.find(graph, subject, property, Node.ANY))
                .map(Quad::getObject)
                .map(object -> object.isLiteral()
                        ? object.getLiteralLexicalForm()
                        : value(graph, object, RDFS.Nodes.label).orElse(object.getURI()))
                .findFirst();
    }

    private static Node term(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }
}
