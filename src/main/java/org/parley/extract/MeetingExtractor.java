package org.parley.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Claim;
import org.parley.model.Evidence;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.When;
import org.parley.nlp.Sentence;

/** Meetings, and who was what at them. */
final class MeetingExtractor implements Extractor {
    private final EventWords words = EventWords.load();
    private final Map<String, List<Attendance.Frame>> frames = Attendance.load();
    private final List<Presences.Rule> rules = Presences.load();

    @Override
    public Stream<? extends Fact<Mention>> extract(Reading reading) {
        List<Sentence> sentences = reading.text().sentences();
        if (!words.tellsOfDealings(sentences)) {
            return Stream.empty();
        }
        Times times = new Times(reading.text());
        Scenes scenes = new Scenes(reading);
        Events events = new Events(reading, new SittingFinder(reading, words, times, scenes), times, scenes);
        Map<Event, Fact.Meeting<Mention>> meetings = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        events.all().forEach(event -> meetings.put(event, meeting(reading, scenes, event, events, names)));
        List<Fact<Mention>> facts = new ArrayList<>(meetings.values());
        Set<List<Object>> seen = new HashSet<>();
        new Participants(reading, words, events, frames, rules)
                .all()
                .filter(participant -> seen.add(List.of(
                        participant.event(),
                        participant.presence().actor(),
                        participant.presence().role())))
                .map(participant -> participation(reading, meetings.get(participant.event()), participant.presence()))
                .forEach(facts::add);
        return facts.stream();
    }

    private static Fact.Participation<Mention> participation(
            Reading reading, Fact.Meeting<Mention> meeting, Attendance.Presence presence) {
        return new Fact.Participation<>(
                meeting.meeting(),
                presence.actor(),
                presence.role(),
                presence.behalf().filter(behalf -> !behalf.equals(presence.actor())),
                Claim.asserted(evidence(reading, presence.sentence(), presence.at()), 0.8));
    }

    private static Fact.Meeting<Mention> meeting(
            Reading reading, Scenes scenes, Event event, Events events, Set<String> names) {
        Sitting first = event.first();
        Optional<Mention> place = event.place()
                .or(() -> event.venue().flatMap(venue -> scenes.around(venue).findFirst()));
        if (place.isEmpty() && events.main().filter(event::equals).isPresent()) {

            place = reading.text()
                    .dateline()
                    .flatMap(line -> reading.occurrences().stream()
                            .filter(occurrence -> line.place().covers(occurrence.span()))
                            .map(Occurrence::mention)
                            .findFirst())
                    .or(() -> lead(reading, scenes, event));
        }
        Optional<Times.Stretch> stretch = event.stretch();
        Optional<When> date = stretch.map(Times.Stretch::begin);
        String label = label(event, place);
        String name = label + date.map(when -> ", " + when.iso()).orElse("");
        for (int i = 2; !names.add(name); i++) {
            name = label + date.map(when -> ", " + when.iso()).orElse("") + " (" + i + ")";
        }
        return new Fact.Meeting<>(
                new Mention(Kind.MEETING, name),
                Optional.empty(),
                label,
                date,
                stretch.filter(s -> s.end().isPresent()).map(Times.Stretch::begin),
                stretch.flatMap(Times.Stretch::end),
                Optional.empty(),
                place,
                event.venue(),
                event.status(),
                Claim.asserted(evidence(reading, first.sentence(), first.token()), 0.8));
    }

    /** A venue without a city stands where the article opens. */
    private static Optional<Mention> lead(Reading reading, Scenes scenes, Event event) {
        return reading.text().sentences().stream()
                .filter(sentence -> event.venue().isPresent() && sentence.place() == Sentence.Place.TEXT)
                .limit(2)
                .flatMap(sentence -> scenes.in(sentence).stream())
                .map(Scenes.Scene::place)
                .filter(place -> place.kind() == Kind.CITY)
                .findFirst();
    }

    private static String label(Event event, Optional<Mention> place) {
        String noun = event.sittings().stream()
                .filter(Sitting::isNoun)
                .map(sitting -> EventWords.lemma(sitting.sentence().token(sitting.token())))
                .findFirst()
                .orElse("meeting");
        String word = noun.equals("talks") || !noun.endsWith("s") ? noun : noun;
        return (word.equals("negotiation") || word.equals("consultation") ? word + "s" : word)
                + place.map(where -> " in " + where.name()).orElse("");
    }

    private static Evidence evidence(Reading reading, Sentence sentence, int token) {
        return reading.text().evidence(sentence.token(token).span());
    }
}
