package org.parley.evaluate;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;

/**
 * What a careful reader finds in one article; the fields are those of the JSON file. In every text {@code |} separates
 * accepted alternatives.
 *
 * @param id its name, which the source of every row about it contains
 * @param date day of publication, which the text may not state
 * @param ok what may be found or not: true, but a matter of taste
 */
record GoldArticle(
        String id,
        String date,
        List<Person> people,
        List<String> actors,
        List<String> places,
        List<String> venues,
        List<Meeting> meetings,
        List<Position> positions,
        List<Quote> quotes,
        Ok ok) {

    GoldArticle {
        ok = requireNonNullElse(ok, Ok.NOTHING);
    }

    boolean isComplete() {
        return id != null
                && date != null
                && people != null
                && actors != null
                && places != null
                && venues != null
                && meetings != null
                && positions != null
                && quotes != null;
    }

    /** A person and one office; one that is empty is not asked for, one whose first alternative is may be found. */
    record Person(String name, String office, String of) {
        Person {
            office = requireNonNullElse(office, "");
            of = requireNonNullElse(of, "");
        }

        boolean hasOffice() {
            return !office.startsWith("|") && !office.isEmpty();
        }

        boolean mayHaveOffice() {
            return office.startsWith("|");
        }

        List<String> values() {
            return List.of(name, office, of);
        }
    }

    /**
     * One sitting.
     *
     * @param participants role by name
     */
    record Meeting(String date, String place, String status, Map<String, String> participants) {
        Meeting {
            date = requireNonNullElse(date, "");
            place = requireNonNullElse(place, "");
            status = requireNonNullElse(status, "");
            participants = requireNonNullElse(participants, Map.of());
        }

        List<String> values() {
            return List.of(date, place, status);
        }
    }

    /**
     * Who takes which stance on what.
     *
     * @param content key words
     * @param span the content in the article's words; empty when any extent will do
     */
    record Position(String holder, String stance, String content, String span) {
        Position {
            span = requireNonNullElse(span, "");
        }

        List<String> values() {
            return List.of(holder, stance, content, span);
        }
    }

    /** One quoted segment by its first words. */
    record Quote(String speaker, String begins) {
        List<String> values() {
            return List.of(speaker, begins);
        }
    }

    /** The layers again, a fact being the list of its values; participants are those of any meeting. */
    record Ok(
            List<String> people,
            List<List<String>> offices,
            List<String> actors,
            List<String> places,
            List<String> venues,
            List<Meeting> meetings,
            Map<String, String> participants,
            List<List<String>> positions,
            List<List<String>> quotes) {

        private static final Ok NOTHING = new Ok(null, null, null, null, null, null, null, null, null);

        Ok {
            people = requireNonNullElse(people, List.of());
            offices = requireNonNullElse(offices, List.of());
            actors = requireNonNullElse(actors, List.of());
            places = requireNonNullElse(places, List.of());
            venues = requireNonNullElse(venues, List.of());
            meetings = requireNonNullElse(meetings, List.of());
            participants = requireNonNullElse(participants, Map.of());
            positions = requireNonNullElse(positions, List.of());
            quotes = requireNonNullElse(quotes, List.of());
        }
    }
}
