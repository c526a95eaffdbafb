package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/** What {@code parley export} writes of the example articles, as tools see it that know nothing but OWL. */
class OntologyToolsIT {
    @TempDir
    private static Path folder;

    @Test
    void readTheFlatExportWholeAndFindNoContradiction() throws Exception {
        var file = folder.resolve("graph.ttl");
        ExampleStore.in(folder.resolve("store")).run("export", file.toString());
        Model model = RDFDataMgr.loadModel(file.toString());

        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology graph = manager.loadOntologyFromOntologyDocument(file.toFile());
        assertEquals(assertions(model, OWL2.ObjectProperty), graph.getAxiomCount(AxiomType.OBJECT_PROPERTY_ASSERTION));
        assertEquals(assertions(model, OWL2.DatatypeProperty), graph.getAxiomCount(AxiomType.DATA_PROPERTY_ASSERTION));
        long types = model.listStatements(null, RDF.type, (RDFNode) null).toList().stream()
                .filter(statement -> model.contains(statement.getResource(), RDF.type, OWL2.Class))
                .count();
        assertEquals(types, graph.getAxiomCount(AxiomType.CLASS_ASSERTION));
        assertTrue(types > 1000, () -> types + " class assertions");

        OWLOntology ontology = manager.loadOntologyFromOntologyDocument(
                Path.of("ontology/parley.ttl").toFile());
        manager.addAxioms(ontology, graph.axioms());
        assertTrue(new OWL2DLProfile().checkOntology(ontology).isInProfile());
        assertTrue(new ReasonerFactory().createReasoner(ontology).isConsistent());
    }

    private static long assertions(Model model, Resource kind) {
        return model.listStatements().toList().stream()
                .filter(statement -> model.contains(statement.getPredicate(), RDF.type, kind))
                .count();
    }
}
