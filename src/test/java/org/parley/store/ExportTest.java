package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.model.ProblemException;
import org.parley.rdf.ArticleGraph;

class ExportTest {
    private static final Map<RdfFormat, Lang> LANGUAGES = Map.of(
            RdfFormat.TURTLE, Lang.TURTLE,
            RdfFormat.TRIG, Lang.TRIG,
            RdfFormat.NTRIPLES, Lang.NTRIPLES,
            RdfFormat.NQUADS, Lang.NQUADS,
            RdfFormat.JSONLD, Lang.JSONLD,
            RdfFormat.RDFXML, Lang.RDFXML);

    @TempDir
    Path folder;

    @Test
    void namesFormatsByFileEnding() {
        assertEquals(RdfFormat.TURTLE, RdfFormat.ofFile("all.ttl"));
        assertEquals(RdfFormat.RDFXML, RdfFormat.ofFile("my.graph.RDF"));
        ProblemException e = assertThrows(ProblemException.class, () -> RdfFormat.ofFile("graph.docx"));
        assertTrue(e.getMessage().contains(".ttl"), e.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDependOnTheOrderOfStoring(RdfFormat format) {
        byte[] forth;
        try (Store store = Store.open(folder.resolve("forth"))) {
            store.replace(List.of(Sample.graph("one"), Sample.graph("two"), Sample.graph("three")));
            forth = export(store, format);
        }
        try (Store store = Store.open(folder.resolve("back"))) {
            store.replace(List.of(Sample.graph("three", "old", "Old news of three"), Sample.graph("two")));
            store.replace(List.of(Sample.graph("one"), Sample.graph("three")));
            store.remove("two.txt");
            store.replace(List.of(Sample.graph("two")));
            assertArrayEquals(forth, export(store, format));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReadBackAsWhatWasStored(RdfFormat format) {
        List<ArticleGraph> graphs = List.of(Sample.graph("one"), Sample.graph("two"), Sample.awkward());
        Dataset read = DatasetFactory.create();
        try (Store store = Store.open(folder)) {
            store.replace(graphs);
            RDFDataMgr.read(read, new ByteArrayInputStream(export(store, format)), LANGUAGES.get(format));
        }
        Model union = ModelFactory.createDefaultModel();
        for (ArticleGraph graph : graphs) {
            union.add(graph.model());
            if (format.keepsGraphs()) {
                assertTrue(graph.model().isIsomorphicWith(read.getNamedModel(graph.iri())), graph.iri());
            }
        }
        if (!format.keepsGraphs()) {
            union.add(ModelFactory.createModelForGraph(Export.declarations()));
        }
        Model found = format.keepsGraphs() ? read.getUnionModel() : read.getDefaultModel();
        assertTrue(
                union.isIsomorphicWith(found),
                () -> "missing " + union.difference(found).listStatements().toList() + " surplus "
                        + found.difference(union).listStatements().toList());
    }

    private static byte[] export(Store store, RdfFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(store, format).to(out);
        return out.toByteArray();
    }
}
