package org.parley.rdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Writes everybody and everything that the facts of one article refer to, each once with one label. */
final class Entities {
    /** The longer name tells more; the rest only makes the choice independent of the order of facts. */
    private static final Comparator<Entity> BEST_NAME = Comparator.<Entity>comparingInt(
                    entity -> entity.label().length())
            .reversed()
            .thenComparing(Entity::label)
            .thenComparing(Entity::kind)
            .thenComparing(Entity::toString);

    private final Draft draft;
    private final Map<String, Entity> byId = new HashMap<>();

    Entities(Draft draft, List<Fact<Entity>> facts) {
        this.draft = draft;
        // Mapping a fact visits every entity that it refers to, whatever kind of fact it is.
        facts.forEach(fact -> fact.map(entity -> byId.merge(entity.id(), entity, Entities::merge)));
    }

    private static Entity merge(Entity one, Entity other) {
        if (one.equals(other)) {
            return one;
        }
        Entity best = BEST_NAME.compare(one, other) <= 0 ? one : other;
        TreeSet<String> aliases = new TreeSet<>(one.aliases());
        aliases.addAll(other.aliases());
        aliases.add(one.label());
        aliases.add(other.label());
        return new Entity(best.id(), best.kind(), best.label(), aliases, best.sameAs());
    }

    void write() {
        byId.values().forEach(this::write);
    }

    /** The node of the entity; what is said of it stands in the graph after {@link #write()}. */
    Resource node(Entity entity) {
        return draft.model().createResource(draft.iris().entity(entity.id()));
    }

    private void write(Entity entity) {
        Resource node = node(entity).addProperty(RDFS.label, entity.label());
        draft.addTypes(node, types(entity.kind()));
        draft.addConcept(node, Parley.kind, entity.kind());
        entity.aliases().stream()
                .filter(alias -> !alias.equals(entity.label()))
                .forEach(alias -> node.addProperty(SKOS.altLabel, alias));
        Model model = draft.model();
        entity.sameAs().ifPresent(other -> node.addProperty(Borrowed.sameAs, model.createResource(other.toString())));
    }

    static List<Resource> types(Kind kind) {
        return switch (kind) {
            case PERSON -> List.of(Parley.Person, Borrowed.FOAF_PERSON, Parley.Actor, Borrowed.PROV_AGENT);
            case STATE -> List.of(Parley.State, Parley.Actor, Borrowed.PROV_AGENT);
            case UNNAMED -> List.of(Parley.Actor, Borrowed.PROV_AGENT);
            case CITY -> List.of(Parley.City, Parley.Place, Borrowed.SCHEMA_PLACE);
            case REGION -> List.of(Parley.Region, Parley.Place, Borrowed.SCHEMA_PLACE);
            case COUNTRY -> List.of(Parley.Country, Parley.Place, Borrowed.SCHEMA_PLACE);
            case VENUE -> List.of(Parley.Venue, Parley.Place, Borrowed.SCHEMA_PLACE);
            case PLACE -> List.of(Parley.Place, Borrowed.SCHEMA_PLACE);
            // Whether it is a meeting is for the fact to say that describes it.
            case TALKS, MEETING -> List.of(Parley.Talks, Borrowed.SEM_EVENT);
            case ORGANISATION,
                    INTERNATIONAL_ORGANISATION,
                    BLOC,
                    GOVERNMENT_BODY,
                    ARMED_GROUP,
                    MOVEMENT,
                    PARTY,
                    MEDIA,
                    COMPANY ->
                List.of(Parley.Organisation, Borrowed.ORG_ORGANIZATION, Parley.Actor, Borrowed.PROV_AGENT);
        };
    }
}
