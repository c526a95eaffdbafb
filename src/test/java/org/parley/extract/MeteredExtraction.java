package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import org.parley.authority.Authority;
import org.parley.bench.CpuClock;
import org.parley.model.Fact;
import org.parley.model.Mention;
import org.parley.nlp.AnnotatedText;

/** {@link Extraction} step by step. */
public final class MeteredExtraction {
    private final Extraction extraction;

    public MeteredExtraction(Authority authority) {
        extraction = new Extraction(authority);
    }

    /** The same facts as {@link Extraction#extract} gives. What extractors share counts for the first that asks. */
    public List<Fact<Mention>> extract(AnnotatedText text, CpuClock clock) {
        Reading reading = clock.measure("names, references", () -> extraction.read(text));
        List<Fact<Mention>> facts = new ArrayList<>();
        for (Extractor extractor : extraction.extractors()) {
            facts.addAll(clock.measure(
                    extractor.getClass().getSimpleName(),
                    () -> extractor.extract(reading).toList()));
        }
        return facts.stream().distinct().toList();
    }
}
