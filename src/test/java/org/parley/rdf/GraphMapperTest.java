package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Article;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

class GraphMapperTest {
    private final Porto porto = Porto.article("porto.txt");
    private final Model graph = porto.graph().model();

    @Test
    void everyPassageStandsInTheTextAtItsCodePoints() {
        String text =
                graph.listObjectsOfProperty(Parley.text).next().asLiteral().getString();
        int[] codePoints = text.codePoints().toArray();
        List<Resource> passages =
                graph.listSubjectsWithProperty(Borrowed.anchorOf).toList();
        assertTrue(passages.size() >= 8);
        for (Resource passage : passages) {
            int begin = passage.getProperty(Borrowed.beginIndex).getInt();
            int end = passage.getProperty(Borrowed.endIndex).getInt();
            assertEquals(
                    passage.getProperty(Borrowed.anchorOf).getString(), new String(codePoints, begin, end - begin));
        }
    }

    @Test
    void selectorsSayTheSameAsTheirPassage() {
        for (Statement selects : graph.listStatements(null, Borrowed.hasSelector, (Resource) null)
                .toList()) {
            Resource passage = selects.getSubject();
            Resource selector = selects.getResource();
            if (selector.hasProperty(Borrowed.exact)) {
                assertEquals(
                        passage.getProperty(Borrowed.anchorOf).getObject(),
                        selector.getProperty(Borrowed.exact).getObject());
            } else {
                assertEquals(
                        passage.getProperty(Borrowed.beginIndex).getObject(),
                        selector.getProperty(Borrowed.start).getObject());
                assertEquals(
                        passage.getProperty(Borrowed.endIndex).getObject(),
                        selector.getProperty(Borrowed.end).getObject());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderOfFactsMakesNoDifference(long seed) {
        List<Fact<Entity>> shuffled = new ArrayList<>(porto.facts());
        Collections.shuffle(shuffled, new Random(seed));
        Model other = new GraphMapper(Porto.BASE, Porto.RUN)
                .map(porto.article(), shuffled)
                .model();
        assertTrue(graph.isIsomorphicWith(other));
        assertEquals(lines(graph), lines(other));
    }

    @Test
    void everyFactIsSupportedByAClaimOfItsOwnAndEveryNameLeadsToItsPassage() {
        assertEquals(
                Set.of(Fact.class.getPermittedSubclasses()),
                porto.facts().stream().map(Fact::getClass).collect(Collectors.toSet()));
        long namings =
                porto.facts().stream().filter(Fact.Naming.class::isInstance).count();
        assertEquals(namings, count(Parley.namedIn));
        assertEquals(porto.facts().size() - namings, count(Parley.supports));
    }

    private long count(Property property) {
        return graph.listStatements(null, property, (Resource) null).toList().size();
    }

    @Test
    void hasNoBlankNodes() {
        assertFalse(graph.listStatements().toList().stream()
                .anyMatch(statement ->
                        statement.getSubject().isAnon() || statement.getObject().isAnon()));
    }

    @Test
    void sameFactOfTwoArticlesIsOneNodeWithTwoClaims() {
        Model both = Porto.reprint("reprint.txt").graph().model().add(graph);
        Set<Resource> positions =
                both.listSubjectsWithProperty(RDF.type, Parley.Position).toSet();
        assertEquals(2, positions.size());
        for (Resource position : positions) {
            assertEquals(
                    2,
                    both.listStatements(null, Parley.supports, position)
                            .toList()
                            .size());
        }
    }

    @Test
    void sourcesThatDifferHaveGraphsThatDiffer() {
        GraphMapper mapper = new GraphMapper(Porto.BASE, Porto.RUN);
        Set<String> iris =
                List.of("a/b.txt", "a-b.txt", "a b.txt", "a/b.json", "à.txt", "https://example.org/a").stream()
                        .map(source -> mapper.iri(new Article(
                                source, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
                        .collect(Collectors.toSet());
        assertEquals(6, iris.size());
        assertTrue(iris.stream().allMatch(iri -> iri.matches("https://example.org/id/article/[A-Za-z0-9._-]+")));
    }

    @Test
    void hashTellsOneTextAndOneSoftwareFromAnother() {
        GraphMapper mapper = new GraphMapper(Porto.BASE, Porto.RUN);
        GraphMapper newer = new GraphMapper(Porto.BASE, new Run("1.1", "test engine 2"));
        assertEquals(porto.graph().hash(), mapper.hash(porto.article()));
        assertNotEquals(mapper.hash(porto.article()), newer.hash(porto.article()));
        assertNotEquals(
                mapper.hash(porto.article()),
                mapper.hash(Porto.reprint("porto.txt").article()));
    }

    private static List<String> lines(Model model) {
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, model, Lang.NTRIPLES);
        return out.toString().lines().sorted().toList();
    }
}
