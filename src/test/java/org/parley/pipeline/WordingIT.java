package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.authority.Authority;
import org.parley.model.Article;
import org.parley.model.Entity;
import org.parley.model.Evidence;
import org.parley.model.Fact;
import org.parley.model.Wording;
import org.parley.nlp.SharedEngine;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Whatever is said to stand in an article stands there, to the letter and at the place that is given. */
class WordingIT {
    private static final Pipeline PIPELINE = new Pipeline(
            SharedEngine::remembering,
            Authority.load(),
            new GraphMapper("http://example.org/", new Run("test", "test")));

    @TestFactory
    Stream<DynamicTest> quotesNothingThatIsNotInTheArticle() {
        return OwnArticles.all().stream()
                .map(article -> DynamicTest.dynamicTest(article.source(), () -> check(article)));
    }

    private static void check(Article article) {
        List<Fact<Entity>> facts = PIPELINE.facts(article);
        assertFalse(facts.isEmpty());
        facts.forEach(fact -> check(fact, article.text()));
        check(PIPELINE.graph(article, facts).model(), article.text());
    }

    private static void check(Fact<Entity> fact, String text) {
        assertEquals(Evidence.at(fact.evidence().span(), text), fact.evidence(), fact::toString);
        wordings(fact).forEach(words -> assertEquals(Wording.of(text, words.spans()), words, fact::toString));
    }

    private static Stream<Wording> wordings(Fact<Entity> fact) {
        if (fact instanceof Fact.Position<Entity> position) {
            return Stream.of(Optional.of(position.content()), position.condition())
                    .flatMap(Optional::stream);
        }
        return fact instanceof Fact.Statement<Entity> statement ? Stream.of(statement.text()) : Stream.empty();
    }

    private static void check(Model graph, String text) {
        List<Resource> passages =
                graph.listSubjectsWithProperty(Borrowed.anchorOf).toList();
        assertFalse(passages.isEmpty());
        for (Resource passage : passages) {
            String anchor = passage.getProperty(Borrowed.anchorOf).getString();
            assertEquals(slice(text, passage, Borrowed.beginIndex, Borrowed.endIndex), anchor, passage::toString);
            passage.listProperties(Borrowed.hasSelector)
                    .mapWith(statement -> statement.getResource())
                    .forEach(selector -> assertEquals(anchor, selected(text, selector), selector::toString));
        }
        Stream.of(Parley.evidence, Parley.contentPassage, Parley.conditionPassage)
                .flatMap(property ->
                        graph.listObjectsOfProperty(property).mapWith(RDFNode::asResource).toList().stream())
                .forEach(pointedAt -> assertEquals(true, passages.contains(pointedAt), pointedAt::toString));
        assertEquals(
                text,
                graph.listObjectsOfProperty(Parley.text).next().asLiteral().getString(),
                "the text that the offsets refer to");
    }

    private static String selected(String text, Resource selector) {
        return selector.hasProperty(Borrowed.exact)
                ? selector.getProperty(Borrowed.exact).getString()
                : slice(text, selector, Borrowed.start, Borrowed.end);
    }

    /** In code points. */
    private static String slice(String text, Resource from, Property begin, Property end) {
        return text.substring(
                text.offsetByCodePoints(0, from.getProperty(begin).getInt()),
                text.offsetByCodePoints(0, from.getProperty(end).getInt()));
    }
}
