package org.parley.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.article.ArticleInput;
import org.parley.model.Article;
import org.parley.model.ProblemException;
import org.parley.rdf.ArticleGraph;
import org.parley.store.Store;

/**
 * Brings many articles into a store: one article a thread, written in batches of one transaction each. What fails is
 * reported and set aside, and the others go on.
 */
public final class Build {
    private static final int BATCH = 200;
    private static final int AHEAD = 4;

    private final Pipeline pipeline;
    private final Store store;
    private final int threads;
    private final Progress progress;

    private final Set<String> graphs = new HashSet<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<ArticleGraph> batch = new ArrayList<>();

    private Build(Pipeline pipeline, Store store, int threads, Progress progress) {
        this.pipeline = pipeline;
        this.store = store;
        this.threads = threads;
        this.progress = progress;
    }

    /** An article on its way: how it ends, and what is to be stored when it ends well. */
    private record Result(Outcome outcome, Optional<ArticleGraph> graph) {
        static Result failed(String problem) {
            return new Result(Outcome.failed(problem), Optional.empty());
        }
    }

    private record Pending(CompletableFuture<Result> result, int inputsDone) {}

    /**
     * Processes all inputs and returns when the last batch is stored.
     *
     * @param threads how many articles are processed at the same time
     */
    public static Summary run(
            List<ArticleInput> inputs, Pipeline pipeline, Store store, int threads, Progress progress) {
        return new Build(pipeline, store, threads, progress).run(inputs);
    }

    private Summary run(List<ArticleInput> inputs) {
        var workers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Pending> pending = new ArrayDeque<>();
            for (var done = 1; done <= inputs.size(); done++) {
                pending.addAll(begin(inputs.get(done - 1), done, workers));
                while (pending.size() > threads * AHEAD) {
                    end(pending.remove(), inputs.size());
                }
            }
            while (!pending.isEmpty()) {
                end(pending.remove(), inputs.size());
            }
            write();
            return Summary.of(outcomes);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Pending> begin(ArticleInput input, int number, ExecutorService workers) {
        List<Article> articles;
        try {
            articles = input.read();
        } catch (ProblemException e) {
            return List.of(new Pending(CompletableFuture.completedFuture(Result.failed(e.getMessage())), number));
        }
        var pending = new ArrayList<Pending>();
        for (var article : articles) {
            var inputsDone = pending.size() + 1 == articles.size() ? number : number - 1;
            pending.add(new Pending(begin(article, input.name(), workers), inputsDone));
        }
        return pending;
    }

    private CompletableFuture<Result> begin(Article article, String input, ExecutorService workers) {
        var graph = pipeline.iri(article);
        if (!graphs.add(graph)) {
            return CompletableFuture.completedFuture(Result.failed(
                    "%s: another article of this run is called '%s' too; give it another name or build it into another store"
                            .formatted(input, article.source())));
        }
        if (store.hash(graph).equals(Optional.of(pipeline.hash(article)))) {
            return CompletableFuture.completedFuture(new Result(Outcome.unchanged(), Optional.empty()));
        }
        return CompletableFuture.supplyAsync(() -> process(article, input), workers);
    }

    private Result process(Article article, String input) {
        try {
            var facts = pipeline.facts(article);
            return new Result(Outcome.read(facts), Optional.of(pipeline.graph(article, facts)));
        } catch (ProblemException e) {
            return Result.failed(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return Result.failed("%s: Parley itself failed on this article (%s at %s); please report it"
                    .formatted(input, e, e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "an unknown place"));
        }
    }

    private void end(Pending pending, int inputs) {
        var result = result(pending);
        outcomes.add(result.outcome());
        result.graph().ifPresent(batch::add);
        if (batch.size() >= BATCH) {
            write();
        }
        progress.report(result.outcome(), pending.inputsDone(), inputs);
    }

    /** What is no fault of one article, such as a lack of memory, ends the run. */
    private static Result result(Pending pending) {
        try {
            return pending.result().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private void write() {
        store.replace(batch);
        batch.clear();
    }
}
