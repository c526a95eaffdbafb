package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.vocab.Ontology;
import org.parley.vocab.Parley;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.FileDocumentSource;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.MissingImportHandlingStrategy;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.util.SimpleIRIMapper;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** Ontology tools read the ontology, alone and with an article's graph, as OWL 2 DL, and reason over it. */
class OwlTest {
    private static final Path FOLDER = Path.of("ontology");

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
        OWLOntology ontology = load(model);
        assertEquals(
                countOf(model, OWL2.ObjectProperty),
                ontology.getAxiomCount(AxiomType.OBJECT_PROPERTY_ASSERTION),
                "object-property assertions");
        assertEquals(
                countOf(model, OWL2.DatatypeProperty),
                ontology.getAxiomCount(AxiomType.DATA_PROPERTY_ASSERTION),
                "data-property assertions");
        long types = model.listStatements(null, RDF.type, (RDFNode) null).toList().stream()
                .filter(statement -> model.contains(statement.getResource(), RDF.type, OWL2.Class))
                .count();
        assertEquals(types, ontology.getAxiomCount(AxiomType.CLASS_ASSERTION), "class assertions");
        assertTrue(types > 200, () -> types + " class assertions");
    }

    private static long countOf(Model model, Resource kind) {
        return model.listStatements().toList().stream()
                .filter(statement -> model.contains(statement.getPredicate(), RDF.type, kind))
                .count();
    }

    /** As Protégé opens a file: what it imports is where the catalog says, and nothing is fetched. */
    @ParameterizedTest
    @ValueSource(strings = {"parley.ttl", "concepts.ttl", "example.ttl"})
    void opensFromTheFolderWithNothingButTheCatalog(String file) throws Exception {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        NodeList entries = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(FOLDER.resolve("catalog-v001.xml").toFile())
                .getElementsByTagName("uri");
        for (int i = 0; i < entries.getLength(); i++) {
            NamedNodeMap entry = entries.item(i).getAttributes();
            File target =
                    FOLDER.resolve(entry.getNamedItem("uri").getNodeValue()).toFile();
            assertTrue(target.isFile(), target::toString);
            manager.getIRIMappers()
                    .add(new SimpleIRIMapper(
                            IRI.create(entry.getNamedItem("name").getNodeValue()), IRI.create(target)));
        }
        OWLOntology ontology = manager.loadOntologyFromOntologyDocument(
                new FileDocumentSource(FOLDER.resolve(file).toFile()),
                new OWLOntologyLoaderConfiguration()
                        .setMissingImportHandlingStrategy(MissingImportHandlingStrategy.THROW_EXCEPTION));
        assertTrue(ontology.getOntologyID().getVersionIRI().isPresent());
        assertEquals(List.of(), new OWL2DLProfile().checkOntology(ontology).getViolations(), "the profile of " + file);
        assertTrue(new ReasonerFactory().createReasoner(ontology).isConsistent());
    }

    @Test
    void theExampleIsWhatAGraphMustBeLike() {
        Model example = RDFDataMgr.loadModel(FOLDER.resolve("example.ttl").toString());
        assertTrue(ShaclValidator.get()
                .validate(Ontology.shapes().getGraph(), example.getGraph())
                .conforms());
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
