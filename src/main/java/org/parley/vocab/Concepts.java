package org.parley.vocab;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The concepts that stand for the constants of the model's enums: the enum's name is the scheme, the constant's name
 * the concept.
 */
public final class Concepts {
    public static final String NS = "https://w3id.org/parley/concept/";

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Concepts() {}

    /** The concept, such as {@code …/concept/role/delegation-lead}. */
    public static Resource of(Enum<?> constant) {
        return ResourceFactory.createResource(scheme(constant.getDeclaringClass()) + "/" + words(constant, "-"));
    }

    /** The scheme of an enum, such as {@code …/concept/event-status}. */
    public static Resource scheme(Class<?> type) {
        return ResourceFactory.createResource(
                NS + HUMP.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT));
    }

    /** The preferred label of the concept, such as {@code delegation lead}. */
    public static String label(Enum<?> constant) {
        return words(constant, " ");
    }

    private static String words(Enum<?> constant, String separator) {
        return constant.name().toLowerCase(Locale.ROOT).replace("_", separator);
    }
}
