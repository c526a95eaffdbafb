package org.parley.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.parley.article.ArticleInput;
import org.parley.article.ArticleInputs;
import org.parley.article.Metadata;
import org.parley.evaluate.Evaluator;
import org.parley.model.Article;

/** The articles of the project that may be looked at: the examples that ship and those with gold for development. */
public final class OwnArticles {
    /** Folder of the gold for development. */
    public static final Path GOLD = Path.of("src/test/resources/gold/dev");

    private static final Path EXAMPLES = Path.of("src/main/resources/org/parley/examples");

    private OwnArticles() {}

    /** All of them, always in the same order. */
    public static List<Article> all() {
        List<ArticleInput> examples =
                ArticleInputs.of(List.of(EXAMPLES.toString()), Metadata.NONE, InputStream.nullInputStream());
        return Stream.concat(examples.stream(), Evaluator.articles(List.of(GOLD)).stream())
                .flatMap(input -> input.read().stream())
                .toList();
    }
}
