package org.parley.authority;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Kind;

/**
 * The states, places and organisations that are known by name. Names are compared with regard to case but not to
 * diacritics, dots, hyphens, apostrophes or the cut of tokens; a name all in capitals also matches without regard to
 * case. A name that several bear ("Georgia", "Congo") gives them all, states first: the caller decides by context.
 */
public final class Authority {
    private static final List<String> FILES = List.of(
            "states.tsv",
            "capitals.tsv",
            "bodies.tsv",
            "cities.tsv",
            "regions.tsv",
            "organisations.tsv",
            "groups.tsv",
            "parties.tsv",
            "media.tsv",
            "companies.tsv",
            "venues.tsv");

    /** How a word points at an entry. */
    public enum Use {
        /** Its name or an alias. */
        NAME,
        /** "Ukrainian". */
        ADJECTIVE,
        /** "Ukrainians". */
        PEOPLE
    }

    /**
     * Words that point at entries.
     *
     * @param entries at least one
     * @param length number of words, at least 1
     * @param use how they point; where the same words can be several, the first of {@link Use}
     */
    public record Match(List<AuthorityEntry> entries, int length, Use use) {}

    private static final int VERSION_BYTES = 8;
    private static final String TOWNS = "towns.tsv";

    private final Map<String, AuthorityEntry> byId;
    private final Map<String, AuthorityEntry> towns;
    private final Map<Use, NameIndex> indexes = new EnumMap<>(Use.class);
    private final NameIndex townNames;

    private Authority(Map<String, AuthorityEntry> byId, Map<String, AuthorityEntry> towns) {
        this.byId = byId;
        this.towns = towns;
        townNames = new NameIndex(towns.values(), Authority::allNames);
        indexes.put(Use.NAME, new NameIndex(byId.values(), Authority::allNames));
        indexes.put(Use.ADJECTIVE, new NameIndex(byId.values(), AuthorityEntry::adjectives));
        indexes.put(Use.PEOPLE, new NameIndex(byId.values(), AuthorityEntry::people));
    }

    /** Reads what is shipped with Parley. */
    public static Authority load() {
        return Shipped.AUTHORITY;
    }

    /** Read when it is first asked for. */
    private static final class Shipped {
        static final Authority AUTHORITY = new Authority(read(FILES), read(List.of(TOWNS)));
    }

    /** Knows these entries and nothing else. */
    public static Authority of(Collection<AuthorityEntry> entries) {
        return new Authority(Map.of(), Map.of()).with(entries);
    }

    private static Map<String, AuthorityEntry> read(List<String> files) {
        Map<String, AuthorityEntry> byId = new LinkedHashMap<>();
        files.stream()
                .flatMap(file -> Table.rows(file).stream().map(Authority::entry))
                .forEach(entry -> {
                    if (byId.put(entry.id(), entry) != null) {
                        throw new IllegalStateException("two entries " + entry.id());
                    }
                });
        return byId;
    }

    /** Packages that facts of what is shipped were taken from; all else was written for Parley. */
    public static List<AuthoritySource> sources() {
        return Table.rows("sources.tsv").stream()
                .map(row -> new AuthoritySource(
                        URI.create(row.cell("source")),
                        row.cell("title"),
                        URI.create(row.cell("licence")),
                        row.cell("rights")))
                .toList();
    }

    /**
     * With more entries, after these. One that has the identifier or the Wikidata item of an entry here adds its names
     * to that entry.
     */
    public Authority with(Collection<AuthorityEntry> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, AuthorityEntry> all = new LinkedHashMap<>(byId);
        Map<URI, String> items = new HashMap<>();
        byId.values().forEach(entry -> entry.wikidata().ifPresent(item -> items.put(item, entry.id())));
        for (AuthorityEntry entry : more) {
            String id = entry.wikidata().map(items::get).orElse(entry.id());
            AuthorityEntry merged = all.merge(id, entry, AuthorityEntry::with);
            merged.wikidata().ifPresent(item -> items.put(item, merged.id()));
        }
        return new Authority(all, towns);
    }

    /** The same as long as no entry changes; the towns change with the software alone. */
    public String version() {
        try {
            byte[] entries = byId.values().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(entries), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All but the towns. */
    public Collection<AuthorityEntry> entries() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The entry or town with that identifier. */
    public Optional<AuthorityEntry> byId(String id) {
        return Optional.ofNullable(byId.get(id)).or(() -> Optional.ofNullable(towns.get(id)));
    }

    /** Those whose name or alias {@code surface} is, with or without its article. */
    public List<AuthorityEntry> named(String surface) {
        List<AuthorityEntry> found = indexes.get(Use.NAME).find(NameKey.of(surface));
        return found.isEmpty() && surface.matches("[Tt]he .+")
                ? indexes.get(Use.NAME).find(NameKey.of(surface.substring("the ".length())))
                : found;
    }

    /**
     * The towns of that name that are too small for {@link #named}, the largest first. Ask only for words that something
     * else tells are a place: "Best", "Man" and "Mary" are towns.
     */
    public List<AuthorityEntry> towns(String surface) {
        return townNames.find(NameKey.of(surface));
    }

    /** Those whose adjective {@code surface} is. */
    public List<AuthorityEntry> adjective(String surface) {
        return indexes.get(Use.ADJECTIVE).find(NameKey.of(surface));
    }

    /** Those whose people are called {@code surface}. */
    public List<AuthorityEntry> people(String surface) {
        return indexes.get(Use.PEOPLE).find(NameKey.of(surface));
    }

    /**
     * The longest run of words that begins at {@code from} and points at an entry. "The Guardian Council" has none at
     * its article, though a newspaper begins like that: the name after the article reaches further.
     */
    public Optional<Match> longestMatch(List<String> words, int from) {
        Optional<Match> longest = longest(words, from);
        boolean article = from < words.size() && words.get(from).equalsIgnoreCase("the");
        return longest.filter(match -> !article
                || longest(words, from + 1)
                        .filter(inner -> inner.length() + 1 >= match.length())
                        .isEmpty());
    }

    private Optional<Match> longest(List<String> words, int from) {
        Optional<Match> longest = Optional.empty();
        StringBuilder joined = new StringBuilder();
        int limit = 0;
        for (int i = from; i < words.size(); i++) {
            String word = NameKey.of(words.get(i));
            joined.append(word);
            if (i == from) {
                limit = longestKey(word);
            }
            if (joined.length() > limit) {
                return longest;
            }
            // No mark after a name is a part of it.
            if (!word.isEmpty()) {
                Optional<Match> match = match(joined.toString(), i + 1 - from);
                longest = match.isPresent() ? match : longest;
            }
        }
        return longest;
    }

    private int longestKey(String beginning) {
        return beginning.isEmpty()
                ? -1
                : indexes.values().stream()
                        .mapToInt(index -> index.longest(beginning))
                        .max()
                        .orElse(0);
    }

    private Optional<Match> match(String key, int length) {
        return indexes.entrySet().stream()
                .map(index -> new Match(index.getValue().find(key), length, index.getKey()))
                .filter(match -> !match.entries().isEmpty())
                .findFirst();
    }

    private static List<String> allNames(AuthorityEntry entry) {
        List<String> all = new ArrayList<>(entry.aliases());
        all.add(0, entry.name());
        return all;
    }

    private static AuthorityEntry entry(Table.Row row) {
        return new AuthorityEntry(
                row.cell("id"),
                Kind.valueOf(row.cell("kind")),
                row.cell("name"),
                row.list("aliases"),
                row.list("adjectives"),
                row.list("people"),
                row.optional("within"),
                row.optional("seatOf"),
                row.optional("wikidata").map(URI::create),
                row.optional("iso"));
    }
}
