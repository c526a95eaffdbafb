package org.parley.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.tdb2.TDB2;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/**
 * A SPARQL query with values for its parameters.
 *
 * @param name what the user calls it
 * @param query as parsed
 * @param values of parameters, by the name of the variable
 */
record Question(String name, Query query, Map<String, Node> values) {
    private static final String PARAMETER = "_";

    /** @throws ProblemException MALFORMED with line and column when it is no SPARQL query */
    static Question parse(String name, String text) {
        try {
            return new Question(name, QueryFactory.create(text), Map.of());
        } catch (QueryException e) {
            var reason = e.getMessage().lines().findFirst().orElse("no reason given");
            throw new ProblemException(
                    Problem.MALFORMED,
                    name,
                    "is not a SPARQL query (%s); mend it there, and note that updates are not taken".formatted(reason),
                    e);
        }
    }

    /**
     * The same question with values for variables named like the parameters, or like them after a {@code _}. A value
     * is a string, or any RDF term when it is written as {@code <IRI>} or {@code "text"@en}.
     */
    Question with(Map<String, String> parameters) {
        var bound = new HashMap<String, Node>();
        parameters.forEach((parameter, value) -> bound.put(variable(parameter), node(parameter, value)));
        return new Question(name, query, bound);
    }

    private String variable(String parameter) {
        var variables = PatternVars.vars(query.getQueryPattern()).stream()
                .map(Var::getVarName)
                .toList();
        return variables.stream()
                .filter(variable -> variable.equals(PARAMETER + parameter) || variable.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.USAGE, name, "has no parameter '" + parameter + "'" + known(parameter, variables)));
    }

    private static String known(String parameter, List<String> variables) {
        var parameters = variables.stream()
                .filter(variable -> variable.startsWith(PARAMETER))
                .map(variable -> variable.substring(PARAMETER.length()))
                .toList();
        return Suggestion.or(
                parameters.isEmpty() ? "; it takes none" : "; it takes " + String.join(", ", parameters),
                parameter,
                parameters);
    }

    private static Node node(String parameter, String value) {
        if (!value.startsWith("<") && !value.startsWith("\"")) {
            return NodeFactory.createLiteralString(value);
        }
        try {
            return NodeFactoryExtra.parseNode(value);
        } catch (RiotException e) {
            throw new ProblemException(
                    Problem.USAGE,
                    "--param " + parameter,
                    value + " is not an RDF term; write it as <IRI> or \"text\"",
                    e);
        }
    }

    /** Asks, inside the transaction that {@code data} is in. */
    void ask(DatasetGraph data, AnswerWriter answers) {
        var builder = QueryExec.dataset(data).query(query).set(TDB2.symUnionDefaultGraph, true);
        values.forEach((variable, node) -> builder.substitution(Var.alloc(variable), node));
        try (var execution = builder.build()) {
            answers.write(execution);
        }
    }
}
