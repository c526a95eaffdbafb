package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.ProblemException;
import org.parley.vocab.Ontology;
import org.parley.vocab.Parley;

/** A right graph passes; and each constraint of each shape catches the graph that breaks it and nothing else. */
class ShapeCheckTest {
    private static final Model SHAPES = Ontology.shapes();
    private static final Resource STRANGER = ResourceFactory.createResource("https://example.org/stranger");
    private static final List<Property> CONSTRAINTS = List.of(
            SHACLM.minCount,
            SHACLM.maxCount,
            SHACLM.class_,
            SHACLM.datatype,
            SHACLM.minLength,
            SHACLM.pattern,
            SHACLM.nodeKind,
            SHACLM.in,
            SHACLM.or,
            SHACLM.not,
            SHACLM.minExclusive,
            SHACLM.maxInclusive,
            SHACLM.lessThan,
            SHACLM.equals);

    /**
     * One constraint, on the nodes of a target (a class, or a property for its objects) or on what a path leads to from
     * them; path is null for the former.
     */
    record Constraint(Resource target, RDFNode path, Property kind, RDFNode value) {}

    static Stream<Constraint> constraints() {
        return Stream.of(SHACLM.targetClass, SHACLM.targetObjectsOf)
                .flatMap(target -> SHAPES.listStatements(null, target, (RDFNode) null).toList().stream())
                .flatMap(target -> Stream.concat(
                        constraintsIn(target.getSubject(), target.getResource()),
                        target.getSubject().listProperties(SHACLM.property).toList().stream()
                                .flatMap(property -> constraintsIn(property.getResource(), target.getResource()))));
    }

    private static Stream<Constraint> constraintsIn(Resource shape, Resource target) {
        RDFNode path =
                shape.hasProperty(SHACLM.path) ? shape.getProperty(SHACLM.path).getObject() : null;
        return shape.listProperties().toList().stream()
                .filter(statement -> CONSTRAINTS.contains(statement.getPredicate()))
                .map(statement -> new Constraint(target, path, statement.getPredicate(), statement.getObject()));
    }

    @Test
    void passesWhatTheMapperWrites() {
        ShapeCheck check = new ShapeCheck();
        assertDoesNotThrow(() -> check.check(Porto.article("porto.txt").graph()));
    }

    @Test
    void saysWhichArticleAndWhatIsWrong() {
        ArticleGraph graph = Porto.article("porto.txt").graph();
        graph.model().removeAll(null, Parley.holder, null);
        ShapeCheck check = new ShapeCheck();
        ProblemException problem = assertThrows(ProblemException.class, () -> check.check(graph));
        assertEquals(ProblemException.Problem.INVALID_GRAPH, problem.problem());
        assertTrue(problem.getMessage().startsWith("https://example.org/id/article/porto.txt: "), problem::getMessage);
        assertTrue(problem.getMessage().contains("holder"), problem::getMessage);
        assertEquals(1, problem.getMessage().lines().count());
    }

    @Test
    void everyConstraintIsOfAKindThatIsBrokenBelow() {
        List<Property> others = List.of(
                RDF.type,
                SHACLM.path,
                SHACLM.property,
                SHACLM.targetClass,
                SHACLM.targetObjectsOf,
                SHACLM.inversePath,
                RDF.first,
                RDF.rest);
        SHAPES.listStatements()
                .filterKeep(statement -> statement.getPredicate().getNameSpace().equals(SHACLM.NS))
                .forEach(statement -> assertTrue(
                        CONSTRAINTS.contains(statement.getPredicate()) || others.contains(statement.getPredicate()),
                        statement::toString));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void catchesTheGraphThatBreaks(Constraint constraint) {
        Model graph = Porto.article("porto.txt").graph().model().add(Porto.across());
        List<Resource> nodes = graph.listSubjectsWithProperty(RDF.type, constraint.target())
                .andThen(graph.listObjectsOfProperty(constraint.target().as(Property.class))
                        .mapWith(RDFNode::asResource))
                .toList();
        assertTrue(!nodes.isEmpty(), "the fixture has no " + constraint.target());
        Resource node = nodes.get(0);
        damage(graph, node, constraint);
        boolean caught = ShaclValidator.get().validate(SHAPES.getGraph(), graph.getGraph()).getEntries().stream()
                .anyMatch(entry -> entry.focusNode().equals(node.asNode())
                        && (constraint.path() == null) == (entry.resultPath() == null)
                        && entry.sourceConstraintComponent()
                                .getLocalName()
                                .equalsIgnoreCase(constraint.kind().getLocalName() + "ConstraintComponent"));
        assertTrue(caught, constraint::toString);
    }

    private static void damage(Model graph, Resource node, Constraint constraint) {
        if (constraint.path() == null) {
            damageTypes(graph, node, constraint);
            return;
        }
        if (constraint.path().isAnon()) {
            damagePath(graph, node, constraint);
            return;
        }
        Property path = constraint.path().as(Property.class);
        List<Statement> values = node.listProperties(path).toList();
        if (constraint.kind().equals(SHACLM.minCount)) {
            node.removeAll(path);
        } else if (constraint.kind().equals(SHACLM.maxCount)) {
            for (int i = 0; i <= constraint.value().asLiteral().getInt(); i++) {
                graph.add(node, path, graph.createResource(STRANGER.getURI() + i));
            }
        } else if (constraint.kind().equals(SHACLM.equals)) {
            graph.removeAll(node, path, null).add(node, path, STRANGER);
        } else {
            graph.remove(values).add(node, path, wrong(constraint.kind()));
        }
    }

    private static RDFNode wrong(Property kind) {
        if (kind.equals(SHACLM.minLength)) {
            return literal("", XSDDatatype.XSDstring);
        } else if (kind.equals(SHACLM.minExclusive)) {
            return literal("0.0", XSDDatatype.XSDdecimal);
        } else if (kind.equals(SHACLM.maxInclusive)) {
            return literal("1.1", XSDDatatype.XSDdecimal);
        } else if (kind.equals(SHACLM.lessThan)) {
            return literal("99999999", XSDDatatype.XSDnonNegativeInteger);
        } else if (kind.equals(SHACLM.nodeKind)) {
            return literal("a literal", XSDDatatype.XSDstring);
        } else if (kind.equals(SHACLM.datatype)) {
            return literal("2000", XSDDatatype.XSDgYear);
        }
        return STRANGER;
    }

    private static Literal literal(String form, XSDDatatype type) {
        return ResourceFactory.createTypedLiteral(form, type);
    }

    private static void damageTypes(Model graph, Resource node, Constraint constraint) {
        if (constraint.kind().equals(SHACLM.not)) {
            node.addProperty(
                    RDF.type,
                    constraint.value().asResource().getProperty(SHACLM.class_).getObject());
        } else {
            graph.remove(node, RDF.type, constraint.value());
        }
    }

    private static void damagePath(Model graph, Resource node, Constraint constraint) {
        Property inverse = constraint.path().asResource().hasProperty(SHACLM.inversePath, Parley.expresses)
                ? Parley.expresses
                : Parley.supports;
        if (constraint.kind().equals(SHACLM.class_)) {
            graph.add(STRANGER, inverse, node);
        } else {
            graph.removeAll(null, inverse, node);
        }
    }
}
