package org.parley.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Claim;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.Mention;

/** In which city a venue lies and in which state a city, by the text where it says so, else by the authority data. */
final class LocationExtractor implements Extractor {
    /** How many words a venue and its city stand apart at most. */
    private static final int REACH = 4;

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
        return reading.in(venue.sentence()).stream()
                .filter(other -> other.mention().kind() == Kind.CITY && distance(venue, other) <= REACH)
                .filter(other -> other.first() > venue.last() || !isApart(other, venue))
                .min(Comparator.comparingInt(city -> distance(venue, city)))
                .map(Occurrence::mention);
    }

    private static int distance(Occurrence venue, Occurrence city) {
        return Math.min(Math.abs(city.last() - venue.first()), Math.abs(city.first() - venue.last()));
    }

    /** "in Oslo, at the Grand Hotel and": what is told before it may be another place. */
    private static boolean isApart(Occurrence city, Occurrence venue) {
        return IntStream.range(city.last() + 1, venue.first())
                .anyMatch(i -> city.sentence().token(i).text().matches(",|and|or"));
    }
}
