package org.parley.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.parley.model.ProblemException;
import org.parley.serve.page.Element;
import org.parley.serve.page.Page;
import org.parley.store.Store;

/** Leads every address but {@code /sparql} to what answers it. */
final class Pages extends HttpServlet implements AutoCloseable {
    private static final long serialVersionUID = 1;

    private final transient Metrics metrics;
    private final transient Optional<Token> metricsToken;
    private final transient StartPage start;
    private final transient Descriptions descriptions;
    private final transient QueryPages queries;
    private final transient VocabularyPages vocabulary = new VocabularyPages();
    private final transient Documents documents;
    private final transient Views views;
    private final transient SearchPages search;

    Pages(Store store, Answers answers, Metrics metrics, ServerOptions options) {
        this.views = new Views(store, options.base());
        Overview.Source overviews = new Overview.Source(store, views::articles);
        this.metrics = metrics;
        this.metricsToken = options.metricsToken();
        this.start = new StartPage(overviews, views, options.base());
        this.search = new SearchPages(store, options.base());
        this.descriptions = new Descriptions(overviews, options.base());
        this.queries = new QueryPages(store, answers, options.base());
        this.documents = new Documents(store, options, new ResourcePages(options));
    }

    /** Reads what the pages show of all articles together; a page asked for meanwhile waits for it. */
    void warmUp() {
        try {
            views.warmUp();
            search.warmUp();
        } catch (Refusal | ProblemException e) {
            // The server stops, or whoever asks for a page is told what is wrong.
            return;
        }
    }

    @Override
    public void close() {
        views.close();
        search.close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        try {
            answer(exchange);
        } catch (Refusal e) {
            refuse(exchange, e);
        } catch (ProblemException e) {
            refuse(exchange, new Refusal(status(e), e.getMessage()));
        }
    }

    /** Whether this is a look at the endpoint's address, without a query. */
    boolean isBareEndpoint(HttpServletRequest request) {
        return request.getRequestURI().equals("/sparql")
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && request.getQueryString() == null;
    }

    private void answer(Exchange exchange) {
        String path = exchange.path();
        if (path.equals("/")) {
            start.send(exchange);
        } else if (path.equals("/search")) {
            search.search(exchange);
        } else if (path.equals("/suggest")) {
            search.suggest(exchange);
        } else if (path.equals("/query")) {
            queries.free(exchange);
        } else if (path.equals("/queries") || path.equals("/queries/")) {
            QueryPages.list(exchange);
        } else if (path.startsWith("/queries/")) {
            queries.named(path.substring("/queries/".length()), exchange);
        } else if (Views.has(path)) {
            views.send(path, exchange);
        } else if (path.equals("/.well-known/void")) {
            descriptions.sendDataset(exchange);
        } else if (path.equals("/sparql")) {
            describeEndpoint(exchange);
        } else if (path.equals("/metrics")) {
            metrics(exchange);
        } else if (vocabulary.owns(path)) {
            vocabulary.send(exchange);
        } else if (Assets.has(path)) {
            Assets.send(path, exchange);
        } else if (documents.owns(path)) {
            documents.send(exchange);
        } else {
            throw new Refusal(404, "There is nothing at this address.");
        }
    }

    /** A field to ask for people, its description for programs. */
    private void describeEndpoint(Exchange exchange) {
        if (exchange.wantsHtml()) {
            exchange.redirect("/query");
        } else {
            descriptions.sendService(exchange);
        }
    }

    private void metrics(Exchange exchange) {
        if (metricsToken.isEmpty()) {
            throw new Refusal(404, "Metrics are off; the server's owner can set a token for them.");
        }
        if (!metricsToken.get().isShownBy(exchange.request().getHeader("Authorization"))) {
            exchange.response().setHeader("WWW-Authenticate", "Bearer");
            throw new Refusal(401, "Metrics need the owner's token.");
        }
        exchange.send(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
    }

    private static void refuse(Exchange exchange, Refusal refusal) {
        if (refusal.retryAfter() > 0) {
            exchange.response().setHeader("Retry-After", String.valueOf(refusal.retryAfter()));
        }
        if (exchange.wantsHtml()) {
            List<Element> body = List.of(
                    Element.of("h1", "No answer"),
                    QueryPages.alert(refusal.getMessage()),
                    Element.of("p").add(Element.link("/", "To the start page")));
            exchange.send(refusal.status(), Page.of("No answer", body));
        } else {
            exchange.send(refusal.status(), "text/plain", refusal.getMessage() + "\n");
        }
    }

    private static int status(ProblemException e) {
        return switch (e.problem()) {
            case NOT_FOUND -> 404;
            case MALFORMED, USAGE -> 400;
            default -> 503;
        };
    }
}
