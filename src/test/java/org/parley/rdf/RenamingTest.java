package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.parley.rdf.Renaming.Called;
import org.parley.resolve.Known;
import org.parley.resolve.Member;
import org.parley.resolve.PersonProfile;
import org.parley.vocab.Parley;

class RenamingTest {
    private static final String MORO = Porto.BASE + "person/ida-moro";
    private static final String MEETING = Porto.BASE + "meeting/porto.txt/1";
    private static final Map<String, Called> NAMES = Map.of(
            MORO,
            new Called(Porto.BASE + "person/ida-m-moro-albona", "Ida M. Moro"),
            MEETING,
            new Called(Porto.BASE + "meeting/2024-03-15-porto", ""));

    private final ArticleGraph local = Porto.article("porto.txt").graph();
    private final ArticleGraph renamed = Renaming.apply(local, NAMES);

    @Test
    void namesEveryoneAnewWhereverTheyStand() {
        Model model = renamed.model();
        assertFalse(model.containsResource(model.createResource(MORO)));
        assertFalse(model.containsResource(model.createResource(MEETING)));
        Resource moro = model.createResource(Porto.BASE + "person/ida-m-moro-albona");
        assertEquals("Ida M. Moro", moro.getProperty(RDFS.label).getString());
        assertTrue(moro.hasProperty(SKOS.altLabel, "Ida Moro"));
        assertTrue(model.contains(null, Parley.person, moro));
        new ShapeCheck().check(renamed);
    }

    @Test
    void canBeUndoneFromTheGraphAlone() {
        assertEquals(triples(local), triples(Renaming.undo(renamed)));
        assertEquals(triples(local), triples(Renaming.undo(local)));
    }

    @Test
    void sameFactAboutTheSamePersonIsOneNode() {
        ArticleGraph other = Porto.graphs().get(1);
        Set<Resource> holdings = holdings(renamed.model());
        assertFalse(holdings.equals(holdings(other.model())));
        assertEquals(
                holdings,
                holdings(Renaming.apply(other, Map.of(MORO, NAMES.get(MORO))).model()));
    }

    @Test
    void profilesAreTheSameBeforeAndAfter() {
        Member moro = new Member(local.iri(), MORO);
        Known<PersonProfile> before = Profiles.of(local).people().get(moro);
        Known<PersonProfile> after = Profiles.of(renamed).people().get(moro);
        assertEquals(before.profile(), after.profile());
        assertEquals(Set.of("state/albona"), before.profile().affiliations());
        assertEquals(Set.of("foreign-minister"), before.profile().titles());
        assertEquals("Ida M. Moro", after.label());
        assertEquals(
                Profiles.of(local).meetings().keySet(),
                Profiles.of(renamed).meetings().keySet());
        Profiles.of(renamed)
                .meetings()
                .forEach((member, known) ->
                        assertEquals(Profiles.of(local).meetings().get(member).profile(), known.profile()));
    }

    @Test
    void readsWhenWhereAndBetweenWhomAMeetingWas() {
        var profile = Profiles.of(local)
                .meetings()
                .get(new Member(local.iri(), MEETING))
                .profile();
        assertEquals(LocalDate.of(2024, 3, 15), profile.begin());
        assertEquals("city/porto", profile.place().orElseThrow());
        assertEquals(Set.of("organisation/hill-front", "state/albona"), profile.actors());
        assertEquals(Set.of("Ida Moro"), profile.people());
    }

    private static Set<Resource> holdings(Model model) {
        return model.listSubjectsWithProperty(Parley.tenure).toSet();
    }

    private static List<String> triples(ArticleGraph graph) {
        return List.copyOf(new TreeSet<>(
                graph.model().listStatements().mapWith(Object::toString).toList()));
    }
}
