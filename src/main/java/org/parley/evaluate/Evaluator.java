package org.parley.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.article.ArticleInput;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** Compares the rows of the named queries with gold facts, layer by layer. */
public final class Evaluator {

    /** The named queries whose rows are looked at. */
    public static final List<String> QUERIES =
            List.of("people", "actors", "places", "meetings", "participants", "positions", "statements");

    private Evaluator() {}

    /**
     * Compares; rows about no gold article are left aside.
     *
     * @param gold files, and folders of files, named {@code ID.gold.json}
     * @param rows of each of {@link #QUERIES}, a row being its cells by column; a query may be missing
     * @param article id of the only article to look at
     * @throws ProblemException when gold cannot be read
     */
    public static Evaluation evaluate(
            List<Path> gold, Map<String, List<Map<String, String>>> rows, Optional<String> article) {
        List<GoldArticle> all =
                GoldFile.of(gold).stream().map(GoldFile::article).toList();
        List<Answers> wanted = all.stream()
                .filter(one -> article.map(one.id()::equals).orElse(true))
                .map(one -> new Answers(one, rows))
                .toList();
        if (wanted.isEmpty()) {
            throw new ProblemException(
                    Problem.NOT_FOUND,
                    article.orElse(""),
                    "no gold article of this name; there are "
                            + String.join(
                                    ", ", all.stream().map(GoldArticle::id).toList()));
        }
        return new Evaluation(
                all.size(),
                Measure.ALL.stream().map(measure -> measure.of(wanted)).toList());
    }

    /**
     * The articles that gold is about, each with the date that gold gives it.
     *
     * @param gold as for {@link #evaluate}; the text of {@code ID.gold.json} lies beside it as {@code ID.txt}
     * @throws ProblemException when gold cannot be read; a missing text is a problem of its own input
     */
    public static List<ArticleInput> articles(List<Path> gold) {
        return GoldFile.of(gold).stream().map(GoldFile::input).toList();
    }
}
