package org.parley.store;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes JSON-LD as the triples come, one object for each run of triples with the same subject. Jena's writer needs
 * the whole graph in memory several times over.
 */
final class JsonLdWriter extends StreamRDFBase {
    private final JsonGenerator json;
    private final Map<String, List<Node>> properties = new LinkedHashMap<>();
    private Node subject;

    JsonLdWriter(OutputStream out) {
        json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(new Unclosed(out));
    }

    @Override
    public void start() {
        json.writeStartObject().writeStartObject("@context");
        Prefixes.namespaces().forEach(json::write);
        json.writeEnd().writeStartArray("@graph");
    }

    @Override
    public void triple(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            endSubject();
            subject = triple.getSubject();
        }
        String property = triple.getPredicate().getURI();
        properties
                .computeIfAbsent(
                        property.equals(RDF.type.getURI()) ? "@type" : shorten(property), p -> new ArrayList<>())
                .add(triple.getObject());
    }

    @Override
    public void finish() {
        endSubject();
        json.writeEnd().writeEnd().close();
    }

    private void endSubject() {
        if (subject == null) {
            return;
        }
        json.writeStartObject().write("@id", subject.getURI());
        properties.forEach((property, values) -> {
            json.writeStartArray(property);
            values.forEach(value -> write(value, property.equals("@type")));
            json.writeEnd();
        });
        json.writeEnd();
        properties.clear();
    }

    private void write(Node value, boolean type) {
        if (type) {
            json.write(shorten(value.getURI()));
        } else if (value.isURI()) {
            json.writeStartObject().write("@id", value.getURI()).writeEnd();
        } else if (!value.getLiteralLanguage().isEmpty()) {
            json.writeStartObject()
                    .write("@value", value.getLiteralLexicalForm())
                    .write("@language", value.getLiteralLanguage())
                    .writeEnd();
        } else if (value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            json.write(value.getLiteralLexicalForm());
        } else {
            json.writeStartObject()
                    .write("@value", value.getLiteralLexicalForm())
                    .write("@type", shorten(value.getLiteralDatatypeURI()))
                    .writeEnd();
        }
    }

    private static String shorten(String iri) {
        return Prefixes.shorten(iri).orElse(iri);
    }

    /** The generator can only be flushed by closing it, and the stream is the caller's. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
