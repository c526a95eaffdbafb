package org.parley.extract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Claim;
import org.parley.model.Evidence;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Who and what an article names, each with the first sentence that does. */
final class NamingExtractor implements Extractor {
    static final Set<String> CONTINENTS = Set.of(
            "Europe",
            "Asia",
            "Africa",
            "North America",
            "South America",
            "Latin America",
            "Middle East",
            "Antarctica",
            "Oceania");

    private static final Set<String> LOCALITIES =
            WordLists.read("/org/parley/patterns/scenes.words").of("localities");
    private static final Set<String> INSTRUMENTS =
            WordLists.read("/org/parley/patterns/names.words").of("instruments");
    private static final Set<String> EVENTS =
            WordLists.read("/org/parley/patterns/names.words").of("events");

    @Override
    public Stream<Fact.Naming<Mention>> extract(Reading reading) {
        Map<Mention, Evidence> first = new LinkedHashMap<>();
        for (Occurrence occurrence : reading.occurrences()) {
            if (names(occurrence)) {
                first.computeIfAbsent(
                        occurrence.mention(), mention -> reading.text().evidence(occurrence.span()));
            }
        }
        return first.entrySet().stream()
                .map(entry -> new Fact.Naming<>(entry.getKey(), Claim.asserted(entry.getValue(), 0.9)));
    }

    /** "European" names no place, nor do the river in "Nile dam" and the continent in "relief for Europe". */
    private static boolean names(Occurrence occurrence) {
        if (isEvent(occurrence) || isOfTown(occurrence) || isInstrument(occurrence)) {
            return false;
        }
        Kind kind = occurrence.mention().kind();
        if (kind.category() != Kind.Category.PLACE) {
            return true;
        }
        boolean modifier = occurrence.sentence().relation(occurrence.head()).equals("compound") && !isUnit(occurrence);
        boolean wide = kind == Kind.REGION && occurrence.mention().authority().isPresent() || kind == Kind.PLACE;
        return occurrence.use() == Occurrence.Use.NAME
                && (!wide
                        || !modifier
                                && (!CONTINENTS.contains(occurrence.mention().name())
                                        || Metonymy.isScene(occurrence.sentence(), occurrence.head())));
    }

    /** "the Dutch city of …" names a town and no state. */
    private static boolean isOfTown(Occurrence occurrence) {
        Sentence sentence = occurrence.sentence();
        int next = occurrence.last() + 1;
        return occurrence.use() == Occurrence.Use.ADJECTIVE
                && next < sentence.size()
                && !sentence.token(next).lemmaIn("capital")
                && LOCALITIES.contains(sentence.token(next).lemma());
    }

    /** "the Kyoto protocol" is no place. */
    private static boolean isInstrument(Occurrence occurrence) {
        Sentence sentence = occurrence.sentence();
        int next = occurrence.last() + 1;
        return occurrence.mention().kind() == Kind.CITY
                && next < sentence.size()
                && INSTRUMENTS.contains(sentence.token(next).lemma().toLowerCase(Locale.ROOT));
    }

    /** "the Climate Conference", "the Conference of the Churches": what takes place does not act. */
    private static boolean isEvent(Occurrence occurrence) {
        Mention mention = occurrence.mention();
        Sentence sentence = occurrence.sentence();
        return mention.kind().isOrganisation()
                && mention.authority().isEmpty()
                && (EVENTS.contains(sentence.token(occurrence.last()).text())
                        || EVENTS.contains(sentence.token(occurrence.first()).text())
                                && occurrence.first() < occurrence.last()
                                && sentence.token(occurrence.first() + 1).text().equals("of"));
    }

    /** "Kano state", "Hunan province". */
    private static boolean isUnit(Occurrence occurrence) {
        Sentence sentence = occurrence.sentence();
        int governor = sentence.governor(occurrence.head());
        return governor == occurrence.last() + 1
                && sentence.token(governor)
                        .lemmaIn("state", "province", "region", "district", "county", "prefecture", "governorate");
    }
}
