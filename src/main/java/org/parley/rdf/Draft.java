package org.parley.rdf;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.model.When;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Concepts;
import org.parley.vocab.Parley;

/** The graph of one article while it is written, and what is written in the same way everywhere in it. */
record Draft(Model model, Iris iris) {
    Draft(Iris iris) {
        this(emptyModel(), iris);
    }

    /** Literals are told apart by how they are written, as in the store. */
    static Model emptyModel() {
        return ModelFactory.createModelForGraph(GraphMemFactory.createDefaultGraphSameTerm());
    }

    Resource node(String iri, Resource... types) {
        Resource node = model.createResource(iri);
        addTypes(node, List.of(types));
        return node;
    }

    void addTypes(Resource node, List<Resource> types) {
        types.forEach(type -> node.addProperty(RDF.type, type));
    }

    /** A fact of this kind, known by all that is said of it. */
    Resource fact(FactKind kind, Said said) {
        Resource node = node(iris.entity(kind.path() + said.hash()), kind.types());
        said.all().forEach(node::addProperty);
        return node;
    }

    void addConcept(Resource node, Property property, Enum<?> constant) {
        node.addProperty(property, concept(constant));
    }

    /** A concept with its label, so that the graph can be read without the concept schemes at hand. */
    Resource concept(Enum<?> constant) {
        return Concepts.of(constant)
                .inModel(model)
                .addProperty(RDF.type, SKOS.Concept)
                .addProperty(SKOS.prefLabel, Concepts.label(constant), "en");
    }

    Resource moment(When when) {
        String iso = when.iso();
        Resource moment = node(iris.entity("moment/" + iso), Parley.Moment, Borrowed.TIME_INSTANT)
                .addProperty(RDFS.label, iso)
                .addProperty(Parley.dateTime, instant(when), XSDDatatype.XSDdateTime);
        addConcept(moment, Parley.precision, when.precision());
        return moment;
    }

    /** Below the precision nothing is known, whatever {@code when} holds there. */
    private static String instant(When when) {
        return switch (when.precision()) {
            case YEAR -> when.iso() + "-01-01T00:00:00Z";
            case MONTH -> when.iso() + "-01T00:00:00Z";
            case DAY -> when.iso() + "T00:00:00Z";
            case TIME -> when.start().withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        };
    }
}
