package org.parley.rdf;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.resolve.Identities.Name;
import org.parley.vocab.Parley;

/**
 * Gives people and meetings of one article's graph the names that they have among all articles, and takes them back.
 * What a name is made into (an office of theirs, a fact about them) is named anew, too. A renamed graph keeps the local
 * names, so that {@link #undo} needs nothing but the graph.
 */
public final class Renaming {
    private final List<Triple> triples;
    private final Map<Node, Node> iris = new HashMap<>();
    private final String base;

    private Renaming(ArticleGraph graph) {
        triples = graph.model().getGraph().find().toList();
        base = Iris.base(graph.iri());
    }

    /**
     * What something is called in a graph.
     *
     * @param label what is shown for it; empty where its article's own stays
     */
    public record Called(String iri, String label) {
        /** In the graph of {@code article}. */
        public static Called of(Name name, String article) {
            if (name.id().startsWith(Iris.base(article))) {
                return new Called(name.id(), name.label());
            }
            return new Called(new Iris(Iris.base(article)).entity(name.id()), name.label());
        }
    }

    /** What everything that is not called by its local name is called, by local IRI. */
    public static Map<String, Called> names(ArticleGraph renamed) {
        Map<String, Called> names = new HashMap<>();
        renamed.model().listStatements(null, Parley.localIri, (RDFNode) null).forEach(statement -> {
            Resource node = statement.getSubject();
            String label = node.hasProperty(RDF.type, Parley.Person)
                    ? node.getProperty(RDFS.label).getString()
                    : "";
            names.put(statement.getString(), new Called(node.getURI(), label));
        });
        return names;
    }

    /**
     * @param local a graph in which everything has its local name
     * @param names by local IRI; no two get the same
     */
    public static ArticleGraph apply(ArticleGraph local, Map<String, Called> names) {
        Renaming renaming = new Renaming(local);
        Map<Node, String> labels = new HashMap<>();
        names.forEach((iri, name) -> {
            renaming.rename(NodeFactory.createURI(iri), NodeFactory.createURI(name.iri()));
            if (!name.label().isEmpty()) {
                labels.put(NodeFactory.createURI(iri), name.label());
            }
        });
        return renaming.applied(local, labels);
    }

    /** The graph as it was before any renaming. */
    public static ArticleGraph undo(ArticleGraph renamed) {
        Renaming renaming = new Renaming(renamed);
        Map<Node, Node> labels = new HashMap<>();
        for (Triple triple : renaming.triples) {
            if (triple.getPredicate().equals(Parley.localIri.asNode())) {
                renaming.rename(
                        triple.getSubject(),
                        NodeFactory.createURI(triple.getObject().getLiteralLexicalForm()));
            } else if (triple.getPredicate().equals(Parley.localLabel.asNode())) {
                labels.put(triple.getSubject(), triple.getObject());
            }
        }
        return renaming.iris.isEmpty() && labels.isEmpty() ? renamed : renaming.undone(renamed, labels);
    }

    private void rename(Node old, Node name) {
        if (!old.equals(name)) {
            iris.put(old, name);
        }
    }

    private ArticleGraph applied(ArticleGraph local, Map<Node, String> labels) {
        Map<Node, Node> entities = Map.copyOf(iris);
        renameWhatFollows();
        Model model = Draft.emptyModel();
        Graph graph = model.getGraph();
        for (Triple triple : triples) {
            Node subject = triple.getSubject();
            Optional<Node> label = Optional.ofNullable(labels.get(subject))
                    .map(NodeFactory::createLiteralString)
                    .filter(name -> triple.getPredicate().equals(RDFS.Nodes.label) && !name.equals(triple.getObject()));
            if (label.isPresent()) {
                graph.add(named(subject), RDFS.Nodes.label, label.get());
                graph.add(named(subject), Parley.localLabel.asNode(), triple.getObject());
                graph.add(named(subject), SKOS.altLabel.asNode(), triple.getObject());
            } else {
                graph.add(renamed(triple));
            }
        }
        entities.forEach((old, name) ->
                graph.add(name, Parley.localIri.asNode(), NodeFactory.createLiteralString(old.getURI())));
        return new ArticleGraph(local.iri(), local.hash(), model);
    }

    private ArticleGraph undone(ArticleGraph renamed, Map<Node, Node> labels) {
        renameWhatFollows();
        Model model = Draft.emptyModel();
        Graph graph = model.getGraph();
        for (Triple triple : triples) {
            Node label = labels.get(triple.getSubject());
            boolean replaced = label != null
                    && (triple.getPredicate().equals(RDFS.Nodes.label)
                            || triple.getPredicate().equals(SKOS.altLabel.asNode())
                                    && triple.getObject().equals(label));
            if (replaced) {
                graph.add(named(triple.getSubject()), RDFS.Nodes.label, label);
            } else if (!triple.getPredicate().equals(Parley.localIri.asNode())
                    && !triple.getPredicate().equals(Parley.localLabel.asNode())) {
                graph.add(renamed(triple));
            }
        }
        return new ArticleGraph(renamed.iri(), renamed.hash(), model);
    }

    private void renameWhatFollows() {
        if (iris.isEmpty()) {
            return;
        }
        List<Triple> offices = new ArrayList<>();
        Set<Node> facts = new HashSet<>();
        Set<Node> touched = new HashSet<>();
        for (Triple triple : triples) {
            if (triple.getPredicate().equals(Parley.of.asNode()) && iris.containsKey(triple.getObject())) {
                offices.add(triple);
            } else if (triple.getPredicate().equals(RDF.Nodes.type) && FactKind.isOne(triple.getObject())) {
                facts.add(triple.getSubject());
            }
        }
        for (Triple office : offices) {
            String old = office.getSubject().getURI();
            String whose = office.getObject().getURI().substring(base.length());
            String title = old.substring(0, old.length() - whose.length());
            rename(
                    office.getSubject(),
                    NodeFactory.createURI(
                            title + named(office.getObject()).getURI().substring(base.length())));
        }
        triples.stream()
                .filter(triple -> facts.contains(triple.getSubject()) && iris.containsKey(triple.getObject()))
                .forEach(triple -> touched.add(triple.getSubject()));
        triples.stream()
                .filter(triple -> touched.contains(triple.getSubject()) && FactKind.isTelling(triple.getPredicate()))
                .collect(groupingBy(Triple::getSubject))
                .forEach(this::renameFact);
    }

    private void renameFact(Node fact, List<Triple> said) {
        String path = fact.getURI().substring(0, fact.getURI().lastIndexOf('/') + 1);
        String hash =
                Said.hash(said.stream().map(triple -> Said.line(triple.getPredicate(), named(triple.getObject()))));
        rename(fact, NodeFactory.createURI(path + hash));
    }

    private Triple renamed(Triple triple) {
        return Triple.create(named(triple.getSubject()), triple.getPredicate(), named(triple.getObject()));
    }

    private Node named(Node node) {
        return iris.getOrDefault(node, node);
    }
}
