package org.parley.serve.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows as an HTML table, the first ones when there are many. */
public record RowsTable(Names names) {
    private static final int MOST = 500;
    private static final int LONG = 40;

    public List<Element> of(RowSet rows) {
        List<Var> columns = rows.getResultVars();
        Element head = Element.of("tr")
                .addAll(columns.stream()
                        .map(column -> Element.of("th", column.getVarName()).with("scope", "col"))
                        .toList());
        Element body = Element.of("tbody");
        int count = 0;
        while (rows.hasNext()) {
            Binding row = rows.next();
            if (count++ < MOST) {
                body.add(Element.of("tr")
                        .addAll(columns.stream()
                                .map(column -> cell(row.get(column)))
                                .toList()));
            }
        }
        String found = count == 1 ? "1 row" : count + " rows";
        return List.of(
                Element.of("p", count > MOST ? found + ", of which the first " + MOST + " are shown" : found)
                        .with("class", "quiet"),
                Element.of("div")
                        .with("class", "wide")
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", "Answer")
                        .add(Element.of("table").add(Element.of("thead").add(head), body)));
    }

    private Element cell(Node value) {
        if (value == null) {
            return Element.of("td");
        }
        boolean isLong = value.isLiteral() && value.getLiteralLexicalForm().length() > LONG;
        return (isLong ? Element.of("td").with("class", "long") : Element.of("td")).add(names.show(value));
    }
}
