package org.parley.serve.page;

import java.util.List;

/**
 * Something in an article's graph that can be searched for.
 *
 * @param iri of it
 * @param kind as in {@link Hit}
 * @param shown its name, or what it says
 * @param names by which it may be called
 * @param texts whose words lead to it
 */
public record Findable(String iri, String kind, String shown, List<String> names, List<String> texts) {}
