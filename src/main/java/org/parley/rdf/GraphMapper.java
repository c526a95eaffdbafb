package org.parley.rdf;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.parley.model.Article;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.ScoredIssue;
import org.parley.model.Span;
import org.parley.resolve.TextSignature;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/**
 * Turns the facts of one article into its graph. The same article and facts give the same triples, in whatever order
 * the facts come; offsets become Unicode code points; there are no blank nodes.
 */
public final class GraphMapper {
    private final Iris iris;
    private final Run run;
    private final Function<String, Optional<ScoredIssue>> meanings;

    /**
     * @param base IRI under which all individuals stand, with its last slash
     * @param run that the claims are said to come from
     */
    public GraphMapper(String base, Run run) {
        this(base, run, proposal -> Optional.empty());
    }

    /**
     * @param base IRI under which all individuals stand, with its last slash
     * @param run that the claims are said to come from
     * @param meanings tells the issue of a proposal where its words do not; safe for threads
     */
    public GraphMapper(String base, Run run, Function<String, Optional<ScoredIssue>> meanings) {
        this.iris = new Iris(base);
        this.run = run;
        this.meanings = meanings;
    }

    /** IRI of the article and of its graph; the same for the same source. */
    public String iri(Article article) {
        return iris.entity("article/" + slug(article));
    }

    /** What stands for the article in the identifiers of things that only it knows. */
    public String slug(Article article) {
        return Iris.slug(article.source());
    }

    /** Of everything that the graph is made from, so that it can be asked before any work is done. */
    public String hash(Article article) {
        return "sha256:" + Iris.sha256(String.join("\u001f", iri(article), run.toString(), article.toString()));
    }

    public ArticleGraph map(Article article, List<Fact<Entity>> facts) {
        Draft draft = new Draft(iris);
        List<Fact<Entity>> sorted = facts.stream().sorted(inOrderOfText()).toList();
        Entities entities = new Entities(draft, sorted);
        entities.write();

        Optional<Resource> outlet = article.publisher().map(name -> outlet(draft, name));
        Resource node = article(draft, article, outlet);
        Facts nodes = new Facts(draft, entities, node, meanings);
        Claims claims = new Claims(draft, entities, new Passages(node, article.text()), node, run(draft), outlet);
        sorted.forEach(fact -> claims.write(fact, nodes.write(fact)));
        return new ArticleGraph(node.getURI(), hash(article), draft.model());
    }

    /** To be used for one sort: what a fact is written as is worked out once. */
    private static Comparator<Fact<Entity>> inOrderOfText() {
        Map<Fact<Entity>, String> written = new IdentityHashMap<>();
        return Comparator.<Fact<Entity>, Span>comparing(fact -> fact.evidence().span())
                .thenComparing(fact -> written.computeIfAbsent(fact, Fact::toString));
    }

    private Resource article(Draft draft, Article article, Optional<Resource> outlet) {
        Resource node = draft.node(
                        iri(article), Parley.Article, Borrowed.NEWS_ARTICLE, Borrowed.PROV_ENTITY, Borrowed.NIF_CONTEXT)
                .addProperty(Parley.source, article.source())
                .addProperty(Parley.text, article.text())
                .addProperty(Parley.contentHash, hash(article))
                .addProperty(Parley.signature, TextSignature.of(article.text()).toString())
                .addProperty(RDFS.label, article.headline().orElse(article.source()));
        article.headline().ifPresent(headline -> node.addProperty(Borrowed.headline, headline));
        article.date()
                .ifPresent(
                        date -> node.addProperty(Borrowed.datePublished, date + "T00:00:00Z", XSDDatatype.XSDdateTime));
        article.url().ifPresent(url -> node.addProperty(Borrowed.url, url.toString(), XSDDatatype.XSDanyURI));
        outlet.ifPresent(by -> node.addProperty(Borrowed.publisher, by));
        return node;
    }

    /** Not under {@code organisation/}: what publishes an article need not be an actor in it, and has no evidence. */
    private Resource outlet(Draft draft, String name) {
        Resource outlet = draft.node(
                        iris.named("outlet", name),
                        Parley.Organisation,
                        Borrowed.ORG_ORGANIZATION,
                        Parley.Actor,
                        Borrowed.PROV_AGENT)
                .addProperty(RDFS.label, name);
        draft.addConcept(outlet, Parley.kind, Kind.MEDIA);
        return outlet;
    }

    private Resource run(Draft draft) {
        String name = "parley " + run.softwareVersion() + " " + run.engine();
        String versions = run.patterns().map(" "::concat).orElse("")
                + run.authority().map(" "::concat).orElse("");
        Resource node = draft.node(iris.named("run", name + versions), Parley.Run, Borrowed.PROV_ACTIVITY)
                .addProperty(RDFS.label, "Parley " + run.softwareVersion() + " with " + run.engine())
                .addProperty(Parley.softwareVersion, run.softwareVersion())
                .addProperty(Parley.engine, run.engine());
        run.patterns().ifPresent(version -> node.addProperty(Parley.patternVersion, version));
        run.authority().ifPresent(version -> node.addProperty(Parley.authorityVersion, version));
        return node;
    }
}
