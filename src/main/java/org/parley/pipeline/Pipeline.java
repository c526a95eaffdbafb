package org.parley.pipeline;

import java.util.List;
import java.util.function.Supplier;
import org.parley.authority.Authority;
import org.parley.extract.Extraction;
import org.parley.model.Article;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.nlp.Annotator;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.ShapeCheck;
import org.parley.rdf.Signature;
import org.parley.resolve.Resolver;

/** One article's way: annotate, extract, resolve, map, check. Safe for any number of threads. */
public final class Pipeline {
    private final Annotator annotator;
    private final Extraction extraction;
    private final Resolver resolver;
    private final GraphMapper mapper;
    private final ShapeCheck shapes = new ShapeCheck();

    /** @param annotator loaded when the first article needs it */
    public Pipeline(Supplier<Annotator> annotator, Authority authority, GraphMapper mapper) {
        this.annotator = new LazyAnnotator(annotator);
        this.extraction = new Extraction(authority);
        this.resolver = new Resolver(authority);
        this.mapper = mapper;
    }

    /** The graph that the article goes to. */
    public String iri(Article article) {
        return mapper.iri(article);
    }

    /** The same as long as processing the article again would give the same graph. */
    public String hash(Article article) {
        return mapper.hash(article);
    }

    /** All that the article says. */
    public List<Fact<Entity>> facts(Article article) {
        var slug = mapper.slug(article);
        return extraction.extract(annotator.annotate(article)).stream()
                .map(fact -> fact.<Entity>map(mention -> resolver.resolve(mention, slug)))
                // One misread name must not cost the whole article.
                .filter(Signature::accepts)
                .toList();
    }

    /**
     * A graph that may be stored.
     *
     * @throws org.parley.model.ProblemException INVALID_GRAPH when it breaks a shape
     */
    public ArticleGraph graph(Article article, List<Fact<Entity>> facts) {
        var graph = mapper.map(article, facts);
        shapes.check(graph);
        return graph;
    }
}
