package org.parley.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.parley.model.ProblemException;
import org.parley.store.Store;

/**
 * Saves clients from fetching again what they have: answers carry an ETag that changes whenever the store does.
 * Pages do not, since they change with the software too; nor do queries whose answer is not the store's alone.
 */
final class FreshnessFilter implements Filter {
    private static final Pattern FICKLE = Pattern.compile("(?i)\\b(now|rand|uuid|struuid|bnode)\\b");

    private final Store store;

    FreshnessFilter(Store store) {
        this.store = store;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (isCacheable(asked)) {
            String tag = tag(asked);
            answer.setHeader("ETag", tag);
            answer.setHeader("Cache-Control", "no-cache");
            if (knows(asked, tag)) {
                answer.setStatus(304);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isCacheable(HttpServletRequest request) {
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        String query = Objects.requireNonNullElse(request.getParameter("query"), "");
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && !accept.contains(Exchange.HTML)
                && !FICKLE.matcher(query).find()
                && isReadable();
    }

    private boolean isReadable() {
        try {
            store.revision();
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** Weak, since compression changes the bytes; one for each form that can be asked for. */
    private String tag(HttpServletRequest request) {
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        return "W/\"" + store.revision() + "-" + Integer.toHexString(accept.hashCode()) + "\"";
    }

    private static boolean knows(HttpServletRequest request, String tag) {
        String known = Objects.requireNonNullElse(request.getHeader("If-None-Match"), "");
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .anyMatch(each -> each.replaceFirst("--gzip\"$", "\"").equals(tag));
    }
}
