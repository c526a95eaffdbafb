package org.parley.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parley.model.ProblemException;
import org.parley.store.Store;

/**
 * {@code /health/live}: the process answers, to restart it would mend nothing; {@code /health/ready}, and {@code /health}
 * itself: the store can be read.
 */
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Store store;

    HealthServlet(Store store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        response.setHeader("Cache-Control", "no-store");
        switch (exchange.path()) {
            case "/health/live" -> exchange.send(200, "text/plain", "ok\n");
            case "/health", "/health/ready" -> ready(exchange);
            default -> exchange.send(404, "text/plain", "There is /health/live and /health/ready.\n");
        }
    }

    private void ready(Exchange exchange) {
        try {
            store.revision();
            exchange.send(200, "text/plain", "ok\n");
        } catch (ProblemException e) {
            exchange.send(503, "text/plain", "The store has closed; the server has to be started again.\n");
        }
    }
}
