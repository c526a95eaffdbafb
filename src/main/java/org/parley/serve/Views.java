package org.parley.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.serve.page.Filter;
import org.parley.serve.page.Happenings;
import org.parley.serve.page.Highlights;
import org.parley.serve.page.Knowledge;
import org.parley.serve.page.MapPage;
import org.parley.serve.page.MatrixPage;
import org.parley.serve.page.NetworkPage;
import org.parley.serve.page.Stands;
import org.parley.serve.page.TimelinePage;
import org.parley.store.Store;

/** Pages that show much at once: who stands where, when, who met whom and where. */
final class Views {
    private static final Set<String> PATHS = Set.of("/matrix", "/matrix.csv", "/timeline", "/network", "/map");

    private final String base;
    private final Kept<Stands> stands;
    private final Kept<Happenings> happenings;

    Views(Store store, String base) {
        this.base = base;
        this.stands = new Kept<>(store, data -> Stands.of(Knowledge.of(data, base)));
        this.happenings = new Kept<>(store, data -> Happenings.of(Knowledge.of(data, base)));
    }

    Highlights highlights() {
        return new Highlights(happenings.get(), stands.get());
    }

    static boolean has(String path) {
        return PATHS.contains(path);
    }

    void send(String path, Exchange exchange) {
        Filter filter = filter(exchange);
        switch (path) {
            case "/matrix" -> exchange.send(200, new MatrixPage(stands.get(), filter).page());
            case "/matrix.csv" -> exchange.send(200, "text/csv", new MatrixPage(stands.get(), filter).csv());
            case "/timeline" -> exchange.send(200, new TimelinePage(happenings.get(), stands.get(), filter).page());
            case "/network" -> exchange.send(200, new NetworkPage(happenings.get(), filter).page());
            case "/map" -> exchange.send(200, new MapPage(happenings.get(), filter, base).page());
            default -> throw new IllegalArgumentException(path);
        }
    }

    static Filter filter(Exchange exchange) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        exchange.request().getParameterMap().forEach((name, value) -> values.put(name, List.of(value)));
        return new Filter(values);
    }
}
