package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.rdf.AuthorityReader;
import org.parley.store.Store;

/** {@code parley authority add|list|remove}: what is known by name before the first article is read. */
final class AuthorityCommand implements Command {
    private static final int SHOWN = 3;

    private final Engine engine;

    AuthorityCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "authority";
    }

    @Override
    public String summary() {
        return "adds names of states, places and organisations that are to be recognised";
    }

    @Override
    public String arguments() {
        return "add FILE.ttl | list | remove FILE.ttl";
    }

    @Override
    public String details() {
        return """
                'add' reads entries in Turtle or N-Triples into a graph of their own in the store; the same file
                again replaces what it said before. Whose people are whose is said anew at once in all stored articles;
                every build from then on recognises the names, and reads the articles anew that were built without
                them: 'add' says which of the stored ones name them. 'list' shows what is known, 'remove' takes a file's
                entries out again. IRIs may be relative to the base. An entry has a label and a kind, and may have
                more; of one that is known already only what is new has to be said:

                  @prefix parley: <https://w3id.org/parley/ontology#> .
                  @prefix kind: <https://w3id.org/parley/concept/kind/> .
                  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                  @prefix schema: <https://schema.org/> .
                  <group/hill-front> parley:kind kind:armed-group ; rdfs:label "Hill Front" ;
                    skos:altLabel "HF" ; parley:belongsTo <state/malta> .
                  <state/malta> schema:sameAs <https://example.org/countries/MT> .""";
    }

    @Override
    public Options options() {
        return new Options().addOption(StoreOption.option()).addOption(Engine.baseOption());
    }

    @Override
    public int run(CommandLine line, Output out) {
        var asked = line.getArgList();
        var action = asked.isEmpty() ? "" : asked.get(0);
        var arguments = List.of("add", "remove").contains(action) ? 2 : 1;
        if (!List.of("add", "list", "remove").contains(action) || asked.size() != arguments) {
            throw Usage.of(this, "say what to do");
        }
        try (var store = StoreOption.open(line)) {
            var own = new OwnAuthority(store, Engine.base(line, this));
            switch (action) {
                case "add" -> add(Path.of(asked.get(1)), own, out);
                case "remove" -> remove(asked.get(1), own, out);
                default -> list(own, out);
            }
        }
        return 0;
    }

    private void add(Path file, OwnAuthority own, Output out) {
        var reader = new AuthorityReader(own.base());
        var graph = reader.read(file, own.addedTo(engine.authority().get()));
        var entries = reader.entries(graph.model());
        var names = entries.stream().limit(SHOWN).map(entry -> entry.name()).collect(Collectors.joining(", "));
        var count = "%d %s (%s%s)"
                .formatted(
                        entries.size(),
                        entries.size() == 1 ? "entry" : "entries",
                        names,
                        entries.size() > SHOWN ? " ..." : "");
        if (own.store().keep(graph)) {
            own.store().resolve();
            out.print("added %s to %s; 'parley build' knows them from now on"
                    .formatted(count, own.store().folder()));
            var stored = own.store()
                    .naming(entries.stream()
                            .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream()))
                            .toList());
            if (!stored.isEmpty()) {
                out.print("stored articles name them and are read anew when you build them again: %s%s"
                        .formatted(
                                String.join(", ", stored.subList(0, Math.min(SHOWN, stored.size()))),
                                stored.size() > SHOWN ? " and %d more".formatted(stored.size() - SHOWN) : ""));
            }
        } else {
            out.print("unchanged: %s".formatted(count));
        }
    }

    private void list(OwnAuthority own, Output out) {
        var shipped = engine.authority().get();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "shipped with Parley", Integer.toString(shipped.entries().size()), ""));
        for (var file : own.files()) {
            var entries = own.entries(file);
            var names = entries.stream().map(entry -> entry.name()).collect(Collectors.joining(", "));
            rows.add(List.of(file, Integer.toString(entries.size()), names));
        }
        new TextTable(List.of("authority", "entries", "names"), rows)
                .lines(out.width())
                .forEach(out::print);
    }

    private static void remove(String file, OwnAuthority own, Output out) {
        Store store = own.store();
        var graph = new AuthorityReader(own.base())
                .graph(Path.of(file).getFileName().toString());
        if (!store.authority().containsKey(graph)) {
            throw new ProblemException(
                    Problem.NOT_FOUND,
                    file,
                    "no such authority data in " + store.folder()
                            + Suggestion.or("; 'parley authority list' shows what there is", file, own.files()));
        }
        store.removeAuthority(graph);
        out.print("removed " + file + "; 'parley build' reads the articles anew that were built with it");
    }
}
