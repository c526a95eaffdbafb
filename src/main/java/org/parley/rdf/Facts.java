package org.parley.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.When;
import org.parley.model.Wording;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Writes what is so if the article is right. The same fact has the same node in the graphs of all articles. */
final class Facts {
    private final Draft draft;
    private final Entities entities;
    private final Resource article;
    private final Set<Resource> describedMeetings = new HashSet<>();

    Facts(Draft draft, Entities entities, Resource article) {
        this.draft = draft;
        this.entities = entities;
        this.article = article;
    }

    /** The node that a claim of this fact supports; of a naming, who is named. */
    Resource write(Fact<Entity> fact) {
        if (fact instanceof Fact.Naming<Entity> naming) {
            return naming(naming);
        } else if (fact instanceof Fact.Location<Entity> location) {
            return location(location);
        } else if (fact instanceof Fact.OfficeHolding<Entity> holding) {
            return holding(holding);
        } else if (fact instanceof Fact.Meeting<Entity> meeting) {
            return meeting(meeting);
        } else if (fact instanceof Fact.Participation<Entity> participation) {
            return participation(participation);
        } else if (fact instanceof Fact.Position<Entity> position) {
            return position(position);
        } else if (fact instanceof Fact.Statement<Entity> statement) {
            return statement(statement);
        }
        throw new IllegalArgumentException("no branch for " + fact.getClass());
    }

    private Resource naming(Fact.Naming<Entity> naming) {
        Resource entity = entities.node(naming.entity());
        article.addProperty(Borrowed.mentions, entity);
        return entity;
    }

    private Resource location(Fact.Location<Entity> fact) {
        Resource place = entities.node(fact.place());
        Resource container = entities.node(fact.within());
        place.addProperty(Parley.within, container);
        return draft.node(
                        draft.iris()
                                .hashed(
                                        "location",
                                        fact.place().id(),
                                        fact.within().id()),
                        Parley.Location)
                .addProperty(Parley.place, place)
                .addProperty(Parley.container, container);
    }

    private Resource holding(Fact.OfficeHolding<Entity> fact) {
        Resource office = office(fact.title(), fact.of());
        Resource holding = draft.node(
                        draft.iris()
                                .hashed(
                                        "office-holding",
                                        fact.person().id(),
                                        office.getURI(),
                                        fact.tenure().name()),
                        Parley.OfficeHolding,
                        Borrowed.ORG_MEMBERSHIP)
                .addProperty(Parley.person, entities.node(fact.person()))
                .addProperty(Parley.office, office);
        draft.addConcept(holding, Parley.tenure, fact.tenure());
        return holding;
    }

    private Resource office(String title, Optional<Entity> of) {
        String iri = draft.iris().office(title, of.map(Entity::id));
        Resource office = draft.node(iri, Parley.Office, Borrowed.ORG_POST);
        addEntity(office, Parley.of, of);
        // Titles that differ in capitals alone are one office; facts come in the order of the text.
        if (!office.hasProperty(RDFS.label)) {
            office.addProperty(RDFS.label, title);
        }
        return office;
    }

    private Resource meeting(Fact.Meeting<Entity> fact) {
        Resource meeting = entities.node(fact.meeting());
        // A second description could contradict the first; then it only adds its evidence.
        if (!describedMeetings.add(meeting)) {
            return meeting;
        }
        draft.addTypes(meeting, List.of(Parley.Meeting));
        meeting.removeAll(RDFS.label).addProperty(RDFS.label, fact.label());
        addEntity(meeting, Parley.partOf, fact.talks());
        addEntity(meeting, Parley.place, fact.place());
        addEntity(meeting, Parley.venue, fact.venue());
        addWhen(meeting, Parley.date, fact.date());
        addWhen(meeting, Parley.begins, fact.begin());
        addWhen(meeting, Parley.ends, fact.end());
        fact.duration()
                .ifPresent(duration -> meeting.addProperty(
                        Parley.minutes, Long.toString(duration.toMinutes()), XSDDatatype.XSDnonNegativeInteger));
        draft.addConcept(meeting, Parley.eventStatus, fact.status());
        return meeting;
    }

    private Resource participation(Fact.Participation<Entity> fact) {
        Resource participation = draft.node(
                        draft.iris()
                                .hashed(
                                        "participation",
                                        fact.event().id(),
                                        fact.actor().id(),
                                        fact.role().name(),
                                        id(fact.onBehalfOf())),
                        Parley.Participation)
                .addProperty(Parley.event, entities.node(fact.event()))
                .addProperty(Parley.actor, entities.node(fact.actor()));
        draft.addConcept(participation, Parley.role, fact.role());
        addEntity(participation, Parley.onBehalfOf, fact.onBehalfOf());
        return participation;
    }

    private Resource position(Fact.Position<Entity> fact) {
        String condition = fact.condition().map(Wording::text).orElse("");
        Resource position = draft.node(
                        draft.iris()
                                .hashed(
                                        "position",
                                        fact.holder().id(),
                                        fact.stance().name(),
                                        fact.content().text(),
                                        fact.issue().map(Enum::name).orElse(""),
                                        id(fact.addressee()),
                                        condition,
                                        id(fact.talks()),
                                        fact.time().map(When::iso).orElse("")),
                        Parley.Position)
                .addProperty(Parley.holder, entities.node(fact.holder()))
                .addProperty(Parley.content, fact.content().text());
        draft.addConcept(position, Parley.stance, fact.stance());
        fact.issue().ifPresent(issue -> draft.addConcept(position, Parley.issue, issue));
        addEntity(position, Parley.addressee, fact.addressee());
        if (!condition.isEmpty()) {
            position.addProperty(Parley.condition, condition);
        }
        addEntity(position, Parley.takenAt, fact.talks());
        addWhen(position, Parley.takenOn, fact.time());
        return position;
    }

    private Resource statement(Fact.Statement<Entity> fact) {
        Resource statement = draft.node(
                        draft.iris()
                                .hashed(
                                        "statement",
                                        fact.speaker().id(),
                                        fact.mode().name(),
                                        fact.text().text(),
                                        id(fact.onBehalfOf()),
                                        id(fact.channel())),
                        Parley.Statement)
                .addProperty(Parley.speaker, entities.node(fact.speaker()))
                .addProperty(Parley.content, fact.text().text());
        draft.addConcept(statement, Parley.mode, fact.mode());
        addEntity(statement, Parley.onBehalfOf, fact.onBehalfOf());
        addEntity(statement, Parley.channel, fact.channel());
        return statement;
    }

    private void addEntity(Resource node, Property property, Optional<Entity> entity) {
        entity.ifPresent(other -> node.addProperty(property, entities.node(other)));
    }

    private void addWhen(Resource node, Property property, Optional<When> when) {
        when.ifPresent(moment -> draft.addMoment(node, property, moment));
    }

    private static String id(Optional<Entity> entity) {
        return entity.map(Entity::id).orElse("");
    }
}
