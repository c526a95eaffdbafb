package org.parley.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Outlines of the world and where towns lie.
 *
 * @param land as an SVG path
 * @param borders as an SVG path
 * @param points latitude and longitude by the identifier of a place, such as {@code city/geneva}
 */
record Atlas(String land, String borders, Map<String, double[]> points) {
    private static final int ID = 0;
    private static final int LATITUDE = 1;
    private static final int LONGITUDE = 2;

    static Atlas load() {
        List<String> world = lines("world.txt");
        return new Atlas(
                world.get(0),
                world.get(1),
                lines("places.tsv").stream()
                        .skip(1)
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toUnmodifiableMap(row -> row[ID], row ->
                                new double[] {Double.parseDouble(row[LATITUDE]), Double.parseDouble(row[LONGITUDE])})));
    }

    Optional<double[]> point(String id) {
        return Optional.ofNullable(points.get(id));
    }

    private static List<String> lines(String name) {
        try (InputStream in = Atlas.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
