package org.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.parley.vocab.Ontology;

/** Tables that tools of other trades read, as CSV; what is in them is a query over the graphs and the concepts. */
public enum Interchange {
    /** Events with the types of PLOVER and the root codes of CAMEO. */
    PLOVER,
    /** Who agrees with which concept when, for the analysis of discourse networks. */
    POSITIONS;

    /** The one of this name as the command line spells it. */
    public static Optional<Interchange> named(String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.label().equals(name))
                .findFirst();
    }

    /** All names, for a message. */
    public static String all() {
        return Arrays.stream(values()).map(Interchange::label).collect(Collectors.joining(", "));
    }

    /** What it is called on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes the table of all articles of the store, in UTF-8, and leaves {@code out} open. */
    public void write(Store store, OutputStream out) {
        store.read(data -> {
            write(data.getUnionGraph(), out);
            return null;
        });
    }

    void write(Graph articles, OutputStream out) {
        Graph all = new Union(articles, Ontology.concepts().getGraph());
        try (QueryExec execution = QueryExec.graph(all).query(query()).build()) {
            ResultsWriter.create().lang(ResultSetLang.RS_CSV).build().write(out, execution.select());
        }
    }

    private String query() {
        try (InputStream in = Interchange.class.getResourceAsStream("/org/parley/profiles/" + label() + ".rq")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
