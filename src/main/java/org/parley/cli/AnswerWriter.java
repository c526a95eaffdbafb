package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.store.Export;
import org.parley.store.RdfFormat;

/** Writes what a query answers: a table, yes or no, or a graph. */
final class AnswerWriter {
    static final String TABLE_FORMATS = "table, csv, tsv, json, xml";

    private static final String TABLE = "table";
    private static final Map<String, Lang> LANGUAGES = Map.of(
            "csv", ResultSetLang.RS_CSV,
            "tsv", ResultSetLang.RS_TSV,
            "json", ResultSetLang.RS_JSON,
            "xml", ResultSetLang.RS_XML);

    private final String format;
    private final Query query;
    private final Output out;

    private AnswerWriter(String format, Query query, Output out) {
        this.format = format;
        this.query = query;
        this.out = out;
    }

    /** @throws ProblemException USAGE when what the query answers cannot be written in this format */
    static AnswerWriter of(String format, Query query, Output out) {
        var isGraph = isGraph(query);
        var known =
                isGraph ? RdfFormat.named(format).isPresent() : format.equals(TABLE) || LANGUAGES.containsKey(format);
        if (!known) {
            throw new ProblemException(
                    Problem.USAGE,
                    "--format " + format,
                    "is none for this answer; take one of " + (isGraph ? RdfFormat.all() : TABLE_FORMATS));
        }
        return new AnswerWriter(format, query, out);
    }

    static String usualFormat(Query query) {
        return isGraph(query) ? "turtle" : TABLE;
    }

    private static boolean isGraph(Query query) {
        return query.isConstructType() || query.isDescribeType();
    }

    void write(QueryExec execution) {
        if (query.isSelectType()) {
            write(execution.select());
        } else if (query.isAskType()) {
            write(execution.ask());
        } else {
            var graph = query.isConstructType() ? execution.construct() : execution.describe();
            Export.write(graph.find(), RdfFormat.named(format).orElseThrow(), out.out());
        }
    }

    private void write(boolean answer) {
        if (format.equals(TABLE)) {
            out.print(answer ? "yes" : "no");
        } else {
            ResultsWriter.create().lang(LANGUAGES.get(format)).build().write(out.out(), answer);
        }
    }

    private void write(RowSet results) {
        if (!format.equals(TABLE)) {
            ResultsWriter.create().lang(LANGUAGES.get(format)).build().write(out.out(), results);
            return;
        }
        var columns = results.getResultVars();
        List<List<String>> rows = new ArrayList<>();
        results.forEachRemaining(row ->
                rows.add(columns.stream().map(column -> cell(row.get(column))).toList()));
        new TextTable(columns.stream().map(Var::getVarName).toList(), rows)
                .lines(out.width())
                .forEach(out::print);
    }

    private String cell(Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : query.getPrefixMapping().shortForm(node.toString());
    }
}
