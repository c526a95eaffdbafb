package org.parley.nlp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.model.Article;

/** The one engine of all tests that need its models. */
public final class SharedEngine {
    private static final CoreNlp ENGINE = CoreNlp.load();
    private static final Map<Article, AnnotatedText> READ = new ConcurrentHashMap<>();

    private SharedEngine() {}

    /** The engine itself, which reads whatever it is given. */
    public static Annotator annotator() {
        return ENGINE;
    }

    /** An article of nothing but {@code text}. */
    public static AnnotatedText annotate(String text) {
        return ENGINE.annotate(
                new Article("test", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The engine with a memory, for the articles that several tests read. */
    public static Annotator remembering() {
        return article -> READ.computeIfAbsent(article, ENGINE::annotate);
    }
}
