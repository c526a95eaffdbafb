package org.parley.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.parley.authority.AuthorityEntry;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.AuthorityMapper;
import org.parley.rdf.AuthorityReader;
import org.parley.rdf.JudgementGraph;
import org.parley.rdf.Profiles;
import org.parley.resolve.Judgement;
import org.parley.vocab.Parley;

/** Reads whole graphs of a store, for as long as a transaction lasts. */
record Graphs(DatasetGraph data) {
    private static final int SOME = 50;
    /** In the names of graphs that hold what somebody added to the authority data. */
    private static final String ADDED = AuthorityMapper.GRAPH + "/";

    /** Those of articles. */
    Stream<Node> articles() {
        return new Ledger(data).graphs();
    }

    /** Under which the store's names stand; empty when nothing tells. */
    Optional<String> base() {
        return articles()
                .map(graph -> new ArticleGraph(graph.getURI(), "", null).base())
                .findFirst()
                .or(() -> Iter.asStream(data.listGraphNodes())
                        .map(Node::getURI)
                        .filter(graph -> graph.endsWith(JudgementGraph.graph("")))
                        .map(graph -> graph.substring(
                                0, graph.length() - JudgementGraph.graph("").length()))
                        .findFirst());
    }

    /** What was added to the authority data that is shipped. */
    List<AuthorityEntry> authority() {
        return new Ledger(data)
                .authority().keySet().stream()
                        .filter(graph -> graph.contains(ADDED))
                        .flatMap(graph -> new AuthorityReader(graph.substring(0, graph.lastIndexOf(ADDED)))
                                .entries(model(graph)).stream())
                        .toList();
    }

    /** About how many quads there are: those of some articles counted, and of all authority data. */
    long estimatedQuads() {
        Ledger ledger = new Ledger(data);
        long articles = ledger.graphs().count();
        List<Node> some = ledger.graphs().limit(SOME).toList();
        long counted = some.stream().mapToLong(this::size).sum();
        long known = ledger.authority().keySet().stream()
                .mapToLong(graph -> size(NodeFactory.createURI(graph)))
                .sum();
        return known + counted * articles / Math.max(1, some.size());
    }

    private long size(Node graph) {
        return Iter.count(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    ArticleGraph article(Node graph) {
        return new ArticleGraph(graph.getURI(), new Ledger(data).hash(graph).orElse(""), model(graph.getURI()));
    }

    /** The article's graph as it was before any renaming, where that cannot be told from the graph itself. */
    Optional<ArticleGraph> kept(Node graph) {
        Ledger ledger = new Ledger(data);
        return ledger.local(graph).map(triples -> {
            Model model = ModelFactory.createDefaultModel();
            RDFParser.fromString(triples, Lang.NTRIPLES).parse(model);
            return new ArticleGraph(graph.getURI(), ledger.hash(graph).orElse(""), model);
        });
    }

    /** Of every article what its profiles are read from. No index leads from a graph to a property, so all at once. */
    Map<Node, ArticleGraph> excerpts() {
        Map<Node, ArticleGraph> excerpts = new HashMap<>();
        articles()
                .forEach(graph ->
                        excerpts.put(graph, new ArticleGraph(graph.getURI(), "", ModelFactory.createDefaultModel())));
        for (Node property : Profiles.PROPERTIES) {
            List<Node> objects = property.equals(RDF.Nodes.type)
                    ? List.of(Parley.Person.asNode(), Parley.Talks.asNode(), Parley.Meeting.asNode())
                    : List.of(Node.ANY);
            objects.forEach(object -> data.find(Node.ANY, Node.ANY, property, object)
                    .forEachRemaining(quad -> {
                        ArticleGraph excerpt = excerpts.get(quad.getGraph());
                        if (excerpt != null) {
                            excerpt.model().getGraph().add(quad.asTriple());
                        }
                    }));
        }
        return excerpts;
    }

    Model model(String graph) {
        Model model = ModelFactory.createDefaultModel();
        quads(NodeFactory.createURI(graph)).forEach(quad -> model.getGraph().add(quad.asTriple()));
        return model;
    }

    /** Whether the article of this graph is known by {@code source}. */
    boolean isSource(String graph, String source) {
        Node name = NodeFactory.createURI(graph);
        return data.contains(name, name, Parley.source.asNode(), NodeFactory.createLiteralString(source));
    }

    /** By IRI. */
    SortedMap<String, Judgement> judgements() {
        return base().map(base -> JudgementGraph.read(model(JudgementGraph.graph(base))))
                .orElseGet(TreeMap::new);
    }

    List<Quad> quads(Node graph) {
        return Iter.toList(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    static Collection<Quad> quads(Node graph, Model model) {
        return model.getGraph()
                .find()
                .mapWith(triple -> Quad.create(graph, triple))
                .toList();
    }
}
