package org.parley.extract;

import java.util.stream.Stream;
import org.parley.model.Fact;
import org.parley.model.Mention;

/** Who demands, rejects, accepts … what; the words and structures that tell it are read from resource files. */
final class PositionExtractor implements Extractor {
    private final Lexicon lexicon = Lexicon.load();
    private final Frames frames = Frames.load();
    private final Issues issues = Issues.load();

    @Override
    public Stream<Fact.Position<Mention>> extract(Reading reading) {
        PositionFinder finder = new PositionFinder(reading, lexicon, frames);
        Claims claims = new Claims(reading, lexicon, issues, finder.isRecord());
        return finder.candidates().stream().flatMap(claims::positions);
    }
}
