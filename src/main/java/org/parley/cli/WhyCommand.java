package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.jena.graph.NodeFactory;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.serve.page.Names;
import org.parley.store.Ground;
import org.parley.store.Grounds;

/** {@code parley why IRI}: the way from something in the graph back to the sentences that prove it. */
final class WhyCommand implements Command {
    private static final int USUAL = 10;
    private static final String LIMIT = "limit";
    private static final Pattern INDENT = Pattern.compile("(?:claim|sentence|article|run)? {2,}");

    @Override
    public String name() {
        return "why";
    }

    @Override
    public String summary() {
        return "shows the sentences that something in the graph rests on, and who read them how";
    }

    @Override
    public String arguments() {
        return "IRI";
    }

    @Override
    public String details() {
        return """
                IRI is that of a fact, a claim, an actor, a place or an event, as queries and pages show it; what
                follows the base is enough: state/norway. Of a fact it tells every claim that supports it: who says so,
                with which standing and confidence, the sentence with its offsets (Unicode code points of the stored
                text), the article with its hash, and the version of the software and the patterns that read it. Of
                anybody or anything else it tells where it is named and which facts are about it.""";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(StoreOption.option())
                .addOption(Engine.baseOption())
                .addOption(ValueOption.of(
                        LIMIT, "N", "how many sentences and how many facts are shown; " + USUAL + " if not given"));
    }

    @Override
    public int run(CommandLine line, Output out) {
        if (line.getArgList().size() != 1) {
            throw Usage.of(this, "the IRI of one thing");
        }
        var limit = line.getOptionValue(LIMIT, Integer.toString(USUAL));
        if (!limit.matches("[1-9]\\d{0,8}")) {
            throw Usage.of(this, "--" + LIMIT + " " + limit + " is no number from 1 to 999999999");
        }
        var base = Engine.base(line, this);
        var asked = line.getArgList().get(0).replaceAll("^<|>$", "");
        try (var store = StoreOption.open(line)) {
            List<String> answer = store.read(data -> {
                var grounds = new Grounds(data);
                var iri = Stream.of(asked, base + asked)
                        .filter(grounds::isKnown)
                        .findFirst()
                        .orElseThrow(() -> unknown(asked, base, grounds.named()));
                return new Answer(grounds, new Names(data, base), base, Integer.parseInt(limit)).to(iri);
            });
            answer.stream().flatMap(text -> wrapped(text, out.width())).forEach(out::print);
        }
        return 0;
    }

    /** The names of things are suggested, and their IRIs for names. */
    private static ProblemException unknown(String asked, String base, Map<String, String> named) {
        var byName = named.keySet().stream()
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .map(named::get);
        var locals = named.values().stream()
                .map(iri -> iri.startsWith(base) ? iri.substring(base.length()) : iri)
                .toList();
        var local = asked.startsWith(base) ? asked.substring(base.length()) : asked;
        var suggestion = byName.map(iri -> "; did you mean '" + iri + "'?")
                .orElseGet(() -> Suggestion.or(
                        "; take an IRI as queries or pages show it, such as the column 'fact' of 'parley query"
                                + " provenance'",
                        local,
                        locals));
        return new ProblemException(Problem.NOT_FOUND, asked, "nothing in the store has this IRI" + suggestion);
    }

    /** What follows the first word of a line, and what continues it, stands in one column. */
    private static Stream<String> wrapped(String line, int width) {
        var found = INDENT.matcher(line);
        var first = found.lookingAt() ? found.group() : "";
        var rest = " ".repeat(first.length());
        if (line.indexOf(' ', first.length()) < 0) {
            // An address or a hash in two pieces is of no use.
            return Stream.of(line);
        }
        var texts = TextTable.wrap(line.substring(first.length()), Math.max(1, width - first.length()));
        return IntStream.range(0, texts.size()).mapToObj(i -> (i == 0 ? first : rest) + texts.get(i));
    }

    /** The lines about one thing. */
    private record Answer(Grounds grounds, Names names, String base, int limit) {
        List<String> to(String iri) {
            var lines = new ArrayList<String>();
            lines.add(label(iri));
            lines.add("<" + iri + ">");
            var reasons = grounds.of(iri);
            reasons.stream().limit(limit).forEach(ground -> {
                lines.add("");
                lines.addAll(chain(ground));
            });
            more(reasons.size(), "sentences", lines);
            var facts = grounds.facts(iri).stream()
                    .filter(fact -> !grounds.of(fact).isEmpty())
                    .toList();
            if (!facts.isEmpty()) {
                lines.add("");
                lines.add("Facts about it: " + facts.size());
                facts.stream().limit(limit).forEach(fact -> {
                    lines.add("  " + label(fact));
                    lines.add("    <" + fact + ">");
                    lines.add("    " + quoted(grounds.of(fact).get(0)));
                });
                more(facts.size(), "facts", lines);
            }
            if (reasons.isEmpty() && facts.isEmpty()) {
                lines.add("No article reports it; it stands in "
                        + grounds.graphs(iri).stream()
                                .map(graph -> "<" + graph + ">")
                                .collect(Collectors.joining(", ")));
            }
            return lines;
        }

        private void more(int all, String what, List<String> lines) {
            if (all > limit) {
                lines.add("  ... and %d more %s (--limit %d)".formatted(all - limit, what, all));
            }
        }

        private static List<String> chain(Ground ground) {
            var lines = new ArrayList<String>();
            ground.claim().ifPresent(claim -> {
                lines.add("claim     %s, %s, confidence %s"
                        .formatted(
                                ground.claimant().map("said by "::concat).orElse("said by the article itself"),
                                ground.status().orElse(""),
                                ground.confidence().orElse("")));
                lines.add("          <" + claim + ">");
            });
            var article = ground.article();
            lines.add("sentence  “%s”".formatted(ground.sentence().replaceAll("\\s+", " ")));
            lines.add("          characters %d to %d".formatted(ground.begin(), ground.end()));
            lines.add("article   "
                    + Stream.of(
                                    Optional.of(article.source()),
                                    article.headline(),
                                    article.date(),
                                    ground.outlet(),
                                    article.url())
                            .flatMap(Optional::stream)
                            .distinct()
                            .collect(Collectors.joining(", ")));
            ground.copyOf().ifPresent(first -> lines.add("          prints again what stood in " + first));
            lines.add("          " + ground.hash());
            ground.run()
                    .ifPresent(run -> lines.add("run       "
                            + Stream.of(
                                            Optional.of("Parley " + run.software()),
                                            Optional.of(run.engine()),
                                            run.patterns().map("patterns "::concat),
                                            run.authority().map("authority data "::concat),
                                            ground.stored().map("stored "::concat))
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.joining(", "))));
            return lines;
        }

        private static String quoted(Ground ground) {
            return "“%s” (%s)"
                    .formatted(
                            ground.sentence().replaceAll("\\s+", " "),
                            ground.article().source());
        }

        private String label(String iri) {
            return names.label(NodeFactory.createURI(iri));
        }
    }
}
