package org.parley.extract;

import java.util.stream.Stream;
import org.parley.model.Claim;
import org.parley.model.Fact;
import org.parley.model.Mention;

/** Who holds which office of which actor. */
final class OfficeExtractor implements Extractor {
    @Override
    public Stream<Fact.OfficeHolding<Mention>> extract(Reading reading) {
        return reading.offices().stream()
                .map(office -> new Fact.OfficeHolding<>(
                        office.person(),
                        office.title(),
                        office.of(),
                        office.tenure(),
                        Claim.asserted(reading.text().evidence(office.span()), 0.9)));
    }
}
