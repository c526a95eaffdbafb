package org.parley.rdf;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.parley.resolve.Identities.Doubt;
import org.parley.resolve.Identities.Reason;
import org.parley.vocab.Parley;

/** Writes who may be one with whom, for the graph that holds nothing else. */
public final class Resemblances {
    private Resemblances() {}

    /** IRI of the graph, beside those of the articles. */
    public static String graph(String base) {
        return base + "graph/resemblances";
    }

    /**
     * @param base as of the articles' graphs
     * @param doubts about IRIs
     */
    public static Model model(String base, Collection<Doubt> doubts) {
        Iris iris = new Iris(base);
        Model model = ModelFactory.createDefaultModel();
        for (Doubt doubt : doubts) {
            Resource one = model.createResource(doubt.one());
            Resource other = model.createResource(doubt.other());
            one.addProperty(Parley.possiblySame, other);
            other.addProperty(Parley.possiblySame, one);
            model.createResource(iris.hashed("resemblance", doubt.one(), doubt.other()))
                    .addProperty(RDF.type, Parley.Resemblance)
                    .addProperty(Parley.resembling, one)
                    .addProperty(Parley.resembling, other)
                    .addProperty(Parley.reason, doubt.reason().text());
        }
        return model;
    }

    /** What {@link #model} has written. */
    public static SortedSet<Doubt> read(Model model) {
        SortedSet<Doubt> doubts = new TreeSet<>();
        model.listSubjectsWithProperty(RDF.type, Parley.Resemblance).forEach(node -> {
            List<String> two = node.listProperties(Parley.resembling)
                    .mapWith(statement -> statement.getResource().getURI())
                    .toList();
            String text = node.getProperty(Parley.reason).getString();
            Reason reason = Stream.of(Reason.values())
                    .filter(each -> each.text().equals(text))
                    .findFirst()
                    .orElseThrow();
            doubts.add(Doubt.between(two.get(0), two.get(1), reason));
        });
        return doubts;
    }
}
