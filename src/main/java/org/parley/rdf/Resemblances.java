package org.parley.rdf;

import java.util.Collection;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.parley.resolve.Identities.Doubt;
import org.parley.vocab.Parley;

/** Writes who may be one with whom, for the graph that holds nothing else. */
public final class Resemblances {
    private Resemblances() {}

    /** IRI of the graph, beside those of the articles. */
    public static String graph(String base) {
        return base + "graph/resemblances";
    }

    /** @param base as of the articles' graphs */
    public static Model model(String base, Collection<Doubt> doubts) {
        Iris iris = new Iris(base);
        Model model = ModelFactory.createDefaultModel();
        for (Doubt doubt : doubts) {
            Resource one = model.createResource(iris.entity(doubt.one()));
            Resource other = model.createResource(iris.entity(doubt.other()));
            one.addProperty(Parley.possiblySame, other);
            other.addProperty(Parley.possiblySame, one);
            model.createResource(iris.hashed(
                            "resemblance",
                            one.getURI(),
                            other.getURI(),
                            doubt.reason().name()))
                    .addProperty(RDF.type, Parley.Resemblance)
                    .addProperty(Parley.resembling, one)
                    .addProperty(Parley.resembling, other)
                    .addProperty(Parley.reason, doubt.reason().text());
        }
        return model;
    }
}
