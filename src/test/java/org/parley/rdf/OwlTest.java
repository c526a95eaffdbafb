package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.vocab.Ontology;
import org.parley.vocab.Parley;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.MissingImportHandlingStrategy;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** Ontology tools read the ontology, alone and with an article's graph, as OWL 2 DL, and reason over it. */
class OwlTest {
    private static final Set<Resource> KINDS_OF_PROPERTY = Set.of(OWL2.ObjectProperty, OWL2.DatatypeProperty);

    static Stream<Model> models() {
        return Stream.of(Ontology.terms(), everything());
    }

    @ParameterizedTest
    @MethodSource("models")
    void isOwl2Dl(Model model) throws OWLOntologyCreationException {
        assertEquals(List.of(), new OWL2DLProfile().checkOntology(load(model)).getViolations());
    }

    @Test
    void isConsistentAndEveryClassCanHaveMembers() throws OWLOntologyCreationException {
        OWLReasoner reasoner = new ReasonerFactory().createReasoner(load(everything()));
        assertTrue(reasoner.isConsistent());
        assertEquals(Set.of(), reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
    }

    @Test
    void nobodyIsBothAPersonAndAState() throws OWLOntologyCreationException {
        Model model = everything();
        model.createResource(Porto.BASE + "person/ida-moro").addProperty(RDF.type, Parley.State);
        assertFalse(new ReasonerFactory().createReasoner(load(model)).isConsistent());
    }

    @Test
    void noAssertionIsLostOnTheWayToOntologyTools() throws OWLOntologyCreationException {
        Model model = everything();
        long expected = model.listStatements().toList().stream()
                .filter(statement -> KINDS_OF_PROPERTY.stream()
                        .anyMatch(kind -> model.contains(statement.getPredicate(), RDF.type, kind)))
                .count();
        OWLOntology ontology = load(model);
        assertEquals(
                expected,
                ontology.getAxiomCount(AxiomType.OBJECT_PROPERTY_ASSERTION)
                        + ontology.getAxiomCount(AxiomType.DATA_PROPERTY_ASSERTION));
    }

    @Test
    void everythingInAGraphIsATermOfTheOntology() {
        Model terms = Ontology.terms();
        Model graph = Porto.article("porto.txt").graph().model();
        graph.listStatements().forEach(statement -> {
            Property property = statement.getPredicate();
            boolean builtIn = property.getNameSpace().equals(RDF.getURI())
                    || property.getURI().equals("http://www.w3.org/2000/01/rdf-schema#label");
            assertTrue(builtIn || terms.contains(property, RDF.type, (RDFNode) null), property::getURI);
            if (property.equals(RDF.type)) {
                assertTrue(terms.contains(statement.getResource(), RDF.type, OWL2.Class), statement::toString);
            }
        });
    }

    /** The ontology, its concepts and an article in one flat graph. */
    private static Model everything() {
        Model model = ModelFactory.createDefaultModel()
                .add(Ontology.terms())
                .add(Ontology.concepts())
                .add(Porto.article("porto.txt").graph().model())
                .add(Porto.across());
        // Two ontologies in one document would be none.
        model.removeAll(model.createResource("https://w3id.org/parley/concepts"), null, null);
        return model;
    }

    private static OWLOntology load(Model model) throws OWLOntologyCreationException {
        StringWriter turtle = new StringWriter();
        RDFDataMgr.write(turtle, model, Lang.TURTLE);
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        return manager.loadOntologyFromOntologyDocument(
                new StringDocumentSource(turtle.toString()),
                new OWLOntologyLoaderConfiguration()
                        .setMissingImportHandlingStrategy(MissingImportHandlingStrategy.THROW_EXCEPTION));
    }
}
