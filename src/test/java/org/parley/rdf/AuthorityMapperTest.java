package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.authority.AuthoritySource;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Ontology;
import org.parley.vocab.Parley;

class AuthorityMapperTest {
    private static final String BASE = "https://example.org/id/";
    private static final Authority AUTHORITY = Authority.load();
    private static final AuthorityGraph GRAPH = new AuthorityMapper(BASE, "").map(AUTHORITY);
    private static final Model MODEL = GRAPH.model();

    @Test
    void saysOfAStateAndItsSeatWhatTheTablesSay() {
        Resource ukraine = node("state/ukraine");
        assertTrue(ukraine.hasProperty(RDF.type, Parley.State));
        assertTrue(ukraine.hasProperty(RDFS.label, "Ukraine"));
        assertTrue(ukraine.hasProperty(Parley.adjective, "Ukrainian"));
        assertTrue(ukraine.hasProperty(Parley.demonym, "Ukrainians"));
        assertTrue(ukraine.hasProperty(Parley.countryCode, "UA"));
        assertTrue(ukraine.hasProperty(Borrowed.sameAs, MODEL.createResource("http://www.wikidata.org/entity/Q212")));
        Resource kyiv = node("city/kyiv");
        assertTrue(kyiv.hasProperty(SKOS.altLabel, "Kiev"));
        assertTrue(kyiv.hasProperty(Parley.within, ukraine));
        assertTrue(kyiv.hasProperty(Parley.seatOf, ukraine));
        assertTrue(node("body/state-department").hasProperty(Parley.belongsTo, node("state/united-states")));
    }

    @Test
    void everyEntryAndNothingElseIsThere() {
        assertEquals(
                AUTHORITY.entries().stream()
                        .map(AuthorityEntry::id)
                        .map(BASE::concat)
                        .collect(Collectors.toSet()),
                MODEL.listSubjectsWithProperty(Parley.kind)
                        .mapWith(Resource::getURI)
                        .toSet());
    }

    @Test
    void keepsToTheShapes() {
        assertEquals(
                List.of(),
                List.copyOf(ShaclValidator.get()
                        .validate(Shapes.parse(Ontology.authorityShapes()), MODEL.getGraph())
                        .getEntries()));
    }

    @Test
    void saysWhereItComesFromAndUnderWhichLicence() throws IOException {
        Resource graph = MODEL.getResource(GRAPH.iri());
        assertTrue(graph.hasProperty(DCTerms.license));
        List<Resource> sources = graph.listProperties(DCTerms.source)
                .mapWith(it -> it.getResource())
                .toList();
        assertEquals(Authority.sources().size(), sources.size());
        for (Resource source : sources) {
            for (Property property : List.of(DCTerms.title, DCTerms.license, DCTerms.rights)) {
                assertTrue(source.hasProperty(property), source + " has no " + property);
            }
        }
        String readMe = Files.readString(Path.of("src/main/resources/org/parley/authority/SOURCES.md"));
        for (AuthoritySource source : Authority.sources()) {
            String nameAndVersion = source.title().substring(0, source.title().indexOf(':'));
            String name = nameAndVersion.substring(0, nameAndVersion.lastIndexOf(' '));
            String version = nameAndVersion.substring(nameAndVersion.lastIndexOf(' '));
            assertTrue(readMe.contains("[" + name + "](" + source.iri() + ")" + version + ":"), nameAndVersion);
        }
    }

    @Test
    void usesOnlyTermsOfTheOntology() {
        Model terms = Ontology.terms();
        MODEL.listStatements()
                .mapWith(it -> it.getPredicate())
                .filterDrop(property -> property.equals(RDF.type) || property.equals(RDFS.label))
                .toSet()
                .forEach(property -> assertTrue(terms.containsResource(property), property::getURI));
    }

    private static Resource node(String id) {
        return MODEL.getResource(BASE + id);
    }
}
