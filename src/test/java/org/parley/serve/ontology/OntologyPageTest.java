package org.parley.serve.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page shows every term and stands by itself. */
class OntologyPageTest {
    private static final Document PAGE = Jsoup.parse(OntologyPage.html());
    private static final Vocabulary VOCABULARY = Vocabulary.load();

    @Test
    void hasASectionForEveryClassAndPropertyAndARowForEveryConcept() {
        Stream<Resource> concepts =
                VOCABULARY.schemes().stream().flatMap(scheme -> VOCABULARY.concepts(scheme).stream());
        List<Resource> terms = Stream.of(VOCABULARY.classes().stream(), VOCABULARY.properties().stream(), concepts)
                .flatMap(part -> part)
                .toList();
        assertTrue(terms.size() > 150, () -> terms.size() + " terms");
        for (Resource term : terms) {
            String id = TermSections.address(term).substring(1);
            assertTrue(PAGE.getElementById(id) != null, () -> "no section for " + term);
        }
    }

    @Test
    void everyLinkIntoThePageLeadsSomewhere() {
        Set<String> ids = PAGE.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
        assertEquals(PAGE.select("[id]").size(), ids.size(), "an id is there twice");
        PAGE.select("a[href^=#]")
                .forEach(link -> assertTrue(ids.contains(link.attr("href").substring(1)), link::outerHtml));
    }

    @Test
    void asksNobodyForAnything() {
        assertEquals(
                0,
                PAGE.select("[src], link, script, iframe, object, image, use").size());
        assertFalse(OntologyPage.style().contains("url("));
        assertFalse(OntologyPage.style().contains("@import"));
    }

    @Test
    void keepsItsStyleAsItIsWritten() {
        assertEquals(OntologyPage.style(), PAGE.selectFirst("style").data());
        assertTrue(OntologyPage.html().contains("<style>" + OntologyPage.style() + "</style>"));
    }

    @Test
    void drawsWhereAClaimLeads() {
        List<String> names =
                PAGE.select("svg text.class").stream().map(Element::text).toList();
        assertTrue(
                names.containsAll(List.of("Article", "Passage", "Claim", "Position", "Meeting", "Actor")),
                names::toString);
        assertTrue(PAGE.select("svg path.edge.actor").size() > 5);
    }
}
