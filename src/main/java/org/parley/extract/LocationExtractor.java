package org.parley.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.model.Claim;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.Mention;

/** In which city a venue lies and in which state a city, by the text where it says so, else by the authority data. */
final class LocationExtractor implements Extractor {
    @Override
    public Stream<Fact.Location<Mention>> extract(Reading reading) {
        Scenes scenes = new Scenes(reading);
        Map<Mention, Occurrence> first = new LinkedHashMap<>();
        reading.occurrences().stream()
                .filter(occurrence -> occurrence.mention().kind().category() == Kind.Category.PLACE)
                .forEach(occurrence -> first.putIfAbsent(occurrence.mention(), occurrence));
        return first.values().stream()
                .flatMap(occurrence -> container(reading, scenes, occurrence)
                        .filter(within -> !within.equals(occurrence.mention()))
                        .map(within -> new Fact.Location<>(
                                occurrence.mention(),
                                within,
                                Claim.asserted(reading.text().evidence(occurrence.span()), 0.9)))
                        .stream());
    }

    private static Optional<Mention> container(Reading reading, Scenes scenes, Occurrence occurrence) {
        return scenes.around(occurrence.mention())
                .findFirst()
                .or(() -> occurrence.mention().kind() == Kind.VENUE ? city(reading, occurrence) : Optional.empty());
    }

    /** "Berlin's Bellevue Palace", "at the Plaza in New York": the city that the venue's phrase names. */
    private static Optional<Mention> city(Reading reading, Occurrence venue) {
        List<Occurrence> cities = reading.occurrences().stream()
                .filter(other ->
                        other.sentence() == venue.sentence() && other.mention().kind() == Kind.CITY)
                .toList();
        return cities.stream()
                .filter(city ->
                        Math.min(Math.abs(city.last() - venue.first()), Math.abs(city.first() - venue.last())) <= 4)
                .map(Occurrence::mention)
                .findFirst();
    }
}
