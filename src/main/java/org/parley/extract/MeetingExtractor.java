package org.parley.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Fact;
import org.parley.model.Mention;

/** Meetings, and who was what at them. */
final class MeetingExtractor implements Extractor {
    private final Map<String, List<RoleFrame>> frames = RoleFrame.load();
    private final List<Presences.Rule> rules = Presences.load();

    @Override
    public Stream<? extends Fact<Mention>> extract(Reading reading) {
        return reading.meetings().stream().flatMap(meetings -> facts(reading, meetings));
    }

    private Stream<Fact<Mention>> facts(Reading reading, Meetings meetings) {
        Set<List<Object>> seen = new HashSet<>();
        Stream<Fact.Participation<Mention>> participations = new Participants(
                        reading, Meetings.WORDS, meetings.events(), meetings.times(), frames, rules)
                .all()
                .filter(participant -> seen.add(List.of(
                        participant.event(),
                        participant.presence().actor(),
                        participant.presence().role())))
                .map(participant ->
                        meetings.report().participation(meetings.of(participant.event()), participant.presence()));
        return Stream.of(meetings.all().stream(), meetings.report().venues(meetings.all()), participations)
                .flatMap(facts -> facts);
    }
}
