package org.parley.nlp;

import java.util.Optional;
import org.parley.model.Article;

/** The one engine of all tests that need its models. */
public final class SharedEngine {
    private static final CoreNlp ENGINE = CoreNlp.load();

    private SharedEngine() {}

    public static Annotator annotator() {
        return ENGINE;
    }

    /** An article of nothing but {@code text}. */
    public static AnnotatedText annotate(String text) {
        return ENGINE.annotate(
                new Article("test", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
