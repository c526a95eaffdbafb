package org.parley.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.tdb2.TDB2;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/**
 * A SPARQL query with values for its parameters, asked of the union of all articles' graphs. It can reach nothing but
 * the store: neither other endpoints nor Java classes.
 *
 * @param name what the user calls it
 * @param query as parsed
 * @param values of parameters, by the name of the variable; they are bound, never written into the query
 */
public record Question(String name, Query query, Map<String, Node> values) {
    private static final String PARAMETER = "_";

    public Question {
        values = Map.copyOf(values);
    }

    /** @throws ProblemException MALFORMED with line and column when it is no SPARQL query or one that is not allowed */
    public static Question parse(String name, String text) {
        try {
            Query query = QueryFactory.create(text);
            Forbidden.in(query).ifPresent(what -> {
                throw new ProblemException(
                        Problem.MALFORMED, name, "the query uses " + what + ", which is switched off");
            });
            return new Question(name, query, Map.of());
        } catch (QueryParseException e) {
            throw malformed(e.getLine() > 0 ? name + ":" + e.getLine() + ":" + e.getColumn() : name, e);
        } catch (QueryException e) {
            throw malformed(name, e);
        }
    }

    private static ProblemException malformed(String place, QueryException e) {
        String reason = Optional.ofNullable(e.getMessage())
                .flatMap(m -> m.lines().findFirst())
                .orElse("");
        return new ProblemException(
                Problem.MALFORMED, place, "is not a SPARQL query (" + reason + "); mend it there", e);
    }

    /**
     * The same question with values for variables named like the parameters, or like them after a {@code _}. A value
     * is a string, or any RDF term when it is written as {@code <IRI>} or {@code "text"@en}.
     *
     * @throws ProblemException USAGE if there is no such parameter or the value is no term
     */
    public Question with(Map<String, String> parameters) {
        Map<String, Node> bound = new HashMap<>(values);
        parameters.forEach((parameter, value) -> bound.put(variable(parameter), node(parameter, value)));
        return new Question(name, query, bound);
    }

    /** The parameters it takes: its variables that begin with a {@code _}, without that. */
    public List<String> parameters() {
        return variables().stream()
                .filter(variable -> variable.startsWith(PARAMETER))
                .map(variable -> variable.substring(PARAMETER.length()))
                .sorted()
                .toList();
    }

    /** Whether it is answered with a graph and not with rows or yes and no. */
    public boolean asksForGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    /** To be used inside the transaction that {@code data} is in, and closed. */
    public QueryExec execution(DatasetGraph data) {
        return prepare(data).build();
    }

    /** As {@link #execution}, with room for time limits. */
    public QueryExecBuilder prepare(DatasetGraph data) {
        QueryExecBuilder builder = QueryExec.dataset(data)
                .query(query)
                .set(TDB2.symUnionDefaultGraph, true)
                .set(ARQ.httpServiceAllowed, false);
        values.forEach((variable, node) -> builder.substitution(Var.alloc(variable), node));
        return builder;
    }

    /** A query may have both {@code ?_actor}, its parameter, and {@code ?actor}, which it answers with. */
    private String variable(String parameter) {
        return Stream.of(PARAMETER + parameter, parameter)
                .filter(variables()::contains)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.USAGE,
                        name,
                        "has no parameter '" + parameter + "'"
                                + (parameters().isEmpty()
                                        ? "; it takes none"
                                        : "; it takes " + String.join(", ", parameters()))));
    }

    /** Those in filters too, which no pattern binds. */
    private List<String> variables() {
        return query.getQueryPattern() == null
                ? List.of()
                : OpVars.mentionedVars(Algebra.compile(query)).stream()
                        .map(Var::getVarName)
                        .toList();
    }

    private Node node(String parameter, String value) {
        if (!value.startsWith("<") && !value.startsWith("\"")) {
            return NodeFactory.createLiteralString(value);
        }
        try {
            return NodeFactoryExtra.parseNode(value);
        } catch (RiotException e) {
            throw new ProblemException(
                    Problem.USAGE,
                    name,
                    "the value of '" + parameter + "' is no RDF term: " + value + "; write it as <IRI> or \"text\"",
                    e);
        }
    }
}
