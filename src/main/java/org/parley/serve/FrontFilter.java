package org.parley.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** What holds for every response: readable from any page without credentials, never run as something else. */
final class FrontFilter implements Filter {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** The editor for SPARQL brings styles and icons in its script. */
    private static final String POLICY_OF_EDITOR = POLICY.replace(
                    "style-src 'self'", "style-src 'self' 'unsafe-inline'")
            .replace("img-src 'self'", "img-src 'self' data:");

    private final Pages pages;
    private final PublicAddress address;

    FrontFilter(Pages pages, PublicAddress address) {
        this.pages = pages;
        this.address = address;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        address.note(asked);
        answer.setHeader("Access-Control-Allow-Origin", "*");
        answer.setHeader("Access-Control-Expose-Headers", "Content-Location, ETag, Link, Location, Retry-After");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Content-Security-Policy", asked.getRequestURI().equals("/query") ? POLICY_OF_EDITOR : POLICY);
        if (asked.getMethod().equals("OPTIONS")) {
            answer.setStatus(204);
            answer.setHeader("Allow", "GET, HEAD, OPTIONS, POST");
            answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS, POST");
            answer.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
            answer.setHeader("Access-Control-Max-Age", "86400");
            return;
        }
        if (pages.isBareEndpoint(asked)) {
            pages.doGet(asked, answer);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            drain(asked);
        }
    }

    /**
     * Reads what is left of the body of a request that was refused: Jetty would close the connection on it, and a
     * client that sends its next request at that moment would get no answer.
     */
    private static void drain(HttpServletRequest request) {
        try {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            // Too long, or the client has gone: then the connection may close.
            return;
        }
    }
}
