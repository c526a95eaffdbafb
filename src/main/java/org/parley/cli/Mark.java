package org.parley.cli;

import java.util.Locale;
import org.parley.model.Kind;
import org.parley.model.Span;

/**
 * A stretch of an article that something was found in.
 *
 * @param span where
 * @param sort what was found
 */
record Mark(Span span, Sort sort) {
    /** What can be marked, each with the code that shows it on a terminal. */
    enum Sort {
        PERSON("36"),
        ACTOR("34"),
        PLACE("32"),
        OFFICE("35"),
        MEETING("33"),
        CUE("1"),
        POSITION("4"),
        STATEMENT("3");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        static Sort of(Kind kind) {
            return switch (kind.category()) {
                case PLACE -> PLACE;
                case EVENT -> MEETING;
                case ACTOR -> kind == Kind.PERSON ? PERSON : ACTOR;
            };
        }

        /** The parameter of the terminal's "select graphic rendition". */
        String code() {
            return code;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
