package org.parley.pipeline;

import java.util.function.Supplier;
import org.parley.model.Article;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Annotator;

/** Loads the language engine when it is first needed, once for all threads. */
final class LazyAnnotator implements Annotator {
    private final Supplier<? extends Annotator> load;
    private Annotator loaded;

    LazyAnnotator(Supplier<? extends Annotator> load) {
        this.load = load;
    }

    @Override
    public AnnotatedText annotate(Article article) {
        return loaded().annotate(article);
    }

    private synchronized Annotator loaded() {
        if (loaded == null) {
            loaded = load.get();
        }
        return loaded;
    }
}
