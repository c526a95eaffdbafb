package org.parley.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;

/** What no query may do, whoever asks it. */
public final class Forbidden {
    /** Loads and runs any class on the class path. */
    private static final Pattern IRI = Pattern.compile("<(java:[^>]*)>");

    private Forbidden() {}

    /** Names the first thing in a query that is not allowed. */
    public static Optional<String> in(Query query) {
        if (query.isJsonType()) {
            return Optional.of("JSON templates");
        }
        // The algebra writes every IRI in full, wherever it hides behind a prefix.
        Matcher found = IRI.matcher(
                query.getQueryPattern() == null ? "" : Algebra.compile(query).toString());
        return found.find() ? Optional.of("<" + found.group(1) + ">") : Optional.empty();
    }
}
