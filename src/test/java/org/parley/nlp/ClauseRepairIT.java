package org.parley.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that the parser gets wrong by itself: which word governs which, and as what. */
class ClauseRepairIT {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister of Peru, Juan Perez, who is seen as a candidate, has denied any involvement."
                        + "|minister|nsubj|denied",
                "On the 18th Chad gave up its claim to the valley.|Chad|nsubj|gave",
                "Chad wants India invited as a guarantor.|invited|ccomp|wants",
                "Peru denies having promised anything.|promised|xcomp|denies",
                "Chad walked away from the deal.|deal|obl|walked",
                "Canada, the host country, and the UK preferred to reform the fund.|Canada|nsubj|preferred",
                "Chad called the sinking a grave breach of the truce.|breach|xcomp|called",
                "Chad is ready to discuss them, Perez said, but wants a halt to air strikes first.|wants|conj|ready",
                "The envoy said that sovereignty was not for sale and accused Chad of stalling.|accused|conj|said",
                "Chad dropped its demand for a port, but not for a road, and on Friday it rejected a map."
                        + "|rejected|conj|dropped"
            })
    void governs(String text, String word, String relation, String governor) {
        Sentence sentence = SharedEngine.annotate(text).sentences().get(0);
        int i = sentence.tokens().stream()
                .filter(token -> token.text().equals(word))
                .findFirst()
                .orElseThrow()
                .index();
        assertEquals(
                relation + " of " + governor,
                sentence.relation(i) + " of "
                        + sentence.token(sentence.governor(i)).text());
    }
}
