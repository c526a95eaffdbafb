package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

class AuthorityReaderTest {
    private static final String BASE = "https://example.org/id/";
    private static final Authority SHIPPED = Authority.load();
    private static final AuthorityReader READER = new AuthorityReader(BASE);
    private static final String PREFIXES = """
            @prefix parley: <https://w3id.org/parley/ontology#> .
            @prefix kind: <https://w3id.org/parley/concept/kind/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix schema: <https://schema.org/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            """;
    private static final String FRONT = """
            <> dcterms:title "Groups of the hills" .
            <group/hill-front> parley:kind kind:armed-group ; rdfs:label "Hill Front" ; skos:altLabel "HF" ;
              parley:adjective "Hillite" ; parley:demonym "Hillites" ; parley:belongsTo <state/malta> .
            """;

    @TempDir
    private Path folder;

    @Test
    void readsAnEntryThatIsNew() {
        Model model = read(FRONT).model();
        AuthorityEntry entry = READER.entries(model).get(0);
        assertEquals("group/hill-front", entry.id());
        assertEquals(Kind.ARMED_GROUP, entry.kind());
        assertEquals(List.of("HF"), entry.aliases());
        assertEquals(Optional.of("state/malta"), entry.within());
        assertTrue(model.contains(model.createResource(BASE + entry.id()), RDF.type, Parley.Organisation));
        assertTrue(model.contains(model.createResource(READER.graph("own.ttl")), DCTerms.title, "Groups of the hills"));
        assertFalse(model.containsResource(model.createResource(BASE)));
    }

    @Test
    void itsNamesAreKnownFromThenOn() {
        Authority more = SHIPPED.with(READER.entries(read(FRONT).model()));
        assertEquals("group/hill-front", more.named("HF").get(0).id());
        assertEquals("group/hill-front", more.adjective("Hillite").get(0).id());
        assertEquals("group/hill-front", more.people("Hillites").get(0).id());
        assertFalse(more.version().equals(SHIPPED.version()));
    }

    @Test
    void ofAKnownEntryOnlyTheNewHasToBeSaid() {
        AuthorityGraph graph =
                read("<state/malta> schema:sameAs <https://example.org/MT> ; skos:altLabel \"Melita\" .");
        Authority more = SHIPPED.with(READER.entries(graph.model()));
        AuthorityEntry malta = more.named("Melita").get(0);
        assertEquals("Malta", malta.name());
        assertEquals(SHIPPED.byId("state/malta").get().wikidata(), malta.wikidata());
        assertEquals(SHIPPED.entries().size(), more.entries().size());
        assertTrue(graph.model()
                .contains(
                        graph.model().createResource(BASE + "state/malta"),
                        Borrowed.sameAs,
                        graph.model().createResource("https://example.org/MT")));
    }

    @ParameterizedTest
    @CsvSource({"http://www.wikidata.org/entity/Q233", "state/malta"})
    void whatIsTheSameAsAKnownEntryIsThatEntry(String same) {
        Authority more = SHIPPED.with(READER.entries(
                read("<state/melita> parley:kind kind:state ; rdfs:label \"Melita\" ; schema:sameAs <%s> ."
                                .formatted(same))
                        .model()));
        assertEquals("state/malta", more.named("Melita").get(0).id());
        assertEquals(Set.of("state/malta"), Set.of(more.named("Malta").get(0).id()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<group/x> parley:kind kind:armed-group .|<group/x>: give it exactly one rdfs:label",
                "<group/x> rdfs:label 'X' .|<group/x>: give it exactly one parley:kind",
                "<group/x> rdfs:label 'X' ; parley:kind kind:person .|<group/x>: give it exactly one parley:kind",
                "<group/x> rdfs:label 'X'@en ; parley:kind kind:party .|<group/x>: give it exactly one rdfs:label",
                "<group/x> rdfs:label 'X' ; parley:kind kind:party ; parley:alias 'Y' .|is no property of an entry",
                "<group/x> rdfs:label 'X' ; parley:kind kind:party ; parley:within <state/malta> .|take parley:belongsTo",
                "<city/x> rdfs:label 'X' ; parley:kind kind:city ; parley:within <state/nowhere> .|<city/x>: let parley:within name",
                "<city/x> rdfs:label 'X' ; parley:kind kind:city ; parley:seatOf 'Malta' .|<city/x>: let parley:seatOf name",
                "<group/x> rdfs:label 'X' ; parley:kind kind:party ; schema:sameAs <http://wikidata.org/wiki/Q1> .|http://www.wikidata.org/entity/",
                "<http://elsewhere.org/x> rdfs:label 'X' ; parley:kind kind:party .|is not under https://example.org/id/",
                "<article/x> rdfs:label 'X' ; parley:kind kind:party .|is no name of an entry",
                "[] rdfs:label 'X' ; parley:kind kind:party .|has no IRI",
                "<state/malta> rdfs:label 'Melita' .|write another name as skos:altLabel",
                "<state/malta> parley:kind kind:party .|known with the kind 'state'",
                "<group/x> rdfs:label 'X' .. |own.ttl:7:",
                "<group/a b> rdfs:label 'X' .|own.ttl:7:",
                "# nothing|holds no entry"
            })
    void saysWhatIsWrongWhereAndWhatToDo(String turtle, String message) {
        ProblemException e = assertThrows(ProblemException.class, () -> read(turtle));
        assertEquals(Problem.MALFORMED, e.problem());
        assertTrue(e.getMessage().contains("own.ttl"), e.getMessage());
        assertTrue(e.getMessage().contains(message), e.getMessage());
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    }

    private AuthorityGraph read(String turtle) {
        try {
            Path file = Files.writeString(folder.resolve("own.ttl"), PREFIXES + turtle);
            return READER.read(file, SHIPPED);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
