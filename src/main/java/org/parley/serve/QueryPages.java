package org.parley.serve;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.sparql.exec.QueryExec;
import org.parley.model.ProblemException;
import org.parley.serve.page.Element;
import org.parley.serve.page.Filter;
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

    /** Field with the column that is drawn; no query has a parameter of this name. */
    private static final String CHART = "chart";

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
                .orElseThrow(() -> new Refusal(404, "There is no query of this name; /queries lists them."));
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

    /** All of them, with what they answer. */
    static void list(Exchange exchange) {
        Element list = Element.of("ul").css("questions");
        for (NamedQuery query : NamedQuery.all()) {
            String address = "/queries/" + query.name();
            list.add(Element.of("li")
                    .add(Element.link(address, query.summary()).css("name"))
                    .add(Element.of("span", String.join(", ", query.parameters().keySet()))
                            .css("quiet"))
                    .add(Element.of("span")
                            .css("forms")
                            .add(Element.link(address + ".csv", "CSV").with("aria-label", query.name() + " as CSV"))
                            .text(" ")
                            .add(Element.link(address + ".json", "JSON")
                                    .with("aria-label", query.name() + " as JSON"))));
        }
        List<Element> body = List.of(
                Element.of("h1", "Questions"),
                Element.of("p")
                        .css("lead")
                        .text("Each is answered with a table, to be looked at, drawn or taken away. Or ask your own ")
                        .add(Element.link("/query", "in SPARQL"))
                        .text("."),
                list);
        exchange.send(200, Page.of("Questions", body));
    }

    private void page(NamedQuery query, Question question, Exchange exchange) {
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", query.summary()));
        Element forms = Element.of("p").text("As ");
        for (TableFormat format : TableFormat.values()) {
            forms.add(Element.link("/queries/" + query.name() + "." + format.label() + search(exchange), format.name()))
                    .text(" ");
        }
        body.add(forms);
        String chart = Objects.requireNonNullElse(exchange.request().getParameter(CHART), "");
        body.add(form(query, question, chart, exchange));
        body.addAll(table(question, chart));
        body.add(Element.of("details")
                .add(Element.of("summary", "The query in SPARQL"))
                .add(Element.of("pre").add(Element.of("code", query.text())))
                .add(Element.of("p").add(Element.link("/query?query=" + encode(query.text()), "Change and run it"))));
        exchange.send(200, Page.of(query.summary(), body).wide());
    }

    /** One field for each parameter, with the value that was asked with. */
    private static Element form(NamedQuery query, Question question, String chart, Exchange exchange) {
        Map<String, String> given = parameters(exchange);
        Element form = Filter.form("/queries/" + query.name());
        query.parameters()
                .forEach((name, meaning) -> form.add(Element.of("label")
                        .add(
                                Element.of("span", name + ": " + meaning),
                                Element.of("input")
                                        .with("id", name)
                                        .with("name", name)
                                        .with("value", given.getOrDefault(name, "")))));
        Element select = Element.of("select")
                .with("name", CHART)
                .add(Element.of("option", "none").with("value", ""));
        for (String column : question.query().getResultVars()) {
            Element option = Element.of("option", column).with("value", column);
            select.add(column.equals(chart) ? option.with("selected", "") : option);
        }
        return form.add(
                Element.of("label").add(Element.of("span", "draw a chart by"), select),
                Element.of("button", "Ask").with("type", "submit"));
    }

    /** The page with a field for SPARQL, and the answer if something was asked. */
    void free(Exchange exchange) {
        String text = exchange.request().getParameter("query");
        boolean asked = text != null && !text.isBlank();
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", "Ask in SPARQL"));
        body.add(Element.of("link").with("rel", "stylesheet").with("href", "/yasgui.css"));
        body.add(form(asked ? text : EXAMPLE));
        body.add(Element.of("div").with("id", "editor"));
        int status = 200;
        if (asked) {
            try {
                body.add(Element.of("div").css("plain-answer").addAll(answer(Question.parse("query", text), text)));
            } catch (ProblemException e) {
                status = 400;
                body.add(alert(e.getMessage()));
            } catch (Refusal e) {
                status = e.status();
                body.add(alert(e.getMessage()));
            }
        }
        body.add(examples());
        exchange.send(status, Page.of("SPARQL", body).wide().with("/yasgui.js").with("/editor.js"));
    }

    /** The questions that come with Parley, to begin with. */
    private static Element examples() {
        Element list = Element.of("ul");
        NamedQuery.all()
                .forEach(query -> list.add(
                        Element.of("li").add(Element.link("/query?query=" + encode(query.text()), query.summary()))));
        return Element.of("details").add(Element.of("summary", "Examples to change"), list);
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
        List<Element> body = new ArrayList<>(table(question, ""));
        body.add(Element.of("p")
                .text("As ")
                .add(Element.link(address + "csv", "CSV"))
                .text(" ")
                .add(Element.link(address + "json", "JSON")));
        return body;
    }

    static Element form(String text) {
        return Element.of("form")
                .with("data-address", "/sparql")
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

    private List<Element> table(Question question, String chart) {
        return store.read(data -> answers.ask(
                data, question, execution -> new RowsTable(new Names(data, base), chart).of(answers.rows(execution))));
    }

    private <T> T ask(Question question, QueryGate.Work<T> work) {
        return store.read(data -> answers.ask(data, question, work));
    }

    private static Map<String, String> parameters(Exchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        exchange.request().getParameterMap().forEach((name, values) -> {
            // A field that was left empty asks for nothing.
            if (!values[0].isBlank() && !name.equals(CHART)) {
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
