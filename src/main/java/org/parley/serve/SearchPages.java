package org.parley.serve;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.serve.page.Hit;
import org.parley.serve.page.Knowledge;
import org.parley.serve.page.SearchPage;
import org.parley.store.Store;

/** {@code /search} for readers, {@code /suggest} for the field they type in. */
final class SearchPages implements AutoCloseable {
    private static final int SUGGESTIONS = 8;
    private static final int MOST = 200;
    private static final int LONGEST = 200;
    private static final Gson JSON = new Gson();

    private final Store store;
    private final String base;
    private final SearchIndex index;

    SearchPages(Store store, String base) {
        this.store = store;
        this.base = base;
        this.index = new SearchIndex(store);
    }

    /** Reads all articles, so that the first reader need not wait for it. */
    void warmUp() {
        index.refresh();
    }

    void search(Exchange exchange) {
        String typed = field(exchange, "q");
        String kind = field(exchange, "kind");
        List<Hit> hits = index.find(Wanted.words(typed, kind), MOST);
        exchange.send(200, store.read(data -> new SearchPage(typed, kind, hits, Knowledge.of(data, base)).page()));
    }

    /** As JSON, for what the reader has typed so far. */
    void suggest(Exchange exchange) {
        List<Hit> hits = index.find(Wanted.beginning(field(exchange, "q")), SUGGESTIONS);
        List<Map<String, String>> suggestions = store.read(data -> {
            Knowledge known = Knowledge.of(data, base);
            return hits.stream()
                    .map(hit -> Map.of(
                            "label", hit.shown(),
                            "kind", hit.kind(),
                            "address", exchange.prefix() + known.names().path(hit.iri())))
                    .toList();
        });
        exchange.send(200, "application/json", JSON.toJson(suggestions));
    }

    @Override
    public void close() {
        index.close();
    }

    private static String field(Exchange exchange, String name) {
        String value = Objects.requireNonNullElse(exchange.request().getParameter(name), "")
                .strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
