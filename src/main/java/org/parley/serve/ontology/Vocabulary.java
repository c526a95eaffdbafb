package org.parley.serve.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.store.Prefixes;
import org.parley.vocab.Ontology;
import org.parley.vocab.Parley;

/** What the files of the ontology say, term by term. */
record Vocabulary(Model model, Model shapes) {
    private static final Comparator<Resource> BY_NAME = Comparator.comparing(Resource::getURI);

    static Vocabulary load() {
        return new Vocabulary(
                ModelFactory.createDefaultModel().add(Ontology.terms()).add(Ontology.concepts()), Ontology.shapes());
    }

    /** A property as the nodes of one class have it, how often, and of which class its values are if one is named. */
    record Slot(Resource property, int least, Optional<Integer> most, Optional<Resource> values) {
        String cardinality() {
            return most.map(number -> number == least ? "" + least : least + "–" + number)
                    .orElse(least == 0 ? "any" : least + " or more");
        }
    }

    List<Resource> classes() {
        return own(OWL2.Class).toList();
    }

    List<Resource> properties() {
        return Stream.concat(own(OWL2.ObjectProperty), own(OWL2.DatatypeProperty))
                .sorted(Comparator.comparing(property -> property.getLocalName().toLowerCase()))
                .toList();
    }

    List<Resource> schemes() {
        return model.listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme).toList().stream()
                .sorted(BY_NAME)
                .toList();
    }

    List<Resource> concepts(Resource scheme) {
        return model.listSubjectsWithProperty(SKOS.inScheme, scheme).toList().stream()
                .sorted(BY_NAME)
                .toList();
    }

    /** Terms of other vocabularies that graphs use; they are declared here and not defined. */
    List<Resource> borrowed() {
        return Stream.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty)
                .flatMap(kind -> model.listSubjectsWithProperty(RDF.type, kind).toList().stream())
                .filter(term -> term.isURIResource() && !isOwn(term))
                .distinct()
                .sorted(BY_NAME)
                .toList();
    }

    /** The properties that the shapes speak of for this class itself, in the order of their names. */
    List<Slot> slots(Resource type) {
        List<Slot> slots = new ArrayList<>();
        shapes.listSubjectsWithProperty(SHACLM.targetClass, type)
                .forEach(shape -> shape.listProperties(SHACLM.property).forEach(property -> {
                    Resource path = property.getProperty(SHACLM.path).getResource();
                    if (path.isURIResource()) {
                        slots.add(new Slot(
                                path,
                                number(property.getResource(), SHACLM.minCount).orElse(0),
                                number(property.getResource(), SHACLM.maxCount),
                                Optional.ofNullable(property.getResource().getPropertyResourceValue(SHACLM.class_))));
                    }
                }));
        slots.sort(Comparator.comparing(slot -> slot.property().getLocalName()));
        return slots;
    }

    /** The properties whose value may be of this class, by what the ontology says of their range. */
    List<Resource> leadingTo(Resource type) {
        return properties().stream()
                .filter(property -> range(property).contains(type))
                .toList();
    }

    List<Resource> domain(Resource property) {
        return classesOf(property, RDFS.domain);
    }

    List<Resource> range(Resource property) {
        return classesOf(property, RDFS.range);
    }

    List<Resource> values(Resource term, Property relation) {
        return term.inModel(model).listProperties(relation).toList().stream()
                .map(statement -> statement.getObject())
                .filter(RDFNode::isURIResource)
                .map(RDFNode::asResource)
                .sorted(BY_NAME)
                .toList();
    }

    List<Resource> subclasses(Resource type) {
        return model.listSubjectsWithProperty(RDFS.subClassOf, type).toList().stream()
                .sorted(BY_NAME)
                .toList();
    }

    /** The other members of the groups of which nothing can be two at once. */
    List<Resource> disjoint(Resource type) {
        return model.listSubjectsWithProperty(RDF.type, OWL2.AllDisjointClasses).toList().stream()
                .map(group -> group.getProperty(OWL2.members).getList())
                .filter(members -> members.contains(type))
                .flatMap(members -> members.asJavaList().stream())
                .filter(member -> !member.equals(type))
                .map(RDFNode::asResource)
                .sorted(BY_NAME)
                .toList();
    }

    boolean is(Resource term, Resource kind) {
        return model.contains(term, RDF.type, kind);
    }

    static boolean isOwn(Resource term) {
        return term.getURI().startsWith(Parley.NS);
    }

    List<String> texts(Resource term, Property property) {
        return term.inModel(model).listProperties(property).toList().stream()
                .map(statement -> statement.getObject())
                .filter(RDFNode::isLiteral)
                .map(RDFNode::asLiteral)
                .map(Literal::getLexicalForm)
                .sorted()
                .toList();
    }

    String text(Resource term, Property property) {
        return String.join("; ", texts(term, property));
    }

    /** The local name of an own term, {@code prefix:name} of any other. */
    static String name(Resource term) {
        return isOwn(term)
                ? term.getLocalName()
                : Prefixes.shorten(term.getURI()).orElse(term.getURI());
    }

    private Stream<Resource> own(Resource kind) {
        return model.listSubjectsWithProperty(RDF.type, kind).toList().stream()
                .filter(term -> term.isURIResource() && isOwn(term))
                .sorted(BY_NAME);
    }

    private List<Resource> classesOf(Resource property, Property relation) {
        return property.inModel(model).listProperties(relation).toList().stream()
                .map(statement -> statement.getResource())
                .flatMap(type -> type.isURIResource() ? Stream.of(type) : union(type))
                .sorted(BY_NAME)
                .toList();
    }

    private static Stream<Resource> union(Resource type) {
        return type.getProperty(OWL2.unionOf).getObject().as(RDFList.class).asJavaList().stream()
                .map(RDFNode::asResource);
    }

    private static Optional<Integer> number(Resource shape, Property constraint) {
        return Optional.ofNullable(shape.getProperty(constraint)).map(statement -> statement.getInt());
    }
}
