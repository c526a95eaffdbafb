package org.parley.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.EventStatus;
import org.parley.rdf.Renaming.Called;
import org.parley.resolve.MeetingProfile;
import org.parley.resolve.Member;
import org.parley.resolve.PersonProfile;
import org.parley.resolve.TalksProfile;

/**
 * What has to be known of a stored article to say who is who in others, in one text beside its graph: reading it takes a
 * small part of the time that it takes to gather the same from the graph.
 *
 * @param copy what tells whose copy the article's text is; empty where it has no signature
 * @param called how the article's graph calls them all
 * @param own IRIs that undated meetings have as long as no dated ones are known
 */
record Digest(
        SortedMap<Member, PersonProfile> people,
        SortedMap<Member, MeetingProfile> meetings,
        SortedMap<Member, TalksProfile> talks,
        Optional<Signed> copy,
        Map<Member, Called> called,
        Map<Member, String> own) {
    /** Of this form; a digest of another one is made anew from the graph. */
    static final String FORM = "2";

    private static final String ROW = "\n";
    private static final String CELL = "\t";
    private static final String ITEM = "\u001f";

    /**
     * A text, for finding its copies.
     *
     * @param signature as written in the graph
     * @param date of publication, empty when unknown
     */
    record Signed(String signature, String date) {}

    /** Reads what {@link #written()} wrote for this article; empty where another version wrote it. */
    static Optional<Digest> read(String article, String written) {
        String[] rows = written.split(ROW);
        if (!rows[0].equals(FORM)) {
            return Optional.empty();
        }
        SortedMap<Member, PersonProfile> people = new TreeMap<>();
        SortedMap<Member, MeetingProfile> meetings = new TreeMap<>();
        SortedMap<Member, TalksProfile> talks = new TreeMap<>();
        SortedMap<Member, Called> called = new TreeMap<>();
        SortedMap<Member, String> own = new TreeMap<>();
        Optional<Signed> copy = Optional.empty();
        for (String row : List.of(rows).subList(1, rows.length)) {
            Cells cells = new Cells(row.split(CELL, -1));
            if (cells.text(0).equals("text")) {
                copy = Optional.of(new Signed(cells.text(1), cells.text(2)));
                continue;
            }
            Member member = new Member(article, cells.text(1));
            called.put(member, new Called(cells.text(2), cells.text(3)));
            switch (cells.text(0)) {
                case "person" ->
                    people.put(member, new PersonProfile(cells.text(4), cells.set(5), cells.set(6), cells.set(7)));
                case "meeting" ->
                    meetings.put(
                            member,
                            new MeetingProfile(
                                    LocalDate.parse(cells.text(4)),
                                    LocalDate.parse(cells.text(5)),
                                    cells.some(6),
                                    cells.set(7),
                                    cells.set(8)));
                default -> {
                    cells.some(11).ifPresent(iri -> own.put(member, iri));
                    talks.put(
                            member,
                            new TalksProfile(
                                    Boolean.parseBoolean(cells.text(4)),
                                    cells.text(5),
                                    cells.some(6).map(EventStatus::valueOf),
                                    cells.some(7),
                                    cells.some(8).map(LocalDate::parse),
                                    cells.some(9),
                                    cells.set(10)));
                }
            }
        }
        return Optional.of(new Digest(people, meetings, talks, copy, called, own));
    }

    String written() {
        Stream<String> texts = copy.stream().map(text -> row("text", text.signature(), text.date()));
        Stream<String> persons = people.entrySet().stream().map(entry -> {
            PersonProfile person = entry.getValue();
            return row(
                    "person",
                    entry.getKey(),
                    person.name(),
                    items(person.aliases()),
                    items(person.titles()),
                    items(person.affiliations()));
        });
        Stream<String> sittings = meetings.entrySet().stream().map(entry -> {
            MeetingProfile meeting = entry.getValue();
            return row(
                    "meeting",
                    entry.getKey(),
                    meeting.begin().toString(),
                    meeting.end().toString(),
                    meeting.place().orElse(""),
                    items(meeting.actors()),
                    items(meeting.people()));
        });
        Stream<String> others = talks.entrySet().stream().map(entry -> {
            TalksProfile one = entry.getValue();
            return row(
                    "talks",
                    entry.getKey(),
                    Boolean.toString(one.meeting()),
                    one.label(),
                    one.status().map(EventStatus::name).orElse(""),
                    one.period().orElse(""),
                    one.published().map(LocalDate::toString).orElse(""),
                    one.place().orElse(""),
                    items(one.actors()),
                    own.getOrDefault(entry.getKey(), ""));
        });
        return Stream.of(Stream.of(FORM), texts, persons, sittings, others)
                .flatMap(rows -> rows)
                .collect(Collectors.joining(ROW));
    }

    private String row(String kind, Member member, String... cells) {
        Called now = called.get(member);
        return row(Stream.concat(Stream.of(kind, member.local(), now.iri(), now.label()), Stream.of(cells))
                .toArray(String[]::new));
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(Digest::escaped).collect(Collectors.joining(CELL));
    }

    /** Escaped once more, as items and as a cell. */
    private static String items(SortedSet<String> items) {
        return items.stream().map(Digest::escaped).collect(Collectors.joining(ITEM));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(CELL, "\\t").replace(ROW, "\\n");
    }

    /** Of one row. */
    private record Cells(String[] cells) {
        String text(int cell) {
            return plain(cells[cell]);
        }

        Optional<String> some(int cell) {
            return Optional.of(text(cell)).filter(text -> !text.isEmpty());
        }

        SortedSet<String> set(int cell) {
            TreeSet<String> items = new TreeSet<>();
            some(cell)
                    .ifPresent(text ->
                            Arrays.stream(text.split(ITEM)).map(Cells::plain).forEach(items::add));
            return items;
        }

        private static String plain(String text) {
            if (text.indexOf('\\') < 0) {
                return text;
            }
            return Stream.of(text.split("\\\\\\\\", -1))
                    .map(part -> part.replace("\\t", CELL).replace("\\n", ROW))
                    .collect(Collectors.joining("\\"));
        }
    }
}
