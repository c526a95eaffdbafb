package org.parley.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.parley.serve.Limits;
import org.parley.serve.Owner;
import org.parley.serve.Server;
import org.parley.serve.ServerOptions;
import org.parley.serve.Token;
import org.parley.store.Store;

/** {@code parley serve}: answers over HTTP until it is told to stop. */
final class ServeCommand implements Command {
    private static final Limits USUAL = Limits.USUAL;
    private static final String TIMEOUT = "timeout";
    private static final String MAX_ROWS = "max-rows";
    private static final String MAX_QUERIES = "max-queries";
    private static final String MAX_BODY = "max-body";
    private static final String ACCESS_LOG = "access-log";
    private static final SecretOption METRICS_TOKEN = new SecretOption("metrics-token-file", "PARLEY_METRICS_TOKEN");
    private static final SecretOption OWNER_TOKEN = new SecretOption("owner-token-file", "PARLEY_OWNER_TOKEN");
    private static final String PUBLIC_URL = "public-url";
    private static final String BEHIND_PROXY = "behind-proxy";
    private static final String SHOW_TEXT = "show-text";
    private static final String BACKUPS = "backups";
    private static final String MAX_QUEUE = "max-queue";

    private final Engine engine;

    ServeCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String summary() {
        return "answers SPARQL queries and shows pages over HTTP";
    }

    @Override
    public String details() {
        return """
                Ends with Ctrl-C or SIGTERM. While the store is served, no other process can open it. Nobody can change
                it over HTTP; with an owner's token (24 characters or more), who shows it as 'Authorization: Bearer' can
                POST /articles, DELETE /articles/NAME, POST /backup and POST /compact.""";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(StoreOption.option())
                .addOption(portOption())
                .addOption(ValueOption.of(
                        "host", "ADDRESS", "address to listen at; 127.0.0.1, for this machine alone, if not given"))
                .addOption(Engine.baseOption())
                .addOption(Engine.embeddingsOption())
                .addOption(ValueOption.of(
                        TIMEOUT,
                        "SECONDS",
                        "how long one query may take; " + USUAL.timeout().toSeconds() + " if not given"))
                .addOption(ValueOption.of(
                        MAX_ROWS,
                        "N",
                        "rows or triples that one answer may have; " + USUAL.maxRows() + " if not given"))
                .addOption(ValueOption.of(
                        MAX_QUERIES, "N", "queries that may run at once; " + USUAL.maxQueries() + " if not given"))
                .addOption(ValueOption.of(
                        MAX_BODY, "BYTES", "length that a request may have; " + USUAL.maxBody() + " if not given"))
                .addOption(ValueOption.of(ACCESS_LOG, "FILE", "adds a line for every request to this file"))
                .addOption(ValueOption.of(
                        PUBLIC_URL,
                        "URL",
                        "where the world finds this server, for its links; where it is asked if not given"))
                .addOption(Option.builder()
                        .longOpt(BEHIND_PROXY)
                        .desc("believes X-Forwarded-Proto, -Host and -Prefix, which a proxy in front must set")
                        .get())
                .addOption(Option.builder()
                        .longOpt(SHOW_TEXT)
                        .desc("shows articles whole, if you may; otherwise only the passages that prove something")
                        .get())
                .addOption(METRICS_TOKEN.option("shows /metrics"))
                .addOption(OWNER_TOKEN.option("lets its owner change the store"))
                .addOption(ValueOption.of(
                        BACKUPS,
                        "DIR",
                        "where the owner's backups go; beside the store, as STORE-backups, if not given"))
                .addOption(ValueOption.of(
                        MAX_QUEUE, "N", "jobs of the owner that may wait; " + Owner.USUAL_QUEUE + " if not given"));
    }

    @Override
    public int run(CommandLine line, Output out) {
        var options = options(line, this);
        var token = OWNER_TOKEN.token(line);
        try (var store = StoreOption.open(line)) {
            if (token.isPresent()) {
                store.create();
                options = options.withOwner(owner(token.get(), store, line));
            }
            serve(store, options, out);
        }
        return 0;
    }

    private Owner owner(Token token, Store store, CommandLine line) {
        var folder = store.folder().toAbsolutePath();
        var backups = line.getOptionValue(BACKUPS, folder + "-backups");
        var intake = new PostedArticles(() -> engine.pipeline(line, this, store), store);
        return new Owner(token, intake, Path.of(backups), number(line, MAX_QUEUE, Owner.USUAL_QUEUE, this));
    }

    static Option portOption() {
        return ValueOption.of(
                "port",
                "PORT",
                "port to listen at, 0 for any free one; " + ServerOptions.DEFAULT_PORT + " if not given");
    }

    static ServerOptions options(CommandLine line, Command command) {
        var port = line.getOptionValue("port", Integer.toString(ServerOptions.DEFAULT_PORT));
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw Usage.of(command, "--port " + port + " is no number from 0 to 65535");
        }
        var options = ServerOptions.onPort(Integer.parseInt(port)).withBase(Engine.base(line, command));
        if (line.hasOption("host")) {
            options = options.withHost(line.getOptionValue("host"));
        }
        if (line.hasOption(ACCESS_LOG)) {
            options = options.withAccessLog(Path.of(line.getOptionValue(ACCESS_LOG)));
        }
        if (line.hasOption(PUBLIC_URL)) {
            options = options.withPublicUrl(publicUrl(line.getOptionValue(PUBLIC_URL), command));
        }
        if (line.hasOption(SHOW_TEXT)) {
            options = options.withText();
        }
        if (line.hasOption(BEHIND_PROXY)) {
            options = options.behindProxy();
        }
        var token = METRICS_TOKEN.token(line);
        return (token.isEmpty() ? options : options.withMetricsToken(token.get())).withLimits(limits(line, command));
    }

    private static URI publicUrl(String given, Command command) {
        if (!given.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~-]+)*/?")) {
            throw Usage.of(
                    command, "--public-url " + given + " is no address; write it like https://example.org/talks/");
        }
        return URI.create(given.endsWith("/") ? given : given + "/");
    }

    private static Limits limits(CommandLine line, Command command) {
        return new Limits(
                Duration.ofSeconds(number(line, TIMEOUT, (int) USUAL.timeout().toSeconds(), command)),
                number(line, MAX_ROWS, USUAL.maxRows(), command),
                number(line, MAX_BODY, USUAL.maxBody(), command),
                number(line, MAX_QUERIES, USUAL.maxQueries(), command));
    }

    private static int number(CommandLine line, String option, int usual, Command command) {
        var given = line.getOptionValue(option, Integer.toString(usual));
        if (!given.matches("[1-9]\\d{0,8}")) {
            throw Usage.of(command, "--" + option + " " + given + " is no number from 1 to 999999999");
        }
        return Integer.parseInt(given);
    }

    /** Serves until the process is told to stop, and closes the store then. */
    static void serve(Store store, ServerOptions options, Output out) {
        var server = Server.start(store, options);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            store.close();
                        },
                        "stop"));
        out.print("Serving " + store.folder() + " at " + server.address());
        out.print("SPARQL queries: " + server.address() + "sparql");
        out.print("Stop with Ctrl-C.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
