package org.parley.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.parley.rdf.ArticleGraph;

/** Small graphs of articles that were never written. */
public final class Sample {
    private static final String BASE = "http://localhost:3030/id/";
    private static final String PARLEY = "https://w3id.org/parley/ontology#";
    private static final String SCHEMA = "https://schema.org/";

    private Sample() {}

    public static ArticleGraph graph(String name) {
        return graph(name, "hash of " + name, "News of " + name);
    }

    public static ArticleGraph graph(String name, String hash, String headline) {
        Model model = ModelFactory.createDefaultModel();
        Resource article = model.createResource(BASE + "article/" + name);
        article.addProperty(RDF.type, model.createResource(PARLEY + "Article"))
                .addProperty(model.createProperty(PARLEY, "source"), name + ".txt")
                .addProperty(model.createProperty(SCHEMA, "headline"), headline)
                .addProperty(model.createProperty(SCHEMA, "publisher"), "The Example \"Gazette\"")
                .addProperty(
                        model.createProperty(SCHEMA, "datePublished"), "2025-05-16T00:00:00Z", XSDDatatype.XSDdateTime)
                .addProperty(model.createProperty(SCHEMA, "url"), model.createResource("https://news.example/" + name));
        Resource state = model.createResource(BASE + "state/ruritania")
                .addProperty(RDF.type, model.createResource(PARLEY + "State"))
                .addProperty(RDF.type, model.createResource(PARLEY + "Actor"))
                .addProperty(RDFS.label, "Ruritania", "en")
                .addProperty(RDFS.label, "Ruritanien", "de");
        model.createResource(BASE + "meeting/" + name)
                .addProperty(RDF.type, model.createResource(PARLEY + "Meeting"))
                .addProperty(RDFS.label, "Meeting <in> Strelsau & \u00fcber\tall \ud83d\udd4a")
                .addProperty(model.createProperty(PARLEY, "host"), state);
        return new ArticleGraph(article.getURI(), hash, model);
    }

    /** A graph with what writers stumble over. */
    public static ArticleGraph awkward() {
        Model model = ModelFactory.createDefaultModel();
        model.createResource(BASE + "article/a'b(c)%20\u00e9?x=1&y=2#z;")
                .addProperty(RDFS.comment, "<script>alert(\"1 & 2\")</script> ]]> \\ \r\n \t 'x'")
                .addProperty(RDFS.comment, "")
                .addProperty(RDFS.comment, " \ud83d\udd4a \u0645\u0631\u062d\u0628\u0627 ", "ar")
                .addProperty(model.createProperty("http://other.example/path/", "12th.name"), "odd")
                .addProperty(model.createProperty("urn:example:", "y"), model.createResource("mailto:a@b.example"))
                .addLiteral(model.createProperty(PARLEY, "beginOffset"), 17)
                .addProperty(model.createProperty(PARLEY, "confidence"), "0.5", XSDDatatype.XSDdecimal)
                .addLiteral(model.createProperty(PARLEY, "flag"), true);
        return new ArticleGraph(BASE + "article/awkward", "hash", model);
    }

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** What the N-Quads of this sample are, sorted. */
    static String quads(String name) {
        ArticleGraph graph = graph(name);
        return Iter.asStream(graph.model().getGraph().find())
                .map(triple -> NodeFmtLib.strNT(triple).replaceFirst("\\.$", "<" + graph.iri() + "> .\n"))
                .sorted()
                .collect(Collectors.joining());
    }

    public static String export(Store store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(store, RdfFormat.NQUADS).to(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
