package org.parley.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.XSD;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/**
 * Writes RDF/XML as the triples come, one element for each run of triples with the same subject. Jena's writers for
 * RDF/XML need the whole model in memory and take the order of its hash tables.
 */
final class RdfXmlWriter extends StreamRDFBase {
    private static final Pattern PROPERTY = Pattern.compile("(.+?)([A-Za-z_][A-Za-z0-9_.-]*)");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private Node subject;

    RdfXmlWriter(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    @Override
    public void start() {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf:RDF");
            for (var namespace : Prefixes.namespaces().entrySet()) {
                xml.writeNamespace(namespace.getKey(), namespace.getValue());
            }
        });
    }

    @Override
    public void triple(Triple triple) {
        write(() -> {
            if (!triple.getSubject().equals(subject)) {
                endSubject();
                subject = triple.getSubject();
                xml.writeCharacters("\n");
                xml.writeStartElement("rdf:Description");
                xml.writeAttribute("rdf:about", subject.getURI());
            }
            xml.writeCharacters("\n  ");
            property(triple.getPredicate().getURI(), triple.getObject());
        });
    }

    @Override
    public void finish() {
        write(() -> {
            endSubject();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void property(String property, Node object) throws XMLStreamException {
        startProperty(property, object.isURI());
        if (object.isURI()) {
            xml.writeAttribute("rdf:resource", object.getURI());
            return;
        }
        if (!object.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml:lang", object.getLiteralLanguage());
        } else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            xml.writeAttribute("rdf:datatype", object.getLiteralDatatypeURI());
        }
        characters(object.getLiteralLexicalForm());
        xml.writeEndElement();
    }

    private void startProperty(String property, boolean empty) throws XMLStreamException {
        String name = Prefixes.shorten(property).orElse(null);
        String namespace = null;
        if (name == null) {
            Matcher parts = PROPERTY.matcher(property);
            if (!parts.matches()) {
                throw new ProblemException(
                        Problem.MALFORMED, property, "RDF/XML has no way to write this property; take another format");
            }
            name = "ns:" + parts.group(2);
            namespace = parts.group(1);
        }
        if (empty) {
            xml.writeEmptyElement(name);
        } else {
            xml.writeStartElement(name);
        }
        if (namespace != null) {
            xml.writeNamespace("ns", namespace);
        }
    }

    /** XML cannot hold most control characters in any way; a bare carriage return would be read as a line feed. */
    private void characters(String text) throws XMLStreamException {
        String[] lines = NOT_IN_XML.matcher(text).replaceAll("\ufffd").split("\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(lines[i]);
        }
    }

    private void endSubject() throws XMLStreamException {
        if (subject != null) {
            xml.writeCharacters("\n");
            xml.writeEndElement();
        }
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
