package org.parley.rdf;

import java.util.Optional;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.Kind.Category;

/**
 * Which kinds of things may stand where in a fact: what the shapes say of the graph, said of one fact, so that a wrong
 * fact can be left out instead of its whole article.
 */
public final class Signature {
    private Signature() {}

    /** Whether the graph of this fact alone would keep to the ontology. */
    public static boolean accepts(Fact<Entity> fact) {
        return isAbsentOr(Category.ACTOR, fact.claim().claimant()) && acceptsReferences(fact);
    }

    private static boolean acceptsReferences(Fact<Entity> fact) {
        if (fact instanceof Fact.Location<Entity> location) {
            return is(Category.PLACE, location.place()) && isScene(location.within());
        } else if (fact instanceof Fact.OfficeHolding<Entity> holding) {
            return holding.person().kind() == Kind.PERSON
                    && holding.of().filter(of -> is(Category.EVENT, of)).isEmpty();
        } else if (fact instanceof Fact.Meeting<Entity> meeting) {
            return is(Category.EVENT, meeting.meeting())
                    && isAbsentOr(Category.EVENT, meeting.talks())
                    && meeting.place().map(Signature::isScene).orElse(true)
                    && isAbsentOr(Category.PLACE, meeting.venue());
        } else if (fact instanceof Fact.Participation<Entity> participation) {
            return is(Category.EVENT, participation.event())
                    && is(Category.ACTOR, participation.actor())
                    && isAbsentOr(Category.ACTOR, participation.onBehalfOf());
        } else if (fact instanceof Fact.Position<Entity> position) {
            return is(Category.ACTOR, position.holder())
                    && isAbsentOr(Category.ACTOR, position.addressee())
                    && isAbsentOr(Category.EVENT, position.talks());
        } else if (fact instanceof Fact.Statement<Entity> statement) {
            return is(Category.ACTOR, statement.speaker())
                    && isAbsentOr(Category.ACTOR, statement.onBehalfOf())
                    && isAbsentOr(Category.ACTOR, statement.channel());
        }
        return true;
    }

    private static boolean is(Category category, Entity entity) {
        return entity.kind().category() == category;
    }

    private static boolean isAbsentOr(Category category, Optional<Entity> entity) {
        return entity.map(other -> is(category, other)).orElse(true);
    }

    private static boolean isScene(Entity entity) {
        return is(Category.PLACE, entity) || entity.kind() == Kind.STATE;
    }
}
