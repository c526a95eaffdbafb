package org.parley.store;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** The forms in which graphs are written. All are written as the triples come, without holding them in memory. */
public enum RdfFormat {
    TURTLE("text/turtle", List.of("turtle", "ttl"), jena(RDFFormat.TURTLE_BLOCKS)),
    TRIG("application/trig", List.of("trig"), jena(RDFFormat.TRIG_BLOCKS)),
    NTRIPLES("application/n-triples", List.of("ntriples", "nt"), jena(RDFFormat.NTRIPLES)),
    NQUADS("application/n-quads", List.of("nquads", "nq"), jena(RDFFormat.NQUADS)),
    JSONLD("application/ld+json", List.of("jsonld", "json"), JsonLdWriter::new),
    RDFXML("application/rdf+xml", List.of("rdfxml", "rdf", "xml", "owl"), RdfXmlWriter::new);

    private final String mediaType;
    private final List<String> names;
    private final Function<OutputStream, StreamRDF> writer;

    RdfFormat(String mediaType, List<String> names, Function<OutputStream, StreamRDF> writer) {
        this.mediaType = mediaType;
        this.names = names;
        this.writer = writer;
    }

    /** The format of this name or file ending, {@code turtle} or {@code ttl}; case does not matter. */
    public static Optional<RdfFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.names.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The format that the ending of a file's name says. */
    public static RdfFormat ofFile(String file) {
        return named(file.substring(file.lastIndexOf('.') + 1))
                .orElseThrow(() -> new ProblemException(
                        Problem.USAGE,
                        file,
                        "no format goes by this ending; take one of ." + all(" .", 1) + " or say --format"));
    }

    /** All names for a message, each format once. */
    public static String all() {
        return all(", ", 0);
    }

    private static String all(String separator, int name) {
        return Arrays.stream(values())
                .map(format -> format.names.get(Math.min(name, format.names.size() - 1)))
                .collect(Collectors.joining(separator));
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the format is called on the command line. */
    public String label() {
        return names.get(0);
    }

    /** Whether it can say which graph, and so which article, a triple is from; the others get the union of all. */
    public boolean keepsGraphs() {
        return this == TRIG || this == NQUADS;
    }

    /** A writer that expects all triples of a subject one after the other, in UTF-8; does not close {@code out}. */
    StreamRDF writer(OutputStream out) {
        return writer.apply(out);
    }

    private static Function<OutputStream, StreamRDF> jena(RDFFormat format) {
        return out -> StreamRDFWriter.getWriterStream(out, format);
    }
}
