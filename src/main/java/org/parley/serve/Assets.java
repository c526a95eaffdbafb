package org.parley.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Files that pages ask for; they come with the program and change only with it. */
final class Assets {
    private static final String YASGUI = "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min";
    private static final Map<String, Asset> ALL = Map.of(
            "/style.css", new Asset("style.css", "text/css"),
            "/icon.svg", new Asset("icon.svg", "image/svg+xml"),
            "/search.js", new Asset("search.js", "text/javascript"),
            "/editor.js", new Asset("editor.js", "text/javascript"),
            "/yasgui.js", new Asset(YASGUI + ".js", "text/javascript"),
            "/yasgui.css", new Asset(YASGUI + ".css", "text/css"));

    private record Asset(String resource, String type) {}

    private Assets() {}

    static boolean has(String path) {
        return ALL.containsKey(path);
    }

    static void send(String path, Exchange exchange) {
        Asset asset = ALL.get(path);
        exchange.response().setHeader("Cache-Control", "max-age=3600");
        exchange.send(asset.type(), out -> {
            try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
                in.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
