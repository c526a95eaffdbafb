package org.parley.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenNamesTest {
    private static final GivenNames NAMES = GivenNames.load();

    @Test
    void knowsNamesFromManyLanguages() {
        for (String name :
                List.of("Oleksandr", "Recep", "Gholamreza", "Amadou", "François", "Francois", "Shinji", "Hans-Peter")) {
            assertEquals(Optional.of(Gender.MALE), NAMES.gender(name), name);
        }
        for (String name : List.of("Iryna", "Ayşe", "Ayse", "Fatemeh", "Aminata", "Ingrid", "Yoko", "Anna-Lena")) {
            assertEquals(Optional.of(Gender.FEMALE), NAMES.gender(name), name);
        }
    }

    @Test
    void doesNotGuess() {
        for (String name : List.of("Kim", "Robin", "Taylor", "Xyzzy", "")) {
            assertEquals(Optional.empty(), NAMES.gender(name), name);
        }
    }
}
