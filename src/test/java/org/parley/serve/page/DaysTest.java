package org.parley.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2022, 2022",
        "2021-04, April 2021",
        "2025-05-16, 16 May 2025",
        "2025-05-16T12:20Z, '16 May 2025, 12:20 UTC'",
        "soon, soon",
        "2025-13-45, 2025-13-45"
    })
    void saysDatesAsTheyAreKnown(String iso, String words) {
        assertEquals(words, Days.words(iso));
    }
}
