package org.parley.rdf;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** The kinds of facts that have no name of their own: what is said of them is what they are. */
enum FactKind {
    LOCATION(Parley.Location),
    OFFICE_HOLDING(Parley.OfficeHolding, Borrowed.ORG_MEMBERSHIP),
    PARTICIPATION(Parley.Participation),
    POSITION(Parley.Position),
    STANDPOINT(Parley.Standpoint),
    STATEMENT(Parley.Statement);

    /** What else is said of a fact does not make it another. */
    private static final Set<Node> TELLING = Stream.of(
                    Parley.place,
                    Parley.container,
                    Parley.person,
                    Parley.office,
                    Parley.tenure,
                    Parley.event,
                    Parley.actor,
                    Parley.role,
                    Parley.onBehalfOf,
                    Parley.holder,
                    Parley.stance,
                    Parley.content,
                    Parley.issue,
                    Parley.addressee,
                    Parley.condition,
                    Parley.takenAt,
                    Parley.takenOn,
                    Parley.speaker,
                    Parley.mode,
                    Parley.channel)
            .map(Property::asNode)
            .collect(Collectors.toUnmodifiableSet());

    private final Resource[] types;

    FactKind(Resource... types) {
        this.types = types;
    }

    Resource[] types() {
        return types.clone();
    }

    /** Where its IRIs stand under the base. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "/";
    }

    /** Whether {@code property} tells one fact of a kind from another. */
    static boolean isTelling(Node property) {
        return TELLING.contains(property);
    }

    /** Whether {@code type} is the class of such facts. */
    static boolean isOne(Node type) {
        return Stream.of(values()).anyMatch(kind -> kind.types[0].asNode().equals(type));
    }
}
