package org.parley.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Reads off an article's graph what a list of articles shows. */
record Contents(DatasetGraph dataset) {
    private static final List<Resource> FACTS =
            List.of(Parley.Meeting, Parley.OfficeHolding, Parley.Participation, Parley.Position, Parley.Statement);
    private static final int LENGTH_OF_DAY = "2025-05-16".length();

    ArticleSummary summary(Node graph) {
        Node article = Iter.asStream(dataset.find(graph, Node.ANY, RDF.Nodes.type, Parley.Article.asNode()))
                .map(Quad::getSubject)
                .findFirst()
                .orElse(graph);
        return new ArticleSummary(
                graph.getURI(),
                value(graph, article, Parley.source.asNode()).orElse(graph.getURI()),
                value(graph, article, Borrowed.headline.asNode()),
                value(graph, article, Borrowed.datePublished.asNode())
                        .map(time -> time.substring(0, Math.min(time.length(), LENGTH_OF_DAY))),
                value(graph, article, Borrowed.publisher.asNode()),
                value(graph, article, Borrowed.url.asNode()),
                facts(graph));
    }

    private SortedMap<String, Integer> facts(Node graph) {
        SortedMap<String, Integer> facts = new TreeMap<>();
        for (Resource kind : FACTS) {
            long count = Iter.count(dataset.find(graph, Node.ANY, RDF.Nodes.type, kind.asNode()));
            facts.put(kind.getLocalName(), (int) count);
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
}
