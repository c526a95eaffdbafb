package org.parley.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code parley list}: what is in the store. */
final class ListCommand implements Command {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "lists the articles in the store";
    }

    @Override
    public Options options() {
        return new Options().addOption(StoreOption.option());
    }

    @Override
    public int run(CommandLine line, Output out) {
        try (var store = StoreOption.open(line)) {
            var rows = store.articles().stream()
                    .map(article -> List.of(
                            article.source(),
                            article.date().orElse(""),
                            article.publisher().orElse(""),
                            article.headline().orElse(""),
                            Integer.toString(article.facts().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())))
                    .toList();
            new TextTable(List.of("article", "date", "publisher", "headline", "facts"), rows)
                    .lines(out.width())
                    .forEach(out::print);
            return 0;
        }
    }
}
