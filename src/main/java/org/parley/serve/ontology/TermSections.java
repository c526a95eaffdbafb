package org.parley.serve.ontology;

import java.util.List;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.serve.page.Element;
import org.parley.vocab.Concepts;

/** One section for each term: what it means, and what it has to do with other terms. */
final class TermSections {
    /** More of them are a group that says no more than its name. */
    private static final int MOST_OTHERS = 5;

    private final Vocabulary vocabulary;

    TermSections(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Element ofClass(Resource type) {
        Element section = section(type, "class");
        Element relations = Element.of("dl");
        terms(relations, "is a", vocabulary.values(type, RDFS.subClassOf));
        terms(relations, "kinds of it", vocabulary.subclasses(type));
        slots(relations, vocabulary.slots(type));
        terms(relations, "value of", vocabulary.leadingTo(type));
        List<Resource> others = vocabulary.disjoint(type);
        if (others.size() > MOST_OTHERS) {
            row(relations, "never also").text("one of any other main class");
        } else {
            terms(relations, "never also", others);
        }
        examples(relations, type);
        return section.add(relations);
    }

    Element ofProperty(Resource property) {
        boolean object = vocabulary.is(property, OWL2.ObjectProperty);
        Element section = section(property, object ? "object property" : "data property");
        Element relations = Element.of("dl");
        terms(relations, "of", vocabulary.domain(property));
        terms(relations, "value", vocabulary.range(property));
        terms(relations, "is a", vocabulary.values(property, RDFS.subPropertyOf));
        terms(relations, "inverse", vocabulary.values(property, OWL2.inverseOf));
        if (vocabulary.is(property, OWL2.FunctionalProperty)) {
            row(relations, "at most one").text("functional");
        }
        examples(relations, property);
        return section.add(relations);
    }

    Element ofScheme(Resource scheme) {
        Element rows = Element.of("tbody");
        List<Resource> concepts = vocabulary.concepts(scheme);
        concepts.forEach(concept -> rows.add(ofConcept(concept)));
        Element head = Element.of("tr")
                .add(
                        Element.of("th", "notation").with("scope", "col"),
                        Element.of("th", "meaning").with("scope", "col"),
                        Element.of("th", "see also").with("scope", "col"));
        return Element.of("section")
                .css("term")
                .with("id", id(scheme))
                .add(
                        Element.of("h3", vocabulary.text(scheme, SKOS.prefLabel)),
                        Element.of("p", vocabulary.text(scheme, SKOS.definition)),
                        Element.of("div")
                                .css("wide")
                                .add(Element.of("table").add(Element.of("thead").add(head), rows)));
    }

    private Element ofConcept(Resource concept) {
        Element meaning = Element.of("td").text(vocabulary.text(concept, SKOS.definition));
        List<String> others = vocabulary.texts(concept, SKOS.altLabel);
        if (!others.isEmpty()) {
            meaning.add(Element.of("span", " Also: " + String.join(", ", others) + ".")
                    .css("quiet"));
        }
        Element matches = Element.of("td");
        for (Property relation : List.of(SKOS.broader, SKOS.closeMatch)) {
            vocabulary
                    .values(concept, relation)
                    .forEach(other -> matches.add(link(other)).text(" "));
        }
        return Element.of("tr")
                .with("id", id(concept))
                .add(
                        Element.of("td").add(Element.of("code", vocabulary.text(concept, SKOS.notation))),
                        meaning,
                        matches);
    }

    private Element section(Resource term, String sort) {
        Element section = Element.of("section")
                .css("term")
                .with("id", id(term))
                .add(Element.of("h3", Vocabulary.name(term))
                        .add(Element.of("span", sort).css("sort")))
                .add(Element.of("p", vocabulary.text(term, SKOS.definition)));
        for (Property note : List.of(SKOS.scopeNote, SKOS.note)) {
            vocabulary
                    .texts(term, note)
                    .forEach(text -> section.add(Element.of("p", text).css("quiet")));
        }
        return section;
    }

    private static void slots(Element relations, List<Vocabulary.Slot> slots) {
        if (slots.isEmpty()) {
            return;
        }
        Element row = row(relations, "has");
        for (int i = 0; i < slots.size(); i++) {
            row.text(i == 0 ? "" : ", ").add(link(slots.get(i).property()));
            row.add(Element.of("span", " " + slots.get(i).cardinality()).css("quiet"));
        }
    }

    private void examples(Element relations, Resource term) {
        vocabulary
                .texts(term, SKOS.example)
                .forEach(example -> row(relations, "example").text(example));
    }

    private static void terms(Element relations, String name, List<Resource> terms) {
        if (terms.isEmpty()) {
            return;
        }
        Element row = row(relations, name);
        for (int i = 0; i < terms.size(); i++) {
            row.text(i == 0 ? "" : ", ").add(link(terms.get(i)));
        }
    }

    private static Element row(Element relations, String name) {
        Element value = Element.of("dd");
        relations.add(Element.of("dt", name), value);
        return value;
    }

    static Element link(Resource term) {
        if (term.getURI().startsWith(Concepts.NS)) {
            return Element.link(
                    address(term), term.getURI().substring(Concepts.NS.length()).replace('/', ' '));
        }
        return Element.link(address(term), Vocabulary.name(term));
    }

    /** The section of a term of ours, the address of any other. */
    static String address(Resource term) {
        return Vocabulary.isOwn(term) || term.getURI().startsWith(Concepts.NS) ? "#" + id(term) : term.getURI();
    }

    private static String id(Resource term) {
        return Vocabulary.isOwn(term)
                ? term.getLocalName()
                : "concept-" + term.getURI().substring(Concepts.NS.length()).replace('/', '-');
    }
}
