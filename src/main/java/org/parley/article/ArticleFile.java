package org.parley.article;

import java.nio.file.Path;
import java.util.List;
import org.parley.model.Article;

/**
 * A file with one or more articles.
 *
 * @param source what its article is known by: its name, relative to the folder that was given
 */
record ArticleFile(Path path, String source, Metadata given) implements ArticleInput {

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public List<Article> read() {
        Content content = Content.of(path);
        Format format = Format.ofName(source).orElseGet(() -> Format.of(content));
        return Draft.articles(format.drafts(content), name(), source, given);
    }
}
