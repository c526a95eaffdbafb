package org.parley.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.nlp.Quotation;
import org.parley.nlp.Sentence;

/** Who speaks in a whole quotation: the subject of the clause that reports it, else who spoke before. */
final class Speakers {
    private final Reading reading;
    private final Map<Integer, List<Mention>> byQuotation = new HashMap<>();

    Speakers(Reading reading) {
        this.reading = reading;
        List<Mention> last = List.of();
        int paragraph = -1;
        for (Quotation quotation : reading.text().quotations()) {
            if (quotation.whole()) {
                List<Mention> named = reporting(quotation);
                boolean goesOn = quotation.paragraph() - paragraph <= 1;
                last = named.isEmpty() && goesOn ? last : named;
                paragraph = quotation.paragraph();
                byQuotation.put(quotation.index(), last);
            }
        }
    }

    /** Empty when nobody is named. */
    List<Mention> of(Quotation quotation) {
        return byQuotation.getOrDefault(quotation.index(), List.of());
    }

    private List<Mention> reporting(Quotation quotation) {
        Span passage = reading.text().evidence(quotation.span()).span();
        List<Mention> found = new ArrayList<>();
        for (Sentence sentence : reading.text().sentences()) {
            if (sentence.place() == Sentence.Place.TEXT && sentence.span().overlaps(passage) && found.isEmpty()) {
                for (int i = 0; i < sentence.size() && found.isEmpty(); i++) {
                    if (sentence.token(i).isVerb() && sentence.governor(i) < 0) {
                        sentence.child(i, "nsubj")
                                .ifPresent(subject -> found.addAll(reading.actors(sentence, subject)));
                    }
                }
            }
        }
        return found;
    }
}
