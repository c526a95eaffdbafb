package org.parley.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.model.Claim;
import org.parley.model.Evidence;
import org.parley.model.Fact;
import org.parley.model.Mention;

/** Who and what an article names, each with the first sentence that does. */
final class NamingExtractor implements Extractor {
    @Override
    public Stream<Fact.Naming<Mention>> extract(Reading reading) {
        Map<Mention, Evidence> first = new LinkedHashMap<>();
        for (Occurrence occurrence : reading.occurrences()) {
            first.computeIfAbsent(
                    occurrence.mention(), mention -> reading.text().evidence(occurrence.span()));
        }
        return first.entrySet().stream()
                .map(entry -> new Fact.Naming<>(entry.getKey(), Claim.asserted(entry.getValue(), 0.9)));
    }
}
