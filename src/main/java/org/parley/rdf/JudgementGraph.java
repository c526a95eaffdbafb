package org.parley.rdf;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.parley.resolve.Judgement;
import org.parley.resolve.Member;
import org.parley.vocab.Parley;

/** Writes what people have decided about who is who, for the graph that holds nothing else, and reads it again. */
public final class JudgementGraph {
    private final Iris iris;
    private final Model model = ModelFactory.createDefaultModel();

    private JudgementGraph(String base) {
        iris = new Iris(base);
    }

    /** IRI of the graph, beside those of the articles. */
    public static String graph(String base) {
        return base + "graph/judgements";
    }

    /** @param base as of the articles' graphs */
    public static Model model(String base, Iterable<Judgement> judgements) {
        JudgementGraph graph = new JudgementGraph(base);
        judgements.forEach(graph::write);
        return graph.model;
    }

    /** By IRI. */
    public static SortedMap<String, Judgement> read(Model model) {
        SortedMap<String, Judgement> judgements = new TreeMap<>();
        model.listSubjectsWithProperty(RDF.type, Parley.Judgement)
                .forEach(node -> judgements.put(
                        node.getURI(),
                        new Judgement(
                                node.getProperty(Parley.judgedSame).getBoolean(),
                                appearances(node, Parley.first),
                                appearances(node, Parley.second))));
        return judgements;
    }

    private static SortedSet<Member> appearances(Resource judgement, Property side) {
        List<Member> members = judgement
                .listProperties(side)
                .mapWith(Statement::getResource)
                .mapWith(appearance -> new Member(
                        appearance.getPropertyResourceValue(Parley.appearsIn).getURI(),
                        appearance.getProperty(Parley.localIri).getString()))
                .toList();
        return new TreeSet<>(members);
    }

    private void write(Judgement judgement) {
        Resource node = model.createResource(iris.hashed("judgement", judgement.toString()))
                .addProperty(RDF.type, Parley.Judgement)
                .addProperty(Parley.judgedSame, Boolean.toString(judgement.same()), XSDDatatype.XSDboolean);
        judgement.first().forEach(member -> node.addProperty(Parley.first, appearance(member)));
        judgement.second().forEach(member -> node.addProperty(Parley.second, appearance(member)));
    }

    private Resource appearance(Member member) {
        return model.createResource(iris.hashed("appearance", member.article(), member.local()))
                .addProperty(RDF.type, Parley.Appearance)
                .addProperty(Parley.appearsIn, model.createResource(member.article()))
                .addProperty(Parley.localIri, member.local());
    }
}
