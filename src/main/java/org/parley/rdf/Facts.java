package org.parley.rdf;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.ScoredIssue;
import org.parley.model.When;
import org.parley.model.Wording;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Writes what is so if the article is right. The same fact has the same node in the graphs of all articles. */
final class Facts {
    private final Draft draft;
    private final Entities entities;
    private final Resource article;
    private final Function<String, Optional<ScoredIssue>> meanings;
    private final Set<Resource> describedMeetings = new HashSet<>();

    /** @param meanings tells the issue of a proposal where its words do not */
    Facts(Draft draft, Entities entities, Resource article, Function<String, Optional<ScoredIssue>> meanings) {
        this.draft = draft;
        this.entities = entities;
        this.article = article;
        this.meanings = meanings;
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
        return draft.fact(
                FactKind.LOCATION, new Said().that(Parley.place, place).that(Parley.container, container));
    }

    private Resource holding(Fact.OfficeHolding<Entity> fact) {
        return draft.fact(
                FactKind.OFFICE_HOLDING,
                new Said()
                        .that(Parley.person, entities.node(fact.person()))
                        .that(Parley.office, office(fact.title(), fact.of()))
                        .that(Parley.tenure, draft.concept(fact.tenure())));
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
        return draft.fact(
                FactKind.PARTICIPATION,
                new Said()
                        .that(Parley.event, entities.node(fact.event()))
                        .that(Parley.actor, entities.node(fact.actor()))
                        .that(Parley.role, draft.concept(fact.role()))
                        .that(Parley.onBehalfOf, fact.onBehalfOf().map(entities::node)));
    }

    private Resource position(Fact.Position<Entity> fact) {
        Optional<ScoredIssue> meant = fact.issue().isPresent()
                ? Optional.empty()
                : meanings.apply(fact.content().text());
        Resource holder = entities.node(fact.holder());
        Resource stance = draft.concept(fact.stance());
        Optional<Resource> issue =
                fact.issue().or(() -> meant.map(ScoredIssue::issue)).map(draft::concept);
        Resource position = draft.fact(
                FactKind.POSITION,
                new Said()
                        .that(Parley.holder, holder)
                        .that(Parley.stance, stance)
                        .that(Parley.content, text(fact.content().text()))
                        .that(Parley.issue, issue)
                        .that(Parley.addressee, fact.addressee().map(entities::node))
                        .that(
                                Parley.condition,
                                fact.condition()
                                        .map(Wording::text)
                                        .filter(words -> !words.isEmpty())
                                        .map(this::text))
                        .that(Parley.takenAt, fact.talks().map(entities::node))
                        .that(Parley.takenOn, fact.time().map(draft::moment)));
        meant.ifPresent(near -> position.addProperty(
                Parley.issueScore, BigDecimal.valueOf(near.score()).toPlainString(), XSDDatatype.XSDdecimal));
        issue.ifPresent(about -> position.addProperty(
                Parley.expresses,
                draft.fact(
                        FactKind.STANDPOINT,
                        new Said()
                                .that(Parley.holder, holder)
                                .that(Parley.stance, stance)
                                .that(Parley.issue, about))));
        return position;
    }

    private Resource statement(Fact.Statement<Entity> fact) {
        return draft.fact(
                FactKind.STATEMENT,
                new Said()
                        .that(Parley.speaker, entities.node(fact.speaker()))
                        .that(Parley.content, text(fact.text().text()))
                        .that(Parley.mode, draft.concept(fact.mode()))
                        .that(Parley.onBehalfOf, fact.onBehalfOf().map(entities::node))
                        .that(Parley.channel, fact.channel().map(entities::node)));
    }

    private Literal text(String words) {
        return draft.model().createLiteral(words);
    }

    private void addEntity(Resource node, Property property, Optional<Entity> entity) {
        entity.ifPresent(other -> node.addProperty(property, entities.node(other)));
    }

    private void addWhen(Resource node, Property property, Optional<When> when) {
        when.ifPresent(moment -> node.addProperty(property, draft.moment(moment)));
    }
}
