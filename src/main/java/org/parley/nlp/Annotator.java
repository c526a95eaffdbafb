package org.parley.nlp;

import org.parley.model.Article;

/** A language engine: reads an article's text and says how it is built. Implementations may be called from many threads. */
@FunctionalInterface
public interface Annotator {
    AnnotatedText annotate(Article article);
}
