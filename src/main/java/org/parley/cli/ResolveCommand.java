package org.parley.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code parley resolve}: asks anew who is who among all articles. */
final class ResolveCommand implements Command {
    @Override
    public String name() {
        return "resolve";
    }

    @Override
    public String summary() {
        return "says anew which people and meetings of all articles are one";
    }

    @Override
    public String details() {
        return """
                A store is always resolved: build and remove see to it. This is for a store that an older version of
                Parley has made. It changes nothing where nothing is to be changed, and keeps every judgement of
                'parley same' and 'parley different'.""";
    }

    @Override
    public Options options() {
        return new Options().addOption(StoreOption.option());
    }

    @Override
    public int run(CommandLine line, Output out) {
        try (var store = StoreOption.open(line)) {
            var graphs = store.resolve();
            out.print(
                    graphs == 0
                            ? "nothing has changed"
                            : graphs == 1 ? "1 graph has changed" : graphs + " graphs have changed");
        }
        return 0;
    }
}
