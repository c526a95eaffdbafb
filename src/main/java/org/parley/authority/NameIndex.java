package org.parley.authority;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** From names to the entries that bear them, in the order of the entries. */
final class NameIndex {
    private final Map<String, Set<AuthorityEntry>> exact = new HashMap<>();
    private final Map<String, Set<AuthorityEntry>> caseless = new HashMap<>();
    private final Beginnings beginnings = new Beginnings();

    NameIndex(Collection<AuthorityEntry> entries, Function<AuthorityEntry, List<String>> names) {
        for (AuthorityEntry entry : entries) {
            for (String name : names.apply(entry)) {
                String key = NameKey.of(name);
                add(exact, key, entry);
                // "al-Shabaab" begins a sentence as "Al-Shabaab".
                add(exact, key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1), entry);
                add(caseless, NameKey.caseless(key), entry);
                beginnings.add(key);
            }
        }
    }

    List<AuthorityEntry> find(String key) {
        Set<AuthorityEntry> found = exact.get(key);
        if (found == null) {
            found = NameKey.headline(key).map(caseless::get).orElse(null);
        }
        return found == null ? List.of() : List.copyOf(found);
    }

    /** The length of the longest name that may begin with {@code key}, 0 if none does. */
    int longest(String key) {
        return beginnings.longest(key);
    }

    private static void add(Map<String, Set<AuthorityEntry>> map, String key, AuthorityEntry entry) {
        map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entry);
    }
}
