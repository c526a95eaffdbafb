package org.parley.article;

import java.util.List;
import org.parley.model.Article;
import org.parley.model.ProblemException;

/** An input known to be of no use before it is read. */
record UnusableInput(String name, ProblemException problem) implements ArticleInput {

    @Override
    public List<Article> read() {
        throw problem;
    }
}
