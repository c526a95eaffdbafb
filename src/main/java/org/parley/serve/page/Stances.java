package org.parley.serve.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.SKOS;
import org.parley.vocab.Ontology;

/** Whether a stance is for or against something, as the concept scheme has it. */
final class Stances {
    private static final Map<String, String> SIDES = Ontology.concepts()
            .listStatements(null, SKOS.broader, (RDFNode) null)
            .filterKeep(broader -> broader.getResource().getURI().contains("/polarity/"))
            .toList()
            .stream()
            .collect(Collectors.toUnmodifiableMap(
                    broader -> Knowledge.concept(broader.getSubject().asNode()),
                    broader -> Knowledge.concept(broader.getObject().asNode()),
                    (one, other) -> one));

    private Stances() {}

    /** {@code for}, {@code against} or {@code neutral}. */
    static String side(String stance) {
        return SIDES.getOrDefault(stance, "neutral");
    }
}
