package org.parley.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;

/** What no query may do, whoever asks it. */
public final class Forbidden {
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

    /** Loads and runs any class on the class path, by its name or by a name made up while the query runs. */
    private static final Pattern CODE = Pattern.compile("<(java:[^>]*)>|\\((call)\\s");

    /** Reaches other hosts, and with SILENT says nothing when it does not. */
    private static final String SERVICE = "(service ";

    /** Second names of REGEX and REPLACE, which could not be stopped once they have begun. */
    private static final Pattern UNSTOPPABLE =
            Pattern.compile("<(http://www\\.w3\\.org/2005/xpath-functions#(?:matches|replace)"
                    + "|http://www\\.w3\\.org/ns/sparql#(?:regex|replace)"
                    + "|http://jena\\.(?:apache|hpl\\.hp)\\.(?:org|com)/ARQ/property#strSplit)>");

    private Forbidden() {}

    /** Names the first thing in a query that is not allowed. */
    public static Optional<String> in(Query query) {
        if (query.isJsonType()) {
            return Optional.of("JSON templates");
        }
        String algebra = algebra(query);
        Matcher code = CODE.matcher(algebra);
        if (code.find()) {
            return Optional.of(code.group(1) == null ? "CALL" : "<" + code.group(1) + ">");
        }
        if (algebra.contains(SERVICE)) {
            return Optional.of("SERVICE");
        }
        Matcher unstoppable = UNSTOPPABLE.matcher(algebra);
        return unstoppable.find()
                ? Optional.of("<" + unstoppable.group(1) + "> (REGEX and REPLACE can be used)")
                : Optional.empty();
    }

    /** Writes every IRI in full, wherever it hides behind a prefix; strings are left out. */
    static String algebra(Query query) {
        return query.getQueryPattern() == null
                ? ""
                : LITERAL.matcher(Algebra.compile(query).toString()).replaceAll("\"\"");
    }
}
