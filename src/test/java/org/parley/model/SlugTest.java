package org.parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Côte d’Ivoire, cote-divoire",
        "U.S. State Department, u-s-state-department",
        "  São Tomé & Príncipe , sao-tome-principe",
        "Киев, киев",
        "!!!, unnamed"
    })
    void keepsLettersAndDigits(String name, String slug) {
        assertEquals(slug, Slug.of(name));
    }
}
