package org.parley.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.ClaimStatus;
import org.parley.model.EventStatus;
import org.parley.model.Issue;
import org.parley.model.Kind;
import org.parley.model.Mode;
import org.parley.model.Role;
import org.parley.model.Stance;
import org.parley.model.Tenure;
import org.parley.model.When;

/** Constants and ontology say the same, both ways, and the ontology tells people what each term means. */
class VocabularyTest {
    private static final Model TERMS = Ontology.terms();
    private static final Model CONCEPTS = Ontology.concepts();
    private static final Model SHAPES = Ontology.shapes();
    private static final Set<Resource> KINDS_OF_TERM = Set.of(
            OWL2.Class,
            OWL2.ObjectProperty,
            OWL2.DatatypeProperty,
            OWL2.AnnotationProperty,
            SKOS.Concept,
            SKOS.ConceptScheme);

    static Stream<Class<? extends Enum<?>>> schemes() {
        return Stream.of(
                Stance.class,
                Issue.class,
                Role.class,
                EventStatus.class,
                ClaimStatus.class,
                Kind.class,
                Mode.class,
                Tenure.class,
                When.Precision.class);
    }

    @Test
    void everyTermHasItsConstantAndEveryConstantItsTerm() {
        Set<String> terms = declared(TERMS)
                .map(Resource::getURI)
                .filter(iri -> iri.startsWith(Parley.NS))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> constants =
                constants(Parley.class).map(Resource::getURI).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(terms, constants);
    }

    @Test
    void constantsAreSpeltAsTheirTerms() throws IllegalAccessException {
        for (Field field : Parley.class.getFields()) {
            if (field.get(null) instanceof Resource term) {
                assertEquals(Parley.NS + field.getName(), term.getURI());
            }
        }
    }

    @Test
    void everyBorrowedTermIsDeclaredAsWhatItIs() {
        constants(Borrowed.class).forEach(term -> {
            boolean property = Character.isLowerCase(term.getLocalName().charAt(0));
            assertTrue(
                    property
                            ? TERMS.contains(term, RDF.type, OWL2.ObjectProperty)
                                    || TERMS.contains(term, RDF.type, OWL2.DatatypeProperty)
                            : TERMS.contains(term, RDF.type, OWL2.Class),
                    term::getURI);
        });
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyConstantOfTheModelHasItsConceptAndTheReverse(Class<? extends Enum<?>> type) {
        Resource scheme = Concepts.scheme(type);
        assertTrue(CONCEPTS.contains(scheme, RDF.type, SKOS.ConceptScheme), scheme::getURI);
        Set<Resource> concepts =
                CONCEPTS.listSubjectsWithProperty(SKOS.inScheme, scheme).toSet();
        assertEquals(Stream.of(type.getEnumConstants()).map(Concepts::of).collect(Collectors.toSet()), concepts);
        for (Enum<?> constant : type.getEnumConstants()) {
            assertTrue(
                    CONCEPTS.contains(
                            Concepts.of(constant),
                            SKOS.prefLabel,
                            ResourceFactory.createLangLiteral(Concepts.label(constant), "en")),
                    constant::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void shapesListTheConceptsOfTheScheme(Class<? extends Enum<?>> type) {
        Set<RDFNode> concepts =
                Stream.of(type.getEnumConstants()).map(Concepts::of).collect(Collectors.toSet());
        assertTrue(SHAPES.listObjectsOfProperty(SHACLM.in).toList().stream()
                .map(list -> Set.copyOf(list.as(RDFList.class).asJavaList()))
                .anyMatch(concepts::equals));
    }

    @Test
    void everyTermAndConceptHasALabelAndADefinition() {
        Stream.concat(declared(TERMS).filter(term -> term.getURI().startsWith(Parley.NS)), declared(CONCEPTS))
                .forEach(term -> {
                    assertTrue(term.hasProperty(SKOS.definition), () -> "no definition: " + term);
                    assertTrue(
                            term.hasProperty(RDFS.label) || term.hasProperty(SKOS.prefLabel),
                            () -> "no label: " + term);
                });
    }

    @Test
    void everyStanceHasAPolarity() {
        for (Stance stance : Stance.values()) {
            Resource polarity = Concepts.of(stance).inModel(CONCEPTS).getPropertyResourceValue(SKOS.broader);
            assertTrue(polarity.getURI().startsWith(Concepts.NS + "polarity/"), stance::name);
        }
    }

    @Test
    void nothingPointsToATermThatIsNotThere() {
        Set<Resource> known =
                Stream.of(TERMS, CONCEPTS).flatMap(VocabularyTest::declared).collect(Collectors.toSet());
        for (Model model : List.of(TERMS, CONCEPTS, SHAPES)) {
            model.listStatements()
                    .forEach(statement -> Stream.of(
                                    statement.getSubject(), statement.getPredicate(), statement.getObject())
                            .filter(node -> node.isURIResource()
                                    && (node.asResource().getURI().startsWith(Parley.NS)
                                            || node.asResource().getURI().startsWith(Concepts.NS)))
                            .forEach(node -> assertTrue(known.contains(node), statement::toString)));
        }
    }

    @Test
    void everyClassIsTheTargetOfAShape() {
        constants(Parley.class)
                .filter(term -> TERMS.contains(term, RDF.type, OWL2.Class))
                .forEach(type -> assertTrue(SHAPES.contains(null, SHACLM.targetClass, type), type::getURI));
    }

    private static Stream<Resource> declared(Model model) {
        return model.listStatements(null, RDF.type, (RDFNode) null).toList().stream()
                .filter(statement -> KINDS_OF_TERM.contains(statement.getObject())
                        && statement.getSubject().isURIResource())
                .map(statement -> statement.getSubject())
                .distinct();
    }

    private static Stream<Resource> constants(Class<?> vocabulary) {
        return Stream.of(vocabulary.getFields())
                .filter(field ->
                        Modifier.isStatic(field.getModifiers()) && Resource.class.isAssignableFrom(field.getType()))
                .map(field -> {
                    try {
                        return (Resource) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
