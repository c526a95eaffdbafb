package org.parley.serve;

import static org.parley.model.ProblemException.Problem.BUSY;
import static org.parley.model.ProblemException.Problem.UNREADABLE;

import java.net.BindException;
import java.net.URI;
import java.util.Optional;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.parley.model.ProblemException;
import org.parley.store.Store;

/**
 * A running server over a store: SPARQL at {@code /sparql}, pages everywhere else. Nobody can change the store but its
 * owner, if the options name one.
 */
public final class Server implements AutoCloseable {
    private final FusekiServer fuseki;
    private final Pages pages;
    private final Thread warmUp;
    private final QueryGate gate;
    private final Optional<Jobs> jobs;
    private final ServerOptions options;

    private Server(FusekiServer fuseki, Pages pages, QueryGate gate, Optional<Jobs> jobs, ServerOptions options) {
        this.fuseki = fuseki;
        this.pages = pages;
        this.warmUp = new Thread(pages::warmUp, "parley-warm-up");
        this.gate = gate;
        this.jobs = jobs;
        this.options = options;
    }

    /**
     * Starts a server and returns once it answers. The store stays the caller's, to be closed after the server.
     *
     * @throws ProblemException NOT_FOUND if there is no store, BUSY if the port is taken, UNREADABLE if the address is
     *     not this machine's
     */
    public static Server start(Store store, ServerOptions options) {
        Limits limits = options.limits();
        QueryGate gate = new QueryGate(limits, HeapWatch::isShort);
        Metrics metrics = new Metrics(gate);
        Answers answers = new Answers(store, gate, metrics, options);
        Pages pages = new Pages(store, answers, metrics, options);
        Endpoint sparql = Endpoint.create()
                .operation(Operation.Query)
                .processor(new SparqlOperation(answers, limits))
                .build();
        Optional<Jobs> jobs = options.owner().map(owner -> new Jobs(owner.maxQueue()));
        FusekiServer.Builder builder = FusekiServer.create()
                .fusekiModules(FusekiModules.create())
                .port(options.port())
                .add("/sparql", DataService.newBuilder(store.dataset()).addEndpoint(sparql))
                .addFilter("/*", new FrontFilter(pages, new PublicAddress(options)))
                .addFilter("/sparql", new FreshnessFilter(store))
                .addFilter("/queries/*", new FreshnessFilter(store))
                .addFilter("/doc/*", new FreshnessFilter(store))
                .addServlet("/health", new HealthServlet(store))
                .addServlet("/health/*", new HealthServlet(store))
                .addServlet("/*", pages);
        options.owner().ifPresent(owner -> {
            OwnerServlet servlet = new OwnerServlet(store, owner, jobs.orElseThrow(), limits);
            OwnerServlet.ADDRESSES.forEach(address -> builder.addServlet(address, servlet));
        });
        FusekiServer fuseki = builder.build();
        for (Connector connector : fuseki.getJettyServer().getConnectors()) {
            ((ServerConnector) connector).setHost(options.host());
        }
        fuseki.getJettyServer().insertHandler(whenReceivedWhole(limits));
        fuseki.getJettyServer().insertHandler(new SizeLimitHandler(limits.maxBody(), -1));
        compress(fuseki);
        options.accessLog()
                .ifPresent(file -> fuseki.getJettyServer()
                        .setRequestLog(new CustomRequestLog(
                                new RequestLogWriter(file.toString()), CustomRequestLog.EXTENDED_NCSA_FORMAT)));
        Server server = new Server(fuseki, pages, gate, jobs, options);
        try {
            fuseki.start();
            server.warmUp.setDaemon(true);
            server.warmUp.start();
        } catch (FusekiException e) {
            server.close();
            throw notStarted(options, e);
        }
        return server;
    }

    /** A request takes a thread only when its body has come, so that slow clients hold none. */
    private static Handler.Wrapper whenReceivedWhole(Limits limits) {
        return new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(limits.maxBody(), -1, false));
    }

    /** Its successor is an artifact of its own; this one stays for all of Jetty 12. */
    @SuppressWarnings("removal")
    private static void compress(FusekiServer fuseki) {
        fuseki.getJettyServer().insertHandler(new org.eclipse.jetty.server.handler.gzip.GzipHandler());
    }

    private static ProblemException notStarted(ServerOptions options, FusekiException e) {
        String place = options.host() + ":" + options.port();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return String.valueOf(cause.getMessage()).contains("in use")
                        ? new ProblemException(
                                BUSY,
                                place,
                                "another process listens at this port; stop it or take another one with --port",
                                e)
                        : new ProblemException(
                                UNREADABLE, place, "this address cannot be listened at; see --host and --port", e);
            }
        }
        return new ProblemException(UNREADABLE, place, "the server cannot start (" + e.getMessage() + ")", e);
    }

    /** Where it answers, with the port that was really taken. */
    public URI address() {
        boolean any = options.host().equals("0.0.0.0") || options.host().equals("::");
        return URI.create("http://" + (any ? "localhost" : options.host()) + ":" + fuseki.getHttpPort() + "/");
    }

    /** Lets the requests that run come to their end, for a moment, and stops. */
    @Override
    public void close() {
        fuseki.stop();
        gate.close();
        jobs.ifPresent(Jobs::close);
        pages.close();
        try {
            warmUp.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
