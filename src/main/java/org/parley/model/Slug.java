package org.parley.model;

import java.text.Normalizer;
import java.util.Locale;

/** The part of an IRI that is made from a name. */
public final class Slug {
    private Slug() {}

    /**
     * Lower-case letters and digits of {@code name} joined by hyphens; diacritics fall away, letters of other scripts
     * stay. The same name always gives the same slug; "unnamed" for a name without letters or digits.
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’`ʼ]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "unnamed" : plain;
    }
}
