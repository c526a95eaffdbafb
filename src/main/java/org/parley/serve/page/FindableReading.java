package org.parley.serve.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.vocab.Parley;

/** Reads from the graph of one article what can be searched for. */
public record FindableReading(Graph graph) {
    private static final Map<Resource, String> KINDS = kinds();

    private static Map<Resource, String> kinds() {
        Map<Resource, String> kinds = new LinkedHashMap<>();
        kinds.put(Parley.Person, "person");
        kinds.put(Parley.State, "state");
        kinds.put(Parley.Organisation, "organisation");
        kinds.put(Parley.Office, "office");
        kinds.put(Parley.Place, "place");
        kinds.put(Parley.Meeting, "meeting");
        kinds.put(Parley.Talks, "meeting");
        kinds.put(Parley.Article, "article");
        kinds.put(Parley.Position, "position");
        kinds.put(Parley.Statement, "statement");
        return kinds;
    }

    /** Everything in a graph that has a name or says something. */
    public static List<Findable> of(DatasetGraph data, String name) {
        // In memory, since each thing is looked at several times.
        Graph graph = GraphFactory.createDefaultGraph();
        data.find(Names.iri(name), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
        return new FindableReading(graph).all();
    }

    private List<Findable> all() {
        List<Findable> all = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        KINDS.forEach((type, kind) -> Iter.asStream(graph.find(Node.ANY, RDF.Nodes.type, type.asNode()))
                .map(Triple::getSubject)
                .filter(thing -> thing.isURI() && seen.add(thing))
                .forEach(thing -> findable(thing, kind).ifPresent(all::add)));
        return all;
    }

    private Optional<Findable> findable(Node thing, String kind) {
        boolean says = kind.equals("position") || kind.equals("statement");
        List<String> names = says
                ? List.of()
                : Stream.of(RDFS.label, SKOS.altLabel)
                        .flatMap(property -> texts(thing, property))
                        .distinct()
                        .toList();
        List<String> texts = Stream.concat(
                        texts(thing, Parley.content),
                        Stream.of(Parley.holder, Parley.speaker, Parley.of)
                                .flatMap(property -> objects(thing, property))
                                .flatMap(other -> texts(other, RDFS.label)))
                .toList();
        String whose = kind.equals("office") && !texts.isEmpty() ? " of " + texts.get(0) : "";
        return Stream.concat(names.stream(), texts.stream())
                .findFirst()
                .map(shown -> new Findable(thing.getURI(), kind, shown + whose, names, texts));
    }

    private Stream<String> texts(Node subject, Property property) {
        return objects(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private Stream<Node> objects(Node subject, Property property) {
        return Iter.asStream(graph.find(subject, property.asNode(), Node.ANY)).map(Triple::getObject);
    }
}
