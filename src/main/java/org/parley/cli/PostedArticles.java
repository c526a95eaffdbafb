package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.parley.article.ArticleInput;
import org.parley.article.ArticleInputs;
import org.parley.article.Format;
import org.parley.article.Metadata;
import org.parley.model.Article;
import org.parley.pipeline.Build;
import org.parley.pipeline.Outcome;
import org.parley.pipeline.Pipeline;
import org.parley.serve.Intake;
import org.parley.store.Store;

/** Takes articles that are posted to a server the same way as {@code build} takes files. */
final class PostedArticles implements Intake {
    private final Supplier<Pipeline> load;
    private final Store store;
    private Pipeline pipeline;

    /** @param load called when the first article comes */
    PostedArticles(Supplier<Pipeline> load, Store store) {
        this.load = load;
        this.store = store;
    }

    @Override
    public Batch accept(Submission submission) {
        var input = ArticleInputs.posted(
                submission.name(),
                Format.valueOf(submission.form().name()),
                submission.content(),
                new Metadata(submission.date(), submission.publisher(), submission.url()));
        return new Waiting(new Found(input.name(), input.read()));
    }

    private synchronized Pipeline pipeline() {
        if (pipeline == null) {
            pipeline = load.get();
        }
        return pipeline;
    }

    private static Report report(Article article, Outcome outcome) {
        return new Report(
                article.source(), outcome.status().name().toLowerCase(Locale.ROOT), outcome.problem(), outcome.facts());
    }

    /** Articles that have been found in what was posted. */
    private record Found(String name, List<Article> read) implements ArticleInput {}

    private final class Waiting implements Batch {
        private final Found found;

        Waiting(Found found) {
            this.found = found;
        }

        @Override
        public List<String> articles() {
            return found.read().stream().map(Article::source).toList();
        }

        @Override
        public List<Report> read() {
            var outcomes = new ArrayList<Outcome>();
            var threads = Runtime.getRuntime().availableProcessors();
            Build.run(List.of(found), pipeline(), store, threads, (outcome, done, inputs) -> outcomes.add(outcome));
            return IntStream.range(0, outcomes.size())
                    .mapToObj(i -> report(found.read().get(i), outcomes.get(i)))
                    .toList();
        }
    }
}
