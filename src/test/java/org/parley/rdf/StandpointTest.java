package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Issue;
import org.parley.model.Kind;
import org.parley.model.Stance;
import org.parley.rdf.Renaming.Called;
import org.parley.vocab.Parley;

/** Positions of one holder, stance and issue are gathered in one node, in whatever article and words they stand. */
class StandpointTest {
    private static final Entity LUNA = Telling.entity("person/luna", Kind.PERSON, "Luna");
    private static final Entity VERA_LUNA = Telling.entity("person/vera-luna", Kind.PERSON, "Vera Luna");

    @Test
    void gathersWhateverTheWords() {
        Model model = article("a.txt", LUNA, Stance.DEMANDS, Issue.WITHDRAWAL, "a pull-out", "that all leave");
        assertEquals(1, standpoints(model).size());
        Resource standpoint = standpoints(model).iterator().next();
        assertEquals(
                2,
                model.listSubjectsWithProperty(Parley.expresses, standpoint)
                        .toList()
                        .size());
        assertEquals("luna", standpoint.getProperty(Parley.holder).getResource().getLocalName());
    }

    @Test
    void isAnotherForAnotherStanceOrIssue() {
        Resource one = standpoint(article("a.txt", LUNA, Stance.DEMANDS, Issue.WITHDRAWAL, "a pull-out"));
        assertNotEquals(one, standpoint(article("a.txt", LUNA, Stance.REJECTS, Issue.WITHDRAWAL, "a pull-out")));
        assertNotEquals(one, standpoint(article("a.txt", LUNA, Stance.DEMANDS, Issue.BORDERS, "a pull-out")));
    }

    @Test
    void isOneAcrossArticlesOnceTheHolderIs() {
        Called name = new Called(Porto.BASE + "person/vera-luna", "Vera Luna");
        ArticleGraph one = graph("a.txt", LUNA, Stance.DEMANDS, Issue.WITHDRAWAL, "a pull-out");
        ArticleGraph renamed = Renaming.apply(one, Map.of(Porto.BASE + "person/luna", name));
        Model other = article("b.txt", VERA_LUNA, Stance.DEMANDS, Issue.WITHDRAWAL, "that all leave");
        assertNotEquals(standpoint(one.model()), standpoint(other));
        assertEquals(standpoint(renamed.model()), standpoint(other));
        assertEquals(standpoint(one.model()), standpoint(Renaming.undo(renamed).model()));
    }

    @Test
    void isNotWithoutAnIssue() {
        Telling telling = telling("a.txt", "Luna wants a pull-out.");
        telling.because("Luna wants a pull-out.")
                .position(new Fact.Position<>(
                        LUNA,
                        Stance.DEMANDS,
                        "wants",
                        telling.words("a pull-out"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        telling.asserted()));
        Model model = mapped(telling).model();
        assertFalse(model.contains(null, Parley.expresses));
        assertEquals(Set.of(), standpoints(model));
    }

    private static Resource standpoint(Model model) {
        Set<Resource> all = standpoints(model);
        assertEquals(1, all.size());
        return all.iterator().next();
    }

    private static Set<Resource> standpoints(Model model) {
        return model.listSubjectsWithProperty(RDF.type, Parley.Standpoint).toSet();
    }

    private static Model article(String source, Entity holder, Stance stance, Issue issue, String... contents) {
        return ModelFactory.createDefaultModel()
                .add(graph(source, holder, stance, issue, contents).model());
    }

    private static ArticleGraph graph(String source, Entity holder, Stance stance, Issue issue, String... contents) {
        String text = holder.label() + " wants " + String.join(" and ", contents) + ".";
        Telling telling = telling(source, text).because(text);
        for (String content : contents) {
            telling.position(holder, stance, "wants", content, issue, telling.asserted());
        }
        ArticleGraph graph = mapped(telling);
        new ShapeCheck().check(graph);
        return graph;
    }

    private static Telling telling(String source, String text) {
        return new Telling(source, LocalDate.of(2024, 3, 16), "The Harbour Post", "News", text);
    }

    private static ArticleGraph mapped(Telling telling) {
        return new GraphMapper(Porto.BASE, Porto.RUN).map(telling.article(), telling.facts());
    }
}
