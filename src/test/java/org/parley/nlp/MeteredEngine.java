package org.parley.nlp;

import org.parley.bench.CpuClock;
import org.parley.model.Article;

/** The language engine, alone and at work in its place, with its share of the CPU time told from ours. */
public final class MeteredEngine {
    /** The stage that is not ours. */
    public static final String ENGINE = "engine";

    private final CoreNlp.Engine engine = CoreNlp.stanford();

    /** Reads the article with nothing of ours before or after it. */
    public void read(Article article) {
        engine.annotate(article.text(), article.date());
    }

    /** What annotates, for the thread whose time {@code clock} takes. */
    public Annotator within(CpuClock clock) {
        return new CoreNlp((text, date) -> clock.measure(ENGINE, () -> engine.annotate(text, date)));
    }
}
