package org.parley.resolve;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;

/** Whom people belong to: a minister's ministry and a mayor's town are their state's, a rebel's army is only itself. */
final class Affiliations {
    private static final Set<Kind> OF_A_STATE =
            Set.of(Kind.STATE, Kind.GOVERNMENT_BODY, Kind.COUNTRY, Kind.CITY, Kind.REGION, Kind.VENUE, Kind.PLACE);

    private final Authority authority;

    Affiliations(Authority authority) {
        this.authority = authority;
    }

    /** The states that these belong to, even as armed groups or parties do. */
    Set<String> states(Set<String> ids) {
        Set<String> states = new TreeSet<>();
        ids.forEach(id -> climb(id, new HashSet<>(), states));
        return states;
    }

    /** What has to be shared so that people have somebody in common. */
    Set<String> sides(Set<String> ids) {
        Set<String> sides = new TreeSet<>();
        for (String id : ids) {
            Set<String> states = new TreeSet<>();
            Set<String> passed = new HashSet<>();
            climb(id, passed, states);
            boolean ofState = authority
                    .byId(id)
                    .map(AuthorityEntry::kind)
                    .filter(OF_A_STATE::contains)
                    .isPresent();
            if (ofState && !states.isEmpty()) {
                sides.addAll(states);
            } else {
                passed.removeAll(states);
                sides.addAll(passed);
            }
        }
        return sides;
    }

    /** The place and all that it lies in, up to the first state. */
    Set<String> around(String place) {
        Set<String> around = new TreeSet<>();
        climb(place, around, new HashSet<>());
        return around;
    }

    /** Goes from a thing to what it is a part of, up to the first state. */
    private void climb(String id, Set<String> passed, Set<String> states) {
        if (!passed.add(id)) {
            return;
        }
        if (id.startsWith("state/")) {
            states.add(id);
            return;
        }
        Optional<String> within = authority.byId(id).flatMap(AuthorityEntry::within);
        within.ifPresent(outer -> climb(outer, passed, states));
    }
}
