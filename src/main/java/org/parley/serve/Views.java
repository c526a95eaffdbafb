package org.parley.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.serve.page.Filter;
import org.parley.serve.page.Highlights;
import org.parley.serve.page.MapPage;
import org.parley.serve.page.MatrixPage;
import org.parley.serve.page.NetworkPage;
import org.parley.serve.page.Panorama;
import org.parley.serve.page.TimelinePage;
import org.parley.store.ArticleSummary;
import org.parley.store.Store;

/** Pages that show much at once: who stands where, when, who met whom and where. */
final class Views implements AutoCloseable {
    private static final Set<String> PATHS = Set.of("/matrix", "/matrix.csv", "/timeline", "/network", "/map");

    private final String base;
    private final Panoramas panoramas;

    Views(Store store, String base) {
        this.base = base;
        this.panoramas = new Panoramas(store, base);
    }

    /** Reads all articles, so that the first reader need not wait for it. */
    void warmUp() {
        panoramas.get();
    }

    Highlights highlights() {
        return new Highlights(panoramas.get());
    }

    /** The latest first. */
    List<ArticleSummary> articles() {
        return panoramas.get().articles();
    }

    static boolean has(String path) {
        return PATHS.contains(path);
    }

    void send(String path, Exchange exchange) {
        Filter filter = filter(exchange);
        Panorama all = panoramas.get();
        switch (path) {
            case "/matrix" -> exchange.send(200, new MatrixPage(all.stands(), filter).page());
            case "/matrix.csv" -> exchange.send(200, "text/csv", new MatrixPage(all.stands(), filter).csv());
            case "/timeline" -> exchange.send(200, new TimelinePage(all.happenings(), all.stands(), filter).page());
            case "/network" -> exchange.send(200, new NetworkPage(all.happenings(), filter).page());
            case "/map" -> exchange.send(200, new MapPage(all.happenings(), filter, base).page());
            default -> throw new IllegalArgumentException(path);
        }
    }

    @Override
    public void close() {
        panoramas.close();
    }

    static Filter filter(Exchange exchange) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        exchange.request().getParameterMap().forEach((name, value) -> values.put(name, List.of(value)));
        return new Filter(values);
    }
}
