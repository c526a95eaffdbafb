package org.parley.authority;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The titles that people hold office by. Words are compared without regard to case, hyphens and dots, but for
 * abbreviations ("PM", "MP"), which stand in capitals. Ministers are known by their portfolio, deputies by those for
 * whom they deputise.
 */
public final class Offices {
    private static final int LONGEST_TITLE_IN_WORDS = 14;
    // They make another office of the one they stand before, unlike "former" or "acting".
    private static final Set<String> RANKS =
            Set.of("deputy", "vice", "assistant", "associate", "first", "second", "principal", "junior");

    /**
     * Words that name an office.
     *
     * @param length number of words, at least 1
     * @param plural whether they name several holders: "foreign ministers"
     */
    public record Match(Office office, int length, boolean plural) {}

    private record Title(Office office, boolean plural) {}

    private final Map<String, Title> titles = new HashMap<>();
    private final Beginnings beginnings = new Beginnings();
    private final Set<String> portfolios = new HashSet<>();
    private final Map<String, Optional<Gender>> honorifics = new HashMap<>();

    private Offices() {}

    /** Reads what is shipped with Parley. */
    public static Offices load() {
        Offices offices = new Offices();
        for (Table.Row row : Table.rows("offices.tsv")) {
            Office.Kind kind = Office.Kind.valueOf(row.cell("class"));
            String canonical = row.cell("title");
            offices.add(new Office(canonical, canonical, kind), row.list("plurals"));
            row.list("wordings").forEach(title -> offices.add(new Office(title, canonical, kind), List.of()));
        }
        Table.rows("portfolios.tsv").forEach(offices::addMinisters);
        Table.rows("honorifics.tsv")
                .forEach(row -> offices.honorifics.put(
                        NameKey.of(row.cell("honorific")),
                        row.optional("gender").map(Gender::of)));
        return offices;
    }

    /** The longest title that begins at {@code from}. */
    public Optional<Match> longestMatch(List<String> words, int from) {
        Optional<Match> whole = isWord(words.get(from)) ? whole(words, from) : Optional.empty();
        // "deputy" is a title of its own and, of "deputy minister", a part.
        return Stream.of(ranked(words, from), whole)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Match::length));
    }

    private Optional<Match> whole(List<String> words, int from) {
        int limit = beginnings.longest(NameKey.of(words.get(from)));
        Optional<Match> longest = Optional.empty();
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < words.size() && joined.length() <= limit; i++) {
            joined.append(NameKey.of(words.get(i)));
            Optional<Match> match =
                    isWord(words.get(i)) ? match(words, from, i + 1 - from, joined.toString()) : Optional.empty();
            longest = match.isPresent() ? match : longest;
        }
        return longest;
    }

    /** Whether {@code word} stands before a name and is no office: "Mr", "Sheikh". Of ranks, only short forms are: "Gen". */
    public boolean isHonorific(String word) {
        return honorifics.containsKey(NameKey.of(word));
    }

    /** The gender of those who are called by an honorific; empty for a word that does not tell. */
    public Optional<Gender> gender(String honorific) {
        return honorifics.getOrDefault(NameKey.of(honorific), Optional.empty());
    }

    private Optional<Match> match(List<String> words, int from, int length, String key) {
        Title title = titles.getOrDefault(key, titles.get(NameKey.caseless(key)));
        if (title == null) {
            return Optional.empty();
        }
        int whole = title.office.kind() == Office.Kind.MINISTER ? withPortfolios(words, from, length) : length;
        String more = String.join(" ", words.subList(from + length, from + whole));
        Office office = more.isEmpty()
                ? title.office
                : new Office(
                        title.office.title() + " " + more.toLowerCase(Locale.ROOT),
                        title.office.canonical(),
                        title.office.kind());
        return Optional.of(new Match(office, whole, title.plural));
    }

    /** "minister of justice" goes on with "and human rights". */
    private int withPortfolios(List<String> words, int from, int length) {
        int end = from + length;
        boolean ofPortfolio = words.subList(from, end).stream().anyMatch(word -> word.matches("(?i)of|for"));
        if (!ofPortfolio || end + 1 >= words.size() || !words.get(end).equalsIgnoreCase("and")) {
            return length;
        }
        int start = end + 1;
        return IntStream.iterate(longest(words, start), more -> more > 0, more -> more - 1)
                .filter(more -> portfolios.contains(caseless(words.subList(start, start + more))))
                .findFirst()
                .stream()
                .map(more -> length + 1 + more)
                .findFirst()
                .orElse(length);
    }

    /** "first deputy" and such before a title. */
    private Optional<Match> ranked(List<String> words, int from) {
        if (from + 1 >= words.size() || !RANKS.contains(words.get(from).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String rank = words.get(from).toLowerCase(Locale.ROOT) + " ";
        int skipped = words.get(from + 1).equals("-") ? 2 : 1;
        return longestMatch(words, from + skipped).map(match -> {
            Office office = match.office;
            return new Match(
                    new Office(rank + office.title(), rank + office.canonical(), office.kind()),
                    match.length + skipped,
                    match.plural);
        });
    }

    private void add(Office office, List<String> plurals) {
        // Abbreviations keep their case, everything else is found in any.
        boolean abbreviation = !office.title().equals(office.title().toLowerCase(Locale.ROOT));
        Office named = abbreviation ? new Office(office.canonical(), office.canonical(), office.kind()) : office;
        put(office.title(), new Title(named, false));
        Stream.concat(plurals.stream(), Plural.of(office.title()).stream())
                .forEach(plural -> put(plural, new Title(named, true)));
    }

    private void put(String wording, Title title) {
        String key = NameKey.of(wording);
        titles.putIfAbsent(key, title);
        beginnings.add(key);
    }

    private void addMinisters(Table.Row row) {
        String canonical = row.cell("attribute") + " minister";
        Stream.concat(Stream.of(row.cell("attribute")), row.list("attributes").stream())
                .forEach(attribute -> addMinister(attribute + " minister", canonical));
        Stream.concat(Stream.of(row.cell("object")), row.list("objects").stream())
                .forEach(object -> {
                    portfolios.add(caseless(List.of(object)));
                    addMinister("minister of " + object, canonical);
                    addMinister("minister for " + object, canonical);
                    if (!object.startsWith("the ")) {
                        addMinister("minister of the " + object, canonical);
                    }
                });
    }

    private void addMinister(String title, String canonical) {
        add(new Office(title, canonical, Office.Kind.MINISTER), List.of());
    }

    private static int longest(List<String> words, int from) {
        return Math.min(LONGEST_TITLE_IN_WORDS, words.size() - from);
    }

    private static boolean isWord(String word) {
        return !NameKey.of(word).isEmpty() && !word.equals(",");
    }

    private static String caseless(List<String> words) {
        return NameKey.caseless(NameKey.of(words));
    }
}
