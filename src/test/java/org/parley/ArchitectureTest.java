package org.parley;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The way of the data is one direction: what each package may know of the others. */
class ArchitectureTest {
    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parley");

    /** What a package knows beside itself and {@code model}; {@code cli} composes all of them. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("article", Set.of()),
            Map.entry("authority", Set.of()),
            Map.entry("nlp", Set.of()),
            Map.entry("extract", Set.of("nlp", "authority")),
            Map.entry("resolve", Set.of("authority")),
            Map.entry("vocab", Set.of()),
            Map.entry("rdf", Set.of("authority", "resolve", "vocab")),
            Map.entry("store", Set.of("authority", "resolve", "rdf", "vocab")),
            Map.entry("serve", Set.of("store", "rdf", "vocab")),
            Map.entry("pipeline", Set.of("article", "authority", "nlp", "extract", "resolve", "rdf", "store")),
            Map.entry("evaluate", Set.of("article")),
            Map.entry(
                    "cli",
                    Set.of(
                            "article",
                            "authority",
                            "nlp",
                            "extract",
                            "resolve",
                            "vocab",
                            "rdf",
                            "store",
                            "serve",
                            "pipeline",
                            "evaluate")));

    static Stream<Arguments> packages() {
        return KNOWS.entrySet().stream().map(entry -> arguments(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyWhatComesBeforeIt(String name, Set<String> known) {
        var allowed = Stream.concat(known.stream(), Stream.of(name, "model"))
                .map("org.parley.%s.."::formatted)
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage("org.parley." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.parley..").and(not(resideInAnyPackage(allowed)))));
    }

    @Test
    void everyPackageHasItsPlace() {
        var packages = PARLEY.getPackage("org.parley").getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .collect(Collectors.toSet());
        assertTrue(KNOWS.keySet().containsAll(packages), () -> packages + " has one that is not in the table");
    }

    @Test
    void modelUsesOnlyItselfAndJava() {
        check(classes()
                .that()
                .resideInAPackage("org.parley.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.parley.model..", "java.."));
    }

    @Test
    void jenaStaysWhereGraphsAreMadeKeptAndAsked() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.parley.vocab..",
                        "org.parley.rdf..",
                        "org.parley.store..",
                        "org.parley.serve..",
                        "org.parley.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena.."));
    }

    @Test
    void theLanguageEngineStaysBehindItsInterface() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.nlp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("edu.stanford..", "dev.langchain4j.."));
    }

    @Test
    void commandLineOptionsStayInCli() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.cli.."));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("org.parley.(*)..").should().beFreeOfCycles());
    }

    @Test
    void staticsAreConstant() {
        check(fields().that().areStatic().should().beFinal());
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PARLEY);
    }
}
