package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.store.Export;
import org.parley.store.NamedQuery;
import org.parley.store.Question;
import org.parley.store.RdfFormat;
import org.parley.store.Store;

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
    static AnswerWriter of(String format, Question question, Output out) {
        var isGraph = question.asksForGraph();
        var known =
                isGraph ? RdfFormat.named(format).isPresent() : format.equals(TABLE) || LANGUAGES.containsKey(format);
        if (!known) {
            throw new ProblemException(
                    Problem.USAGE,
                    "--format " + format,
                    "is none for this answer; take one of " + (isGraph ? RdfFormat.all() : TABLE_FORMATS));
        }
        return new AnswerWriter(format, question.query(), out);
    }

    static String usualFormat(Question question) {
        return question.asksForGraph() ? "turtle" : TABLE;
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
        table(results, query.getPrefixMapping()).lines(out.width()).forEach(out::print);
    }

    /** What a named query answers. */
    static TextTable table(Store store, String name) {
        return table(
                store, Question.parse(name, NamedQuery.named(name).orElseThrow().text()));
    }

    static TextTable table(Store store, Question question) {
        return store.read(data -> {
            try (var execution = question.execution(data)) {
                return table(execution.select(), question.query().getPrefixMapping());
            }
        });
    }

    /** Literals by what they say, IRIs with the prefixes of the query, nothing for what is not bound. */
    static TextTable table(RowSet results, PrefixMapping prefixes) {
        var columns = results.getResultVars();
        List<List<String>> rows = new ArrayList<>();
        results.forEachRemaining(row -> rows.add(
                columns.stream().map(column -> cell(row.get(column), prefixes)).toList()));
        return new TextTable(columns.stream().map(Var::getVarName).toList(), rows);
    }

    private static String cell(Node node, PrefixMapping prefixes) {
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : prefixes.shortForm(node.toString());
    }
}
