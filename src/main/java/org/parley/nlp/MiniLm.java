package org.parley.nlp;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/** The sentence model all-MiniLM-L6-v2, quantised, brought into memory by the first phrase; about 3 ms a phrase. */
public final class MiniLm implements PhraseVectors {
    /** Name and version, for provenance. */
    public static final String NAME = "all-MiniLM-L6-v2-q 0.36.2";

    private EmbeddingModel model;

    @Override
    public synchronized float[] of(String phrase) {
        if (model == null) {
            model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        }
        return model.embed(phrase).content().vector();
    }
}
