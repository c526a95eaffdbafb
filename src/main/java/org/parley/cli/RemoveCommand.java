package org.parley.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.store.ArticleSummary;

/** {@code parley remove ARTICLE...}: takes articles and all that only they say out of the store. */
final class RemoveCommand implements Command {
    @Override
    public String name() {
        return "remove";
    }

    @Override
    public String summary() {
        return "removes articles, and all that only they say, from the store";
    }

    @Override
    public String arguments() {
        return "ARTICLE...";
    }

    @Override
    public String details() {
        return "ARTICLE is what 'parley list' shows, or the article's URL.";
    }

    @Override
    public Options options() {
        return new Options().addOption(StoreOption.option());
    }

    @Override
    public int run(CommandLine line, Output out) {
        if (line.getArgList().isEmpty()) {
            throw Usage.of(this, "which article?");
        }
        var status = 0;
        try (var store = StoreOption.open(line)) {
            for (var article : line.getArgList()) {
                if (store.remove(article)) {
                    out.print("removed " + article);
                } else {
                    var sources = store.articles().stream()
                            .map(ArticleSummary::source)
                            .toList();
                    out.problem(new ProblemException(
                                    Problem.NOT_FOUND,
                                    article,
                                    "no such article in " + store.folder()
                                            + Suggestion.or("; 'parley list' shows them", article, sources))
                            .getMessage());
                    status = 1;
                }
            }
        }
        return status;
    }
}
