package org.parley.pipeline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.AnonId;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/**
 * An article's graph as a reader of a case wants it: without what changes from run to run and without what follows from
 * the rest. A passage is its text; what has a hash for a name has none.
 */
final class CaseGraph {
    static final String BASE = "http://example.org/";

    private static final String CONCEPTS = "https://w3id.org/parley/concept/";
    private static final Pattern HASHED = Pattern.compile(Pattern.quote(BASE) + "[a-z-]+/[0-9a-f]{16}");
    private static final List<String> ENTITIES =
            List.of("person", "state", "organisation", "city", "venue", "region", "office", "moment");
    private static final List<String> SCHEMES =
            List.of("stance", "issue", "role", "event-status", "claim-status", "kind", "tenure", "mode", "precision");

    /** Volatile, or the same for every article, or said by another triple. */
    private static final Set<Property> LEFT_OUT = Set.of(
            Parley.contentHash,
            Parley.signature,
            Borrowed.wasGeneratedBy,
            Parley.text,
            Parley.source,
            Parley.reportedIn,
            Parley.confidence,
            Parley.dateTime,
            SKOS.prefLabel,
            Borrowed.sameAs,
            Borrowed.anchorOf,
            Borrowed.mentions);

    private static final Set<Resource> LEFT_OUT_TYPES =
            Set.of(Parley.Run, Parley.Passage, Parley.Actor, Parley.Place, Parley.Talks, SKOS.Concept);

    private final Model model = ModelFactory.createDefaultModel();

    private CaseGraph() {
        model.setNsPrefix("parley", Parley.NS).setNsPrefix("schema", Borrowed.SCHEMA);
        model.setNsPrefix("rdfs", RDFS.getURI()).setNsPrefix("skos", SKOS.getURI());
        model.setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#").setNsPrefix("", BASE + "article/");
        model.setNsPrefix("meeting", BASE + "meeting/article/");
        ENTITIES.forEach(kind -> model.setNsPrefix(kind, BASE + kind + "/"));
        SCHEMES.forEach(scheme -> model.setNsPrefix("c-" + scheme, CONCEPTS + scheme + "/"));
    }

    /** @param whole graph of an article with the source {@code article} */
    static Model of(Model whole) {
        CaseGraph graph = new CaseGraph();
        whole.listStatements().filterKeep(CaseGraph::isTelling).forEach(graph::add);
        return graph.model;
    }

    private static boolean isTelling(Statement statement) {
        Resource subject = statement.getSubject();
        if (subject.hasProperty(RDF.type, Parley.Run)
                || subject.getURI().contains("#")
                || LEFT_OUT.contains(statement.getPredicate())) {
            return false;
        }
        return !statement.getPredicate().equals(RDF.type)
                || statement.getResource().getNameSpace().equals(Parley.NS)
                        && !LEFT_OUT_TYPES.contains(statement.getResource());
    }

    private void add(Statement statement) {
        model.add(node(statement.getSubject()).asResource(), statement.getPredicate(), node(statement.getObject()));
    }

    private RDFNode node(RDFNode node) {
        if (node.isLiteral()) {
            return node;
        }
        Resource resource = node.asResource();
        if (resource.hasProperty(Borrowed.anchorOf)) {
            return resource.getProperty(Borrowed.anchorOf).getLiteral();
        }
        return HASHED.matcher(resource.getURI()).matches()
                ? model.createResource(new AnonId(resource.getURI()))
                : resource;
    }

    /** A line for each triple, with everything that is known of nodes without a name. */
    static Set<String> lines(Model model) {
        return model.listStatements()
                .filterDrop(statement ->
                        statement.getSubject().isAnon() && model.contains(null, null, statement.getSubject()))
                .mapWith(statement -> statement.getSubject().isAnon()
                        ? shown(statement.getSubject())
                        : shown(statement.getSubject()) + " " + shown(statement.getPredicate()) + " "
                                + shown(statement.getObject()))
                .toSet();
    }

    private static String shown(RDFNode node) {
        if (node instanceof Literal literal) {
            return "\"" + literal.getLexicalForm() + "\"";
        }
        if (node.isURIResource()) {
            return RDF.type.equals(node)
                    ? "a"
                    : node.getModel().shortForm(node.asResource().getURI());
        }
        return node.asResource().listProperties().toList().stream()
                .map(statement -> shown(statement.getPredicate()) + " " + shown(statement.getObject()))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("; ", "[", "]"));
    }
}
