package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.authority.Authority;
import org.parley.model.Article;
import org.parley.model.Claim;
import org.parley.model.Entity;
import org.parley.model.Evidence;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.Span;
import org.parley.model.Tenure;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.AuthorityReader;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.vocab.Parley;

/** What users add to the authority data tells who is who, too, in articles that were there before. */
class AddedAuthorityTest {
    private static final String BASE = "http://example.org/id/";
    private static final Entity MALTA = entity("state/malta", Kind.STATE, "Malta");
    private static final Entity HARBOUR = entity("group/harbour-watch", Kind.GOVERNMENT_BODY, "Harbour Watch");
    private static final String ADDED = """
            @prefix parley: <https://w3id.org/parley/ontology#> .
            @prefix kind: <https://w3id.org/parley/concept/kind/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <group/harbour-watch> parley:kind kind:government-body ; rdfs:label "Harbour Watch" ;
              parley:belongsTo <state/malta> .
            """;

    @TempDir
    Path folder;

    @Test
    void saysAtTheNextChangeThatAnOfficeIsOfAState() throws IOException {
        AuthorityReader reader = new AuthorityReader(BASE);
        Path file = Files.writeString(folder.resolve("own.ttl"), ADDED);
        try (Store store = Store.open(folder.resolve("store"))) {
            store.replace(List.of(article("a.txt", MALTA), article("b.txt", HARBOUR)));
            String before = Sample.export(store);
            assertEquals(2, people(store).size(), "an envoy of a state and one of who knows what");
            store.keep(reader.read(file, Authority.load()));
            assertTrue(store.resolve() > 0);
            assertEquals(1, people(store).size(), "both of the state");
            assertEquals(0, store.resolve());
            store.removeAuthority(reader.graph("own.ttl"));
            assertTrue(store.resolve() > 0);
            assertEquals(before, Sample.export(store));
        }
    }

    @Test
    void isKnownToAStoreThatIsOpenedAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("own.ttl"), ADDED);
        try (Store store = Store.open(folder.resolve("store"))) {
            store.replace(List.of(article("a.txt", MALTA)));
            store.keep(new AuthorityReader(BASE).read(file, Authority.load()));
        }
        try (Store store = Store.open(folder.resolve("store"))) {
            store.replace(List.of(article("b.txt", HARBOUR)));
            assertEquals(1, people(store).size());
        }
    }

    private static Set<String> people(Store store) {
        return store.read(data -> Iter.asStream(data.find(Node.ANY, Node.ANY, RDF.Nodes.type, Parley.Person.asNode()))
                .map(quad -> quad.getSubject().getURI())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static ArticleGraph article(String source, Entity of) {
        Entity person = entity("person/vera-luna", Kind.PERSON, "Vera Luna");
        String text = "Vera Luna, an envoy of %s, was there.".formatted(of.label());
        Claim<Entity> claim = Claim.asserted(Evidence.at(new Span(0, text.length()), text), 1);
        Article article =
                new Article(source, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new GraphMapper(BASE, new Run("1", "none"))
                .map(
                        article,
                        List.of(
                                new Fact.Naming<>(person, claim),
                                new Fact.OfficeHolding<>(person, "envoy", Optional.of(of), Tenure.CURRENT, claim)));
    }

    private static Entity entity(String id, Kind kind, String label) {
        return new Entity(id, kind, label, new TreeSet<>(), Optional.empty());
    }
}
