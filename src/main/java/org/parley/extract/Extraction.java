package org.parley.extract;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.authority.Authority;
import org.parley.model.Fact;
import org.parley.model.Mention;
import org.parley.nlp.AnnotatedText;

/** Finds all facts of an article; safe for many threads. */
public final class Extraction {
    private final Knowledge knowledge;
    private final List<Extractor> extractors = List.of(
            new NamingExtractor(),
            new OfficeExtractor(),
            new LocationExtractor(),
            new MeetingExtractor(),
            new PositionExtractor(),
            new StatementExtractor());

    public Extraction(Authority authority) {
        knowledge = Knowledge.of(authority);
    }

    Reading read(AnnotatedText text) {
        return Reading.of(text, knowledge);
    }

    /** In the order in which their facts come out. */
    List<Extractor> extractors() {
        return extractors;
    }

    /** Facts in the order of their kinds and of the text, each once. */
    public List<Fact<Mention>> extract(AnnotatedText text) {
        Reading reading = read(text);
        return extractors.stream()
                .<Fact<Mention>>flatMap(extractor -> extractor.extract(reading))
                .distinct()
                .collect(Collectors.toList());
    }
}
