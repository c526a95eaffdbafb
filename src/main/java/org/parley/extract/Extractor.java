package org.parley.extract;

import java.util.stream.Stream;
import org.parley.model.Fact;
import org.parley.model.Mention;

/** Finds one kind of fact. */
@FunctionalInterface
interface Extractor {
    Stream<? extends Fact<Mention>> extract(Reading reading);
}
