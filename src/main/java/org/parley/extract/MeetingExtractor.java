package org.parley.extract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Fact;
import org.parley.model.Mention;

/** Meetings, and who was what at them. */
final class MeetingExtractor implements Extractor {
    private final EventWords words = EventWords.load();
    private final List<Encounters.Act> acts = Encounters.load();
    private final Map<String, List<RoleFrame>> frames = RoleFrame.load();
    private final List<Presences.Rule> rules = Presences.load();

    @Override
    public Stream<? extends Fact<Mention>> extract(Reading reading) {
        if (words.tellsOfGames(reading.text().sentences())) {
            return Stream.empty();
        }
        Times times = new Times(reading.text());
        Scenes scenes = new Scenes(reading);
        Encounters encounters = new Encounters(reading, words, acts);
        Events events =
                new Events(reading, new SittingFinder(reading, words, encounters, times, scenes), times, scenes);
        if (!words.tellsOfDealings(reading.text().sentences())) {
            events.keepThoseOfPowers();
        }

        MeetingReport report = new MeetingReport(reading, words, times, scenes, events);
        Map<Event, Fact.Meeting<Mention>> meetings = new LinkedHashMap<>();
        events.all().forEach(event -> meetings.put(event, report.meeting(event)));
        Set<List<Object>> seen = new HashSet<>();
        Stream<Fact.Participation<Mention>> participations = new Participants(
                        reading, words, events, times, frames, rules)
                .all()
                .filter(participant -> seen.add(List.of(
                        participant.event(),
                        participant.presence().actor(),
                        participant.presence().role())))
                .map(participant -> report.participation(meetings.get(participant.event()), participant.presence()));
        return Stream.of(meetings.values().stream(), report.venues(meetings.values()), participations)
                .flatMap(facts -> facts);
    }
}
