package org.parley.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows as an HTML table, the first ones when there are many, and one column drawn as bars.
 *
 * @param chart name of that column; if there is none, nothing is drawn
 */
public record RowsTable(Names names, String chart) {
    private static final int MOST = 500;
    private static final String LABEL = "Label";
    private static final int LONG = 40;

    public List<Element> of(RowSet rows) {
        List<Var> columns = shown(rows.getResultVars());
        Element head = Element.of("tr")
                .addAll(columns.stream()
                        .map(column -> Element.of("th", column.getVarName()).with("scope", "col"))
                        .toList());
        Element body = Element.of("tbody");
        ChartColumn drawn = new ChartColumn(chart, rows.getResultVars());
        int count = 0;
        while (rows.hasNext()) {
            Binding row = rows.next();
            drawn.add(row);
            if (count++ < MOST) {
                body.add(Element.of("tr")
                        .addAll(columns.stream()
                                .map(column -> cell(row.get(column)))
                                .toList()));
            }
        }
        String found = count == 1 ? "1 row" : count + " rows";
        List<Element> shown = new ArrayList<>(drawn.bars());
        shown.addAll(List.of(
                Element.of("p", count > MOST ? found + ", of which the first " + MOST + " are shown" : found)
                        .with("class", "quiet"),
                Element.of("div")
                        .with("class", "wide")
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", "Answer")
                        .add(Element.of("table").add(Element.of("thead").add(head), body))));
        return shown;
    }

    /** A column of names is left out beside the column of the things, which are shown by their names. */
    private static List<Var> shown(List<Var> columns) {
        return columns.stream()
                .filter(column -> !column.getVarName().endsWith(LABEL)
                        || !columns.contains(Var.alloc(column.getVarName()
                                .substring(0, column.getVarName().length() - LABEL.length()))))
                .toList();
    }

    private Element cell(Node value) {
        if (value == null) {
            return Element.of("td");
        }
        boolean isLong = value.isLiteral() && value.getLiteralLexicalForm().length() > LONG;
        return (isLong ? Element.of("td").with("class", "long") : Element.of("td")).add(names.show(value));
    }
}
