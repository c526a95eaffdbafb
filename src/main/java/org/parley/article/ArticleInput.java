package org.parley.article;

import java.util.List;
import org.parley.model.Article;

/** One file, or standard input, to read articles from. */
public interface ArticleInput {

    /** What problems and progress call it: the path as it was given, or {@code stdin}. */
    String name();

    /**
     * Reads it now; a second call need not succeed for standard input.
     *
     * @return at least one article
     * @throws org.parley.model.ProblemException when this input, and only this one, cannot be used
     */
    List<Article> read();
}
