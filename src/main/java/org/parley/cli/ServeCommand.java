package org.parley.cli;

import java.util.concurrent.CountDownLatch;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parley.serve.Server;
import org.parley.serve.ServerOptions;
import org.parley.store.Store;

/** {@code parley serve}: answers over HTTP until it is told to stop. */
final class ServeCommand implements Command {
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
                .addOption(Engine.baseOption());
    }

    @Override
    public int run(CommandLine line, Output out) {
        try (var store = StoreOption.open(line)) {
            serve(store, options(line, this), out);
        }
        return 0;
    }

    static org.apache.commons.cli.Option portOption() {
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
        return line.hasOption("host") ? options.withHost(line.getOptionValue("host")) : options;
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
