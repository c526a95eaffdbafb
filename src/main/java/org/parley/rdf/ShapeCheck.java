package org.parley.rdf;

import java.util.stream.Collectors;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.vocab.Ontology;

/** Holds every article's graph against the shapes of the ontology, before anything is stored. Safe for threads. */
public final class ShapeCheck {
    private static final int SHOWN = 3;

    private final Shapes shapes = Shapes.parse(Ontology.shapes());

    /** Throws {@link ProblemException} when the graph breaks a shape. */
    public void check(ArticleGraph graph) {
        // To ask first whether there is anything to report is cheaper than an empty report.
        if (!ShaclValidator.get().conforms(shapes, graph.model().getGraph())) {
            ValidationReport report =
                    ShaclValidator.get().validate(shapes, graph.model().getGraph());
            String broken = report.getEntries().stream()
                    .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                    .distinct()
                    .sorted()
                    .limit(SHOWN)
                    .collect(Collectors.joining("; "));
            throw new ProblemException(
                    Problem.INVALID_GRAPH,
                    graph.iri(),
                    "the graph breaks %d constraints of the ontology (%s); this is an error of Parley, please report it"
                            .formatted(report.getEntries().size(), broken));
        }
    }
}
