package org.parley.serve;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.exec.QueryExec;
import org.parley.model.ProblemException;
import org.parley.serve.page.Element;
import org.parley.serve.page.Names;
import org.parley.serve.page.Page;
import org.parley.serve.page.RowsTable;
import org.parley.store.Export;
import org.parley.store.NamedQuery;
import org.parley.store.Question;
import org.parley.store.RdfFormat;
import org.parley.store.Store;

/** {@code /queries/NAME} runs a named query, {@code /query} any other: as a page, or as rows for programs. */
final class QueryPages {
    private static final String EXAMPLE = """
            PREFIX parley: <https://w3id.org/parley/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

            SELECT ?holder ?content (COUNT(DISTINCT ?claim) AS ?claims) {
              ?position a parley:Position ;
                        parley:holder/rdfs:label ?holder ;
                        parley:content ?content .
              ?claim parley:supports ?position .
            }
            GROUP BY ?holder ?content
            ORDER BY DESC(?claims) ?holder
            LIMIT 50
            """;

    private final Store store;
    private final Answers answers;
    private final String base;

    QueryPages(Store store, Answers answers, String base) {
        this.store = store;
        this.answers = answers;
        this.base = base;
    }

    /** @param name with the ending of a format or without */
    void named(String name, Exchange exchange) {
        int dot = name.lastIndexOf('.');
        var format =
                dot < 0 ? null : TableFormat.ofEnding(name.substring(dot + 1)).orElse(null);
        String plain = format == null ? name : name.substring(0, dot);
        NamedQuery query = NamedQuery.named(plain)
                .orElseThrow(() -> new Refusal(404, "There is no query of this name; / lists them."));
        Question question = Question.parse(query.name(), query.text()).with(parameters(exchange));
        if (format == null) {
            List<String> offers = new ArrayList<>(TableFormat.mediaTypes());
            offers.add(Exchange.HTML);
            String chosen = exchange.choose(offers);
            if (chosen.equals(Exchange.HTML)) {
                page(query, question, exchange);
                return;
            }
            format = TableFormat.ofMediaType(chosen);
        }
        TableFormat wanted = format;
        exchange.send(
                wanted.mediaType(),
                out -> ask(question, execution -> {
                    wanted.write(answers.rows(execution), out);
                    return null;
                }));
    }

    private void page(NamedQuery query, Question question, Exchange exchange) {
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", query.name()));
        body.add(Element.of("p", query.summary()).with("class", "lead"));
        Element forms = Element.of("p").text("As ");
        for (TableFormat format : TableFormat.values()) {
            forms.add(Element.link("/queries/" + query.name() + "." + format.label() + search(exchange), format.name()))
                    .text(" ");
        }
        body.add(forms);
        if (!query.parameters().isEmpty()) {
            body.add(form(query, exchange));
        }
        body.addAll(table(question));
        body.add(Element.of("details")
                .add(Element.of("summary", "The query in SPARQL"))
                .add(Element.of("pre").add(Element.of("code", query.text())))
                .add(Element.of("p").add(Element.link("/query?query=" + encode(query.text()), "Change and run it"))));
        exchange.send(200, Page.of(query.name(), body));
    }

    /** One field for each parameter, with the value that was asked with. */
    private static Element form(NamedQuery query, Exchange exchange) {
        Map<String, String> given = parameters(exchange);
        Element form =
                Element.of("form").with("action", "/queries/" + query.name()).with("method", "get");
        query.parameters()
                .forEach((name, meaning) -> form.add(
                        Element.of("label", name).with("for", name),
                        Element.of("input")
                                .with("id", name)
                                .with("name", name)
                                .with("value", given.getOrDefault(name, ""))
                                .with("aria-describedby", name + "-meaning"),
                        Element.of("p", meaning).with("class", "quiet").with("id", name + "-meaning")));
        return form.add(Element.of("button", "Ask").with("type", "submit"));
    }

    /** The page with a field for SPARQL, and the answer if something was asked. */
    void free(Exchange exchange) {
        String text = exchange.request().getParameter("query");
        boolean asked = text != null && !text.isBlank();
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", "Ask in SPARQL"));
        body.add(form(asked ? text : EXAMPLE));
        int status = 200;
        if (asked) {
            try {
                body.addAll(answer(Question.parse("query", text), text));
            } catch (ProblemException e) {
                status = 400;
                body.add(alert(e.getMessage()));
            } catch (Refusal e) {
                status = e.status();
                body.add(alert(e.getMessage()));
            }
        }
        exchange.send(status, Page.of("SPARQL", body));
    }

    private List<Element> answer(Question question, String text) {
        if (question.query().isAskType()) {
            return List.of(Element.of("p", ask(question, QueryExec::ask) ? "Yes." : "No.")
                    .with("class", "lead"));
        }
        String address = "/sparql?query=" + encode(text) + "&format=";
        if (question.asksForGraph()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ask(question, execution -> {
                Export.write(answers.graph(execution).find(), RdfFormat.TURTLE, out);
                return null;
            });
            return List.of(
                    Element.of("p").add(Element.link(address + "turtle", "Turtle")),
                    Element.of("pre").add(Element.of("code", out.toString(StandardCharsets.UTF_8))));
        }
        List<Element> body = new ArrayList<>(table(question));
        body.add(Element.of("p")
                .text("As ")
                .add(Element.link(address + "csv", "CSV"))
                .text(" ")
                .add(Element.link(address + "json", "JSON")));
        return body;
    }

    static Element form(String text) {
        return Element.of("form")
                .with("action", "/query")
                .with("method", "get")
                .add(Element.of("label", "Query").with("for", "query"))
                .add(Element.of("textarea", text)
                        .with("id", "query")
                        .with("name", "query")
                        .with("rows", "14")
                        .with("spellcheck", "false"))
                .add(Element.of("button", "Run").with("type", "submit"));
    }

    static Element alert(String message) {
        return Element.of("p", message).with("class", "alert").with("role", "alert");
    }

    private List<Element> table(Question question) {
        return store.read(data -> answers.ask(
                data, question, execution -> new RowsTable(new Names(data, base)).of(answers.rows(execution))));
    }

    private <T> T ask(Question question, QueryGate.Work<T> work) {
        return store.read(data -> answers.ask(data, question, work));
    }

    private static Map<String, String> parameters(Exchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        exchange.request().getParameterMap().forEach((name, values) -> {
            // A field that was left empty asks for nothing.
            if (!values[0].isBlank()) {
                parameters.put(name, values[0].strip());
            }
        });
        return parameters;
    }

    private static String search(Exchange exchange) {
        String search = exchange.request().getQueryString();
        return search == null ? "" : "?" + search;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
