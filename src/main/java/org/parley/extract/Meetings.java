package org.parley.extract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Fact;
import org.parley.model.Mention;

/** The meetings that an article tells of, found once for all who ask. */
final class Meetings {
    static final EventWords WORDS = EventWords.load();
    private static final List<Encounters.Act> ACTS = Encounters.load();

    private final Times times;
    private final Events events;
    private final MeetingReport report;
    private final Map<Event, Fact.Meeting<Mention>> facts = new LinkedHashMap<>();

    /** Empty where the meetings are games. */
    static Optional<Meetings> of(Reading reading) {
        return WORDS.tellsOfGames(reading.text().sentences()) ? Optional.empty() : Optional.of(new Meetings(reading));
    }

    private Meetings(Reading reading) {
        times = new Times(reading.text());
        Scenes scenes = new Scenes(reading);
        Encounters encounters = new Encounters(reading, WORDS, ACTS);
        events = new Events(reading, new SittingFinder(reading, WORDS, encounters, times, scenes), times, scenes);
        if (!WORDS.tellsOfDealings(reading.text().sentences())) {
            events.keepThoseOfPowers();
        }
        report = new MeetingReport(reading, WORDS, times, scenes, events);
        events.all().forEach(event -> facts.put(event, report.meeting(event)));
    }

    Times times() {
        return times;
    }

    Events events() {
        return events;
    }

    MeetingReport report() {
        return report;
    }

    Fact.Meeting<Mention> of(Event event) {
        return facts.get(event);
    }

    /** In the order in which the text first tells of them. */
    Collection<Fact.Meeting<Mention>> all() {
        return facts.values();
    }
}
