package org.parley.serve.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.parley.serve.page.Element;
import org.parley.vocab.Ontology;
import org.parley.vocab.Parley;

/** The ontology on one page that needs no other file: a diagram, an example, and every class, property and concept. */
public final class OntologyPage {
    private static final String NAME = "https://w3id.org/parley/ontology";

    private final Vocabulary vocabulary = Vocabulary.load();
    private final TermSections sections = new TermSections(vocabulary);

    private OntologyPage() {}

    /** Writes the page to the file that is named; the build calls it. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), html());
    }

    /** The whole page, with its style inside. */
    public static String html() {
        return "<!doctype html>\n" + new OntologyPage().page().html("");
    }

    /** The style as it stands inside the page, for a server that allows no other. */
    public static String style() {
        try (InputStream in = OntologyPage.class.getResourceAsStream("/org/parley/serve/ontology.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Element page() {
        Element head = Element.of("head")
                .add(
                        Element.of("meta").with("charset", "utf-8"),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Element.of("meta").with("name", "referrer").with("content", "no-referrer"),
                        Element.of("title", title()),
                        Element.of("style", style()));
        Element main = Element.of("main")
                .addAll(diagram())
                .addAll(example())
                .addAll(classes())
                .addAll(properties())
                .addAll(concepts())
                .addAll(borrowed());
        Element foot =
                Element.of("footer").text("Made from the Turtle files of the ontology. Under the Apache License 2.0.");
        return Element.of("html")
                .with("lang", "en")
                .add(head, Element.of("body").add(header(), main, foot));
    }

    private Resource ontology() {
        return vocabulary.model().createResource(NAME);
    }

    private String title() {
        return vocabulary.text(ontology(), DCTerms.title);
    }

    private Element header() {
        Element facts = Element.of("dl").css("facts");
        fact(facts, "Namespace", Parley.NS);
        fact(facts, "Prefix", "parley");
        fact(facts, "Version", vocabulary.text(ontology(), OWL2.versionInfo));
        fact(facts, "Logic", "OWL 2 DL; nothing is imported");
        Element contents = Element.of("nav").with("aria-label", "Contents");
        for (String part : List.of("Diagram", "Example", "Classes", "Properties", "Concepts", "Borrowed")) {
            contents.add(Element.link("#" + part.toLowerCase() + "-part", part));
        }
        return Element.of("header")
                .add(
                        Element.of("h1", title()),
                        Element.of("p", vocabulary.text(ontology(), DCTerms.description))
                                .css("lead"),
                        facts,
                        contents);
    }

    private static void fact(Element facts, String name, String value) {
        facts.add(Element.of("div").add(Element.of("dt", name), Element.of("dd", value)));
    }

    private List<Element> diagram() {
        return List.of(
                part("Diagram"),
                Element.of("p")
                        .text("An article makes claims; a claim supports a fact by a passage; a fact is about actors,"
                                + " events, offices, moments and places. No position is ever a bare link between two"
                                + " actors: who wants it, who says so and who prints it are kept apart."),
                Element.of("div")
                        .css("wide")
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", "Diagram of the classes")
                        .add(ClassDiagram.of(vocabulary)));
    }

    private static List<Element> example() {
        String turtle = Ontology.file("example.ttl").orElseThrow();
        // Head and selectors are for tools; what the example is about stands between the first comment and the last.
        String shown = turtle.substring(turtle.indexOf("\n# "), turtle.lastIndexOf("\n# "))
                .strip();
        return List.of(
                part("Example"),
                Element.of("p")
                        .text("“Albona demands that the rebels leave the hills, Moro said.” Ontology tools open it as")
                        .text(" ")
                        .add(Element.of("code", "ontology/example.ttl"))
                        .text(", with its prefixes."),
                Element.of("pre").with("tabindex", "0").add(Element.of("code", shown)));
    }

    private List<Element> classes() {
        List<Element> part = new ArrayList<>();
        part.add(part("Classes"));
        part.add(index(vocabulary.classes()));
        vocabulary.classes().stream().map(sections::ofClass).forEach(part::add);
        return part;
    }

    private List<Element> properties() {
        List<Element> part = new ArrayList<>();
        part.add(part("Properties"));
        part.add(index(vocabulary.properties()));
        vocabulary.properties().stream().map(sections::ofProperty).forEach(part::add);
        return part;
    }

    private List<Element> concepts() {
        List<Element> part = new ArrayList<>();
        part.add(part("Concepts"));
        part.add(Element.of("p")
                .text("Each scheme is a namespace under ")
                .add(Element.of("code", "https://w3id.org/parley/concept/"))
                .text("; the polarity of a stance is its broader concept, and its close matches are the event types of"
                        + " PLOVER and CAMEO. Where PLOVER differs, this scheme leads."));
        vocabulary.schemes().stream().map(sections::ofScheme).forEach(part::add);
        return part;
    }

    private List<Element> borrowed() {
        Element list = Element.of("ul").css("terms");
        for (Resource term : vocabulary.borrowed()) {
            list.add(Element.of("li").add(TermSections.link(term)).text(" " + vocabulary.text(term, RDFS.label)));
        }
        return List.of(
                part("Borrowed"),
                Element.of(
                        "p",
                        "Terms of other vocabularies that graphs use. They are declared, so that nothing has to"
                                + " be fetched; their own definitions hold."),
                list);
    }

    private static Element part(String name) {
        return Element.of("h2", name).with("id", name.toLowerCase() + "-part");
    }

    private static Element index(List<Resource> terms) {
        Element list = Element.of("ul").css("terms");
        terms.forEach(term -> list.add(Element.of("li").add(TermSections.link(term))));
        return list;
    }
}
