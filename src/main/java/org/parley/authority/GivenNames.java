package org.parley.authority;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Given names from many languages and the gender of those who mostly bear them. */
public final class GivenNames {
    private final Map<String, Gender> genders;

    private GivenNames(Map<String, Gender> genders) {
        this.genders = Map.copyOf(genders);
    }

    /** Reads what is shipped with Parley. */
    public static GivenNames load() {
        Map<String, Gender> genders = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Table.Row row : Table.rows("given-names.tsv")) {
            String key = NameKey.of(row.cell("name"));
            Gender gender = Gender.of(row.cell("gender"));
            Gender other = genders.putIfAbsent(key, gender);
            // "René" and "Rene" may differ, and news leaves out the accents.
            if (other != null && other != gender) {
                ambiguous.add(key);
            }
        }
        genders.keySet().removeAll(ambiguous);
        return new GivenNames(genders);
    }

    /**
     * The gender of most who bear {@code name}; of a double name, that of its first half; empty when it is not known or
     * both do.
     */
    public Optional<Gender> gender(String name) {
        return Optional.ofNullable(genders.get(NameKey.of(name)))
                .or(() -> Optional.ofNullable(genders.get(NameKey.of(name.split("-", 2)[0]))));
    }

    /** Whether {@code word} is a given name whose gender is known. */
    public boolean contains(String word) {
        return genders.containsKey(NameKey.of(word));
    }
}
