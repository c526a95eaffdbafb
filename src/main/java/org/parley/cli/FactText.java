package org.parley.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Tenure;

/** Facts in words, one line each. */
final class FactText {
    private FactText() {}

    /** Empty for a name, which the marked text shows already. */
    static Optional<String> of(Fact<Entity> fact) {
        if (fact instanceof Fact.Location<Entity> location) {
            return Optional.of("%s is in %s"
                    .formatted(location.place().label(), location.within().label()));
        }
        if (fact instanceof Fact.OfficeHolding<Entity> holding) {
            return Optional.of("%s: %s%s%s"
                    .formatted(
                            holding.person().label(),
                            holding.tenure() == Tenure.CURRENT ? "" : words(holding.tenure()) + " ",
                            holding.title(),
                            label(" of ", holding.of())));
        }
        if (fact instanceof Fact.Meeting<Entity> meeting) {
            return Optional.of("meeting “%s”: %s"
                    .formatted(
                            meeting.label(),
                            Stream.of(
                                            meeting.date().map(date -> date.iso()),
                                            meeting.place().map(Entity::label),
                                            meeting.venue().map(Entity::label),
                                            Optional.of(words(meeting.status())))
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.joining(", "))));
        }
        if (fact instanceof Fact.Participation<Entity> participation) {
            return Optional.of("%s at “%s”: %s%s"
                    .formatted(
                            participation.actor().label(),
                            participation.event().label(),
                            words(participation.role()),
                            label(" for ", participation.onBehalfOf())));
        }
        if (fact instanceof Fact.Position<Entity> position) {
            return Optional.of("%s %s%s: %s%s%s"
                    .formatted(
                            position.holder().label(),
                            words(position.stance()),
                            label(" → ", position.addressee()),
                            position.content().text(),
                            position.issue()
                                    .map(issue -> " [" + words(issue) + "]")
                                    .orElse(""),
                            label(", according to ", position.claim().claimant())));
        }
        if (fact instanceof Fact.Statement<Entity> statement) {
            return Optional.of("%s%s says (%s): %s"
                    .formatted(
                            statement.speaker().label(),
                            label(" for ", statement.onBehalfOf()),
                            words(statement.mode()),
                            statement.text().text()));
        }
        return Optional.empty();
    }

    private static String label(String before, Optional<Entity> entity) {
        return entity.map(known -> before + known.label()).orElse("");
    }

    private static String words(Enum<?> term) {
        return term.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
