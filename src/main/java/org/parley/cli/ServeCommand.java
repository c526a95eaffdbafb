package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.serve.Limits;
import org.parley.serve.Server;
import org.parley.serve.ServerOptions;
import org.parley.store.Store;

/** {@code parley serve}: answers over HTTP until it is told to stop. */
final class ServeCommand implements Command {
    private static final Limits USUAL = Limits.USUAL;
    private static final String TIMEOUT = "timeout";
    private static final String MAX_ROWS = "max-rows";
    private static final String MAX_QUERIES = "max-queries";
    private static final String MAX_BODY = "max-body";
    private static final String ACCESS_LOG = "access-log";
    private static final String TOKEN_FILE = "metrics-token-file";
    private static final String TOKEN_VARIABLE = "PARLEY_METRICS_TOKEN";

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
                Ends with Ctrl-C or SIGTERM. Nobody can change the store over HTTP; while it is served, no other
                process can open it.""";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(StoreOption.option())
                .addOption(portOption())
                .addOption(ValueOption.of(
                        "host", "ADDRESS", "address to listen at; 127.0.0.1, for this machine alone, if not given"))
                .addOption(Engine.baseOption())
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
                        TOKEN_FILE, "FILE", "file with the token that shows /metrics; or set " + TOKEN_VARIABLE));
    }

    @Override
    public int run(CommandLine line, Output out) {
        try (var store = StoreOption.open(line)) {
            serve(store, options(line, this), out);
        }
        return 0;
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
        var token = token(line);
        return (token.isEmpty() ? options : options.withMetricsToken(token)).withLimits(limits(line, command));
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

    /** Never from the command line itself, which every user of the machine can read. */
    private static String token(CommandLine line) {
        if (!line.hasOption(TOKEN_FILE)) {
            return Objects.requireNonNullElse(System.getenv(TOKEN_VARIABLE), "").strip();
        }
        var file = line.getOptionValue(TOKEN_FILE);
        try {
            var token = Files.readString(Path.of(file)).strip();
            if (token.isEmpty()) {
                throw new ProblemException(Problem.MALFORMED, file, "holds no token; write one line into it");
            }
            return token;
        } catch (IOException e) {
            throw new ProblemException(Problem.NOT_FOUND, file, "the token cannot be read; check the path", e);
        }
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
