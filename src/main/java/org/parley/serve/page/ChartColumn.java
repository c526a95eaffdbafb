package org.parley.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Collects a column for a chart: numbers by what the row is about, anything else by how often it comes. */
final class ChartColumn {
    private final String column;
    private final List<Var> columns;
    private final Map<String, Double> values = new LinkedHashMap<>();
    private boolean numbers = true;

    ChartColumn(String column, List<Var> columns) {
        this.column = column;
        this.columns = columns;
    }

    void add(Binding row) {
        Node value = column.isEmpty() ? null : row.get(column);
        if (value == null || !value.isLiteral()) {
            return;
        }
        if (isNumber(value)) {
            values.merge(subject(row), Double.parseDouble(value.getLiteralLexicalForm()), Double::sum);
        } else {
            numbers = false;
            values.merge(value.getLiteralLexicalForm(), 1.0, Double::sum);
        }
    }

    /** The row's first texts, which say what its numbers count. */
    private String subject(Binding row) {
        return columns.stream()
                .map(row::get)
                .filter(node -> node != null && node.isLiteral() && !isNumber(node))
                .map(Node::getLiteralLexicalForm)
                .limit(2)
                .collect(Collectors.joining(" – "));
    }

    private static boolean isNumber(Node node) {
        return List.of(XSDDatatype.XSDinteger, XSDDatatype.XSDdecimal, XSDDatatype.XSDdouble)
                .contains(node.getLiteralDatatype());
    }

    List<Element> bars() {
        return values.isEmpty()
                ? List.of()
                : List.of(new Bars(numbers ? column : "Rows by " + column, values).element());
    }
}
