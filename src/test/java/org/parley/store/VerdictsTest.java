package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.bench.GeneratedNews;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.rdf.ArticleGraph;
import org.parley.vocab.Parley;

class VerdictsTest {
    private static final List<ArticleGraph> NEWS =
            IntStream.range(0, 6).mapToObj(new GeneratedNews()::graph).toList();
    private static final String JUDGEMENTS = "graph/judgements>";

    @TempDir
    Path folder;

    private Store store;
    private String before;
    private List<String> people;

    @BeforeEach
    void build() {
        store = Store.open(folder);
        store.replace(NEWS);
        before = Sample.export(store);
        people = List.copyOf(people());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sameMakesTwoOneAndForgettingMakesThemTwoAgain() {
        assertTrue(store.verdicts().judge(true, people.get(0), people.get(1)) > 0);
        assertEquals(people.size() - 1, people().size());
        assertEquals(1, store.verdicts().all().size());
        SortedSet<String> now = people();
        now.removeAll(people);
        String one = now.isEmpty() ? people().contains(people.get(0)) ? people.get(0) : people.get(1) : now.first();
        assertTrue(store.verdicts().forget(one, one));
        assertTrue(before.equals(Sample.export(store)));
    }

    @Test
    void twoOfOneArticleCanBeJudgedToBeOne() {
        List<String> together = store.read(data -> Iter.asStream(
                        data.find(Sample.node(NEWS.get(0).iri()), Node.ANY, RDF.Nodes.type, Parley.Person.asNode()))
                .map(quad -> quad.getSubject().getURI())
                .sorted()
                .toList());
        store.verdicts().judge(true, together.get(0), together.get(1));
        assertEquals(people.size() - 1, people().size());
        reopen();
        store.replace(List.of(new GeneratedNews().graph(7)));
        store.remove(new GeneratedNews().graph(7).iri());
        String one = people().contains(together.get(0)) ? together.get(0) : together.get(1);
        assertTrue(store.verdicts().forget(one, one));
        assertTrue(before.equals(Sample.export(store)));
    }

    @Test
    void judgementsHoldWhenArticlesGoAndComeAgain() {
        store.verdicts().judge(true, people.get(0), people.get(1));
        String judged = Sample.export(store);
        NEWS.forEach(graph -> store.remove(graph.iri()));
        assertTrue(Sample.export(store).lines().allMatch(line -> line.contains(JUDGEMENTS)));
        reopen();
        store.replace(NEWS);
        assertEquals(judged, Sample.export(store));
        assertEquals(0, store.resolve());
    }

    @Test
    void differentKeepsApartWhatTheRulesWouldJoin() {
        String shared = people.stream()
                .filter(person -> articles(person).size() > 1)
                .findFirst()
                .orElseThrow();
        List<String> articles = articles(shared);
        List<String> named = articles.stream()
                .map(article -> article.substring(article.lastIndexOf('/') + 1) + "#" + localName(article, shared))
                .toList();
        assertTrue(store.verdicts().judge(false, named.get(0), named.get(1)) > 0);
        assertEquals(people.size() + 1, people().size());
        ProblemException e =
                assertThrows(ProblemException.class, () -> store.verdicts().judge(true, named.get(0), named.get(1)));
        assertEquals(Problem.USAGE, e.problem());
        assertTrue(e.getMessage().contains("--forget"), e.getMessage());
        assertTrue(store.verdicts().forget(named.get(1), named.get(0)));
        assertTrue(before.equals(Sample.export(store)));
    }

    @Test
    void saysWhatIsWrongWithAName() {
        ProblemException nobody = assertThrows(
                ProblemException.class, () -> store.verdicts().judge(true, "person/nobody", people.get(0)));
        assertEquals(Problem.NOT_FOUND, nobody.problem());
        ProblemException one =
                assertThrows(ProblemException.class, () -> store.verdicts().judge(false, people.get(0), people.get(0)));
        assertTrue(one.getMessage().contains("ARTICLE#NAME"), one.getMessage());
        assertFalse(store.verdicts().forget(people.get(0), people.get(1)));
        assertTrue(before.equals(Sample.export(store)));
        assertNotEquals(List.of(), people);
    }

    private void reopen() {
        store.close();
        store = Store.open(folder);
    }

    private SortedSet<String> people() {
        return store.read(data -> {
            SortedSet<String> found = new TreeSet<>();
            data.find(Node.ANY, Node.ANY, RDF.Nodes.type, Parley.Person.asNode())
                    .forEachRemaining(quad -> found.add(quad.getSubject().getURI()));
            return found;
        });
    }

    private List<String> articles(String person) {
        return store.read(
                data -> Iter.asStream(data.find(Node.ANY, Sample.node(person), RDF.Nodes.type, Parley.Person.asNode()))
                        .map(Quad::getGraph)
                        .map(Node::getURI)
                        .sorted()
                        .toList());
    }

    private String localName(String article, String person) {
        return value(article, person, Parley.localLabel.asNode())
                .or(() -> value(article, person, RDFS.Nodes.label))
                .orElseThrow();
    }

    private Optional<String> value(String article, String person, Node property) {
        return store.read(
                data -> Iter.asStream(data.find(Sample.node(article), Sample.node(person), property, Node.ANY))
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .findFirst());
    }
}
