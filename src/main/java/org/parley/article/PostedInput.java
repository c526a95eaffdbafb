package org.parley.article;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.model.Article;

/**
 * What was sent to a server. Its articles are known by the name they were given, else by their URL where they state
 * one, else by a name that the same content always gets.
 */
record PostedInput(Optional<String> given, Format format, byte[] bytes, Metadata metadata) implements ArticleInput {

    @Override
    public String name() {
        return given.orElseGet(() -> "posted-" + UUID.nameUUIDFromBytes(bytes));
    }

    @Override
    public List<Article> read() {
        Content content = Content.of(name(), new ByteArrayInputStream(bytes));
        List<Article> articles = Draft.articles(format.drafts(content), name(), name(), metadata);
        return given.isPresent()
                ? articles
                : articles.stream().map(StandardInput::knownByUrl).toList();
    }
}
