package org.parley.pipeline;

import java.util.List;
import org.parley.authority.Authority;
import org.parley.bench.CpuClock;
import org.parley.extract.IssueMeanings;
import org.parley.extract.MeteredExtraction;
import org.parley.model.Article;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Mention;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Annotator;
import org.parley.nlp.MeteredEngine;
import org.parley.nlp.MiniLm;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.rdf.ShapeCheck;
import org.parley.rdf.Signature;
import org.parley.resolve.Resolver;

/** {@link Pipeline} for one thread, which takes the time of every stage. */
public final class MeteredPipeline {
    /** What all threads share. */
    public record Tools(
            MeteredEngine engine,
            MeteredExtraction extraction,
            Resolver resolver,
            IssueMeanings meanings,
            ShapeCheck shapes) {
        /** With the models in memory. */
        public static Tools load() {
            Authority authority = Authority.load();
            return new Tools(
                    new MeteredEngine(),
                    new MeteredExtraction(authority),
                    new Resolver(authority),
                    IssueMeanings.load(new MiniLm()),
                    new ShapeCheck());
        }
    }

    /** The stage of the model that tells the issue of a proposal where no word does. */
    public static final String SENTENCE_MODEL = "sentence model";

    private final Tools tools;
    private final CpuClock clock = new CpuClock();
    private final Annotator annotator;
    private final GraphMapper mapper;
    private long articles;
    private long tokens;

    public MeteredPipeline(Tools tools) {
        this.tools = tools;
        annotator = tools.engine().within(clock);
        mapper = new GraphMapper(
                "http://example.org/",
                new Run("benchmark", "CoreNLP"),
                proposal -> clock.measure(SENTENCE_MODEL, () -> tools.meanings().of(proposal)));
    }

    /** The same graph as a pipeline gives. */
    public ArticleGraph process(Article article) {
        AnnotatedText text = clock.measure("masks, trees, passages", () -> annotator.annotate(article));
        List<Fact<Mention>> mentions = tools.extraction().extract(text, clock);
        ArticleGraph graph = clock.measure("resolve, map", () -> graph(article, mentions));
        clock.measure("shape check", () -> {
            tools.shapes().check(graph);
            return graph;
        });
        articles++;
        tokens += text.sentences().stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
        return graph;
    }

    private ArticleGraph graph(Article article, List<Fact<Mention>> mentions) {
        String slug = mapper.slug(article);
        List<Fact<Entity>> facts = mentions.stream()
                .map(fact -> fact.<Entity>map(mention -> tools.resolver().resolve(mention, slug)))
                .filter(Signature::accepts)
                .toList();
        return mapper.map(article, facts);
    }

    public CpuClock clock() {
        return clock;
    }

    /** How many were processed. */
    public long articles() {
        return articles;
    }

    /** In the processed articles. */
    public long tokens() {
        return tokens;
    }
}
