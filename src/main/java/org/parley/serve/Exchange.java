package org.parley.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.parley.serve.page.Page;

/** One request and its response: negotiates the form and sends whole answers. */
record Exchange(HttpServletRequest request, HttpServletResponse response) {
    static final String HTML = "text/html";

    /** Path as it was sent, still percent-encoded. */
    String path() {
        return request.getRequestURI();
    }

    /** This server's address as the client knows it, with a slash at the end. */
    String root() {
        return PublicAddress.of(request);
    }

    /** Path under which the client sees this server, without a slash at the end: empty if it is the root. */
    String prefix() {
        String path = URI.create(root()).getRawPath();
        return path.substring(0, path.length() - 1);
    }

    /** As the client knows an address that this server knows by its path. */
    String address(String path) {
        return path.startsWith("/") ? prefix() + path : path;
    }

    /** What of {@code offers} the client likes best; the first if it says nothing. */
    String choose(List<String> offers) {
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return offers.get(0);
        }
        MediaType chosen = AcceptList.match(new AcceptList(accept), AcceptList.create(offers.toArray(String[]::new)));
        if (chosen == null) {
            throw new Refusal(406, "This is to be had as " + String.join(", ", offers) + ".");
        }
        return chosen.getContentTypeStr();
    }

    /** Whether a person with a browser asks. */
    boolean wantsHtml() {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(HTML);
    }

    void send(int status, Page page) {
        send(status, HTML, page.html(prefix()));
    }

    void send(int status, String type, String text) {
        send(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes to memory first, so that what fails on the way is still an error to the client. */
    void send(String type, Consumer<OutputStream> content) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        content.accept(buffer);
        send(200, type, buffer.toByteArray());
    }

    private void send(int status, String type, byte[] content) {
        response.setStatus(status);
        response.setContentType(type.contains("charset") || type.contains("json") ? type : type + "; charset=utf-8");
        response.setContentLength(content.length);
        response.addHeader("Vary", "Accept");
        try {
            response.getOutputStream().write(content);
        } catch (IOException e) {
            // The client has gone; there is nobody to tell.
            response.setStatus(499);
        }
    }

    /** @param type media type, empty if there is none to name */
    void link(String address, String relation, String type) {
        response.addHeader(
                "Link",
                "<" + address + ">; rel=\"" + relation + "\"" + (type.isEmpty() ? "" : "; type=\"" + type + "\""));
    }

    void redirect(String address) {
        response.setStatus(303);
        response.setHeader("Location", address(address));
    }
}
