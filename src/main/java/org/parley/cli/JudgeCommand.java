package org.parley.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code parley same A B} and {@code parley different A B}: what a person decides wins over the rules, for good. */
final class JudgeCommand implements Command {
    private final boolean same;

    private JudgeCommand(boolean same) {
        this.same = same;
    }

    static JudgeCommand same() {
        return new JudgeCommand(true);
    }

    static JudgeCommand different() {
        return new JudgeCommand(false);
    }

    @Override
    public String name() {
        return same ? "same" : "different";
    }

    @Override
    public String summary() {
        return same
                ? "says that two people or meetings are one, whatever the rules say"
                : "says that two people or meetings are two, whatever the rules say";
    }

    @Override
    public String arguments() {
        return "A B";
    }

    @Override
    public String details() {
        return """
                A and B are IRIs or what stands in them after the base (person/ida-moro), or ARTICLE#NAME: what the
                article of that source calls NAME. The judgement holds when articles are read again and when others
                come and go; it stands in a graph of its own and in every export. With --forget, the judgements on A
                and B are taken back. Without A and B, all judgements are listed.""";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(StoreOption.option())
                .addOption(Option.builder()
                        .longOpt("forget")
                        .desc("take back what was judged on them")
                        .get());
    }

    @Override
    public int run(CommandLine line, Output out) {
        var names = line.getArgList();
        try (var store = StoreOption.open(line)) {
            if (names.isEmpty() && !line.hasOption("forget")) {
                store.verdicts().all().forEach(out::print);
            } else if (names.size() != 2) {
                throw Usage.of(this, "which two?");
            } else if (line.hasOption("forget")) {
                var forgotten = store.verdicts().forget(names.get(0), names.get(1));
                out.print(forgotten ? "forgotten" : "nothing was judged on them");
            } else {
                var graphs = store.verdicts().judge(same, names.get(0), names.get(1));
                out.print(graphs == 0 ? "that was judged already" : "judged");
            }
        }
        return 0;
    }
}
