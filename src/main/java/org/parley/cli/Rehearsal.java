package org.parley.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.model.Article;
import org.parley.nlp.CoreNlp;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.serve.ServerOptions;
import org.parley.store.Store;

/**
 * Serves and asks a small store once, while the build watches which classes that takes: it keeps them in an archive, from
 * which the program starts faster. No part of the program itself.
 */
final class Rehearsal {
    private static final List<String> REQUESTS = List.of(
            "",
            "sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20FILTER(isLiteral(%3Fo))%20%7D%20ORDER%20BY%20%3Fo",
            "queries/articles.csv",
            "queries/positions.json",
            "queries/meetings",
            "id/article/rehearsal",
            "doc/article/rehearsal.ttl",
            ".well-known/void",
            "health");
    private static final int TRIES = 600;

    private Rehearsal() {}

    /** @param arguments a folder for the store, kept from call to call since it is in use until the very end */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var path = Path.of(arguments[0]);
        try (var store = Store.open(path)) {
            var article = new Article(
                    "rehearsal", "Nothing.", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            var mapper = new GraphMapper(ServerOptions.DEFAULT_BASE, new Run("rehearsal", "none"));
            store.replace(List.of(mapper.map(article, List.of())));
        }
        var main = Main.with(new Engine(CoreNlp::load));
        main.run(List.of("query", "positions", "--store", path.toString()), Output.system());
        var port = freePort();
        var server = new Thread(() -> main.run(
                List.of("serve", "--store", path.toString(), "--port", Integer.toString(port)), Output.system()));
        server.setDaemon(true);
        server.start();
        var address = URI.create("http://127.0.0.1:" + port + "/");
        awaitAnswer(address);
        for (var request : REQUESTS) {
            ask(address.resolve(request), "text/html, */*;q=0.1");
            ask(address.resolve(request), "application/sparql-results+json, */*;q=0.1");
        }
        System.exit(0);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(URI address) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                ask(address.resolve("health"), "*/*");
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the server does not start");
    }

    private static void ask(URI address, String accept) throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).header("Accept", accept).build(), BodyHandlers.discarding());
    }
}
