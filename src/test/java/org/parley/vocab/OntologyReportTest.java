package org.parley.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a report on an ontology finds fault with, after the rules that ROBOT's users know by these names: each finds
 * nothing. A term is what this ontology defines; borrowed ones are their owners'.
 */
class OntologyReportTest {
    private static final Model ALL =
            ModelFactory.createDefaultModel().add(Ontology.terms()).add(Ontology.concepts());

    private static final String PREFIXES = """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX vann: <http://purl.org/vocab/vann/>
            """;
    private static final String OWN = " FILTER(STRSTARTS(STR(?term), 'https://w3id.org/parley/')) ";

    /** A rule and the pattern that finds what breaks it. */
    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "missing_label",
                        "?term a ?kind FILTER NOT EXISTS { ?term rdfs:label|skos:prefLabel|dcterms:title ?x }"),
                arguments("multiple_labels", "?term rdfs:label|skos:prefLabel ?x, ?y FILTER(?x != ?y)"),
                arguments(
                        "label_whitespace",
                        "?term rdfs:label|skos:prefLabel|skos:altLabel ?x FILTER(REGEX(?x, '^\\\\s|\\\\s$|\\\\s\\\\s'))"),
                arguments("label_formatting", "?term rdfs:label|skos:prefLabel ?x FILTER(REGEX(?x, '[\\\\n\\\\t]'))"),
                arguments(
                        "label_language",
                        "?term rdfs:label|skos:prefLabel|skos:definition|skos:example ?x FILTER(LANG(?x) != 'en')"),
                arguments(
                        "duplicate_label",
                        "?term rdfs:label ?x . ?other rdfs:label ?x FILTER(?term != ?other && STRSTARTS(STR(?other), 'https://w3id.org/parley/ontology#'))"),
                arguments(
                        "duplicate_label_in_scheme",
                        "?term skos:prefLabel ?x ; skos:inScheme ?s . ?other skos:prefLabel|skos:altLabel ?x ; skos:inScheme ?s FILTER(?term != ?other)"),
                arguments("duplicate_label_synonym", "?term skos:prefLabel ?x ; skos:altLabel ?x"),
                arguments(
                        "duplicate_notation",
                        "?term skos:notation ?x ; skos:inScheme ?s . ?other skos:notation ?x ; skos:inScheme ?s FILTER(?term != ?other)"),
                arguments(
                        "missing_definition",
                        "?term a ?kind FILTER(?kind != owl:Ontology) FILTER NOT EXISTS { ?term skos:definition ?x }"),
                arguments("multiple_definitions", "?term skos:definition ?x, ?y FILTER(?x != ?y)"),
                arguments(
                        "duplicate_definition",
                        "?term skos:definition ?x . ?other skos:definition ?x FILTER(?term != ?other)"),
                arguments("lowercase_definition", "?term skos:definition ?x FILTER(!REGEX(?x, '^[A-Z]'))"),
                arguments("unfinished_definition", "?term skos:definition ?x FILTER(!REGEX(?x, '[.]$'))"),
                arguments(
                        "annotation_whitespace",
                        "?term ?p ?x FILTER(isLiteral(?x) && REGEX(STR(?x), '^\\\\s|\\\\s$'))"),
                arguments("deprecated_class_reference", "?term ?p ?x . ?x owl:deprecated true"),
                arguments("equivalent_pair", "?term owl:equivalentClass ?x"),
                arguments(
                        "missing_domain_and_note",
                        "?term a owl:FunctionalProperty FILTER NOT EXISTS { ?term rdfs:domain|skos:definition ?x }"),
                arguments(
                        "missing_range_of_data",
                        "?term a owl:DatatypeProperty FILTER NOT EXISTS { ?term rdfs:range ?x }"),
                arguments("self_reference", "?term rdfs:subClassOf|rdfs:subPropertyOf|skos:broader ?term"),
                arguments(
                        "undeclared_term",
                        "?term ?p ?x FILTER(?p != rdf:type && !STRSTARTS(STR(?p), 'http://www.w3.org/2002/07/owl#')"
                                + " && !STRSTARTS(STR(?p), 'http://www.w3.org/2000/01/rdf-schema#'))"
                                + " FILTER NOT EXISTS { ?p a ?kind }"),
                arguments(
                        "concept_without_scheme",
                        "?term a skos:Concept FILTER NOT EXISTS { ?term skos:inScheme/rdf:type skos:ConceptScheme }"),
                arguments(
                        "top_concept_unmatched",
                        "?x skos:hasTopConcept ?term FILTER NOT EXISTS { ?term skos:topConceptOf ?x }"),
                arguments("missing_ontology_title", ontologyWithout("dcterms:title")),
                arguments("missing_ontology_description", ontologyWithout("dcterms:description")),
                arguments("missing_ontology_license", ontologyWithout("dcterms:license")),
                arguments("missing_ontology_creator", ontologyWithout("dcterms:creator")),
                arguments("missing_ontology_dates", ontologyWithout("dcterms:created")),
                arguments("missing_version_iri", ontologyWithout("owl:versionIRI")),
                arguments(
                        "missing_preferred_prefix",
                        "BIND(<https://w3id.org/parley/ontology> AS ?term) FILTER NOT EXISTS { ?term vann:preferredNamespacePrefix 'parley' }"));
    }

    private static String ontologyWithout(String property) {
        return "?term a owl:Ontology FILTER NOT EXISTS { ?term " + property + " ?x }";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsNoFault(String rule, String pattern) {
        assertEquals(List.of(), faults(ALL, pattern), rule);
    }

    /** A rule that can find nothing would be none. */
    @Test
    void findsTheFaultsThatArePutIn() {
        Model spoilt = ModelFactory.createDefaultModel().add(ALL);
        Resource position = Parley.Position.inModel(spoilt);
        spoilt.removeAll(position, RDFS.label, null);
        position.addProperty(SKOS.definition, "another one ", "de");
        List<String> broken = new ArrayList<>();
        rules().forEach(rule -> {
            if (!faults(spoilt, (String) rule.get()[1]).isEmpty()) {
                broken.add((String) rule.get()[0]);
            }
        });
        assertEquals(
                List.of(
                        "missing_label",
                        "label_language",
                        "multiple_definitions",
                        "lowercase_definition",
                        "unfinished_definition",
                        "annotation_whitespace"),
                broken);
    }

    private static List<String> faults(Model model, String pattern) {
        List<String> faults = new ArrayList<>();
        String query = PREFIXES + "SELECT DISTINCT ?term WHERE { " + pattern + OWN + "} ORDER BY ?term";
        try (QueryExecution execution = QueryExecution.model(model).query(query).build()) {
            execution
                    .execSelect()
                    .forEachRemaining(row -> faults.add(row.get("term").toString()));
        }
        return faults;
    }

    /** The other way round, that graphs use no term that is not declared, is tested on graphs. */
    @Test
    void everyTermIsWrittenIntoGraphs() {
        JavaClasses parley = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.parley");
        Set<String> writers = Set.of("org.parley.rdf", "org.parley.store");
        List<String> unused = parley.get(Parley.class).getFields().stream()
                .filter(field -> field.getRawType().isAssignableTo(Resource.class))
                .filter(field -> field.getAccessesToSelf().stream()
                        .noneMatch(access ->
                                writers.contains(access.getOriginOwner().getPackageName())))
                .map(JavaField::getName)
                .sorted()
                .toList();
        assertEquals(List.of("supportedBy"), unused, "stated by nobody; supportedBy is there to be read backwards");
    }
}
