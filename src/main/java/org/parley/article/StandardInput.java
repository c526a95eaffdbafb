package org.parley.article;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.parley.model.Article;

/** What is piped in; its articles are known by their URL where they state one. */
record StandardInput(InputStream stream, Metadata given) implements ArticleInput {

    @Override
    public String name() {
        return "stdin";
    }

    @Override
    public List<Article> read() {
        Content content = Content.of(name(), stream);
        return Draft.articles(Format.of(content).drafts(content), name(), name(), given).stream()
                .map(StandardInput::knownByUrl)
                .toList();
    }

    static Article knownByUrl(Article article) {
        return new Article(
                article.url().map(URI::toString).orElse(article.source()),
                article.text(),
                article.headline(),
                article.date(),
                article.publisher(),
                article.url());
    }
}
