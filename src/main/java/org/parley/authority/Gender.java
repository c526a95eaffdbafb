package org.parley.authority;

/** The gender that pronouns agree with. */
public enum Gender {
    FEMALE,
    MALE;

    static Gender of(String letter) {
        return switch (letter) {
            case "f" -> FEMALE;
            case "m" -> MALE;
            default -> throw new IllegalArgumentException("neither f nor m: " + letter);
        };
    }
}
