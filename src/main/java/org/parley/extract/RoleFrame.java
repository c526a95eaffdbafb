package org.parley.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.model.Role;

/**
 * One use of a verb of {@code patterns/roles.tsv}: the role of whoever fills a slot.
 *
 * @param alone whether the verb may stand without a meeting and then speaks of the one that the article is about
 */
record RoleFrame(About about, boolean alone, Map<String, Role> roles) {
    static final String RESOURCE = "/org/parley/patterns/roles.tsv";

    /** What a verb is about. */
    enum About {
        SIT,
        HOSTING,
        EVENT,
        DELEGATION,
        DOCUMENT
    }

    /** All frames by verb. */
    static Map<String, List<RoleFrame>> load() {
        Map<String, List<RoleFrame>> frames = new HashMap<>();
        Row.read(RESOURCE, "what the verb is about, verbs, roles between tabs", row -> {
            About about = row.sort(About.class);
            Map<String, Role> roles = row.words(2).stream()
                    .map(slot -> slot.split("="))
                    .collect(Collectors.toMap(slot -> slot[0], slot -> Role.valueOf(slot[1].toUpperCase(Locale.ROOT))));
            row.words(1)
                    .forEach(verb -> frames.computeIfAbsent(verb.replace("?", ""), key -> new ArrayList<>())
                            .add(new RoleFrame(about, verb.endsWith("?"), roles)));
        });
        return frames;
    }

    boolean gives(Role role) {
        return roles.containsValue(role);
    }
}
