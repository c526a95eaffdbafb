package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.rdf.model.Statement;
import org.junit.jupiter.api.Test;
import org.parley.authority.Authority;
import org.parley.model.Article;
import org.parley.nlp.Annotator;
import org.parley.nlp.SharedEngine;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;

/** An article's graph depends on the article and on nothing else. */
class DeterminismIT {
    private static final int THREADS = 4;

    @Test
    void sameArticleGivesSameGraphWhateverIsReadBeforeAndBeside() throws InterruptedException, ExecutionException {
        List<Article> articles = OwnArticles.all();
        Pipeline first = pipeline(SharedEngine.remembering());
        List<SortedSet<String>> alone =
                articles.stream().map(article -> triples(first, article)).toList();

        List<Article> backwards = new ArrayList<>(articles);
        Collections.reverse(backwards);
        Pipeline second = pipeline(SharedEngine.annotator());
        var workers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<SortedSet<String>>> together = backwards.stream()
                    .map(article -> workers.submit(() -> triples(second, article)))
                    .toList();
            for (int i = 0; i < articles.size(); i++) {
                assertEquals(alone.get(i), together.get(articles.size() - 1 - i).get());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Pipeline pipeline(Annotator annotator) {
        return new Pipeline(
                () -> annotator, Authority.load(), new GraphMapper("http://example.org/", new Run("test", "test")));
    }

    /** There are no blank nodes, so equal graphs have equal triples. */
    private static SortedSet<String> triples(Pipeline pipeline, Article article) {
        ArticleGraph graph = pipeline.graph(article, pipeline.facts(article));
        return new TreeSet<>(
                graph.model().listStatements().mapWith(Statement::toString).toList());
    }
}
