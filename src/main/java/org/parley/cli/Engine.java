package org.parley.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.parley.authority.Authority;
import org.parley.extract.IssueMeanings;
import org.parley.extract.Patterns;
import org.parley.nlp.Annotator;
import org.parley.nlp.MiniLm;
import org.parley.pipeline.Pipeline;
import org.parley.rdf.AuthorityMapper;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.serve.ServerOptions;
import org.parley.store.Store;

/**
 * The pipeline as the command line puts it together.
 *
 * @param load brings the language models into memory
 * @param authority reads the authority data that is shipped
 */
record Engine(Supplier<Annotator> load, Supplier<Authority> authority) {
    private static final String NO_EMBEDDINGS = "no-embeddings";

    /** With the authority data that is shipped. */
    Engine(Supplier<Annotator> load) {
        this(load, Authority::load);
    }

    static Option embeddingsOption() {
        return Option.builder()
                .longOpt(NO_EMBEDDINGS)
                .desc("tells what a proposal is about from its words alone, without a model of sentences")
                .get();
    }

    static Option baseOption() {
        return ValueOption.of(
                "base",
                "IRI",
                "what the names of things in the graph begin with; " + ServerOptions.DEFAULT_BASE + " if not given");
    }

    static String base(CommandLine line, Command command) {
        var base = line.getOptionValue("base", ServerOptions.DEFAULT_BASE);
        if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+[/#]")) {
            throw Usage.of(command, "--base " + base + " does not start with http:// or https:// and end with / or #");
        }
        return base;
    }

    /** With the language models left on disk until the first article needs them, and the authority data as shipped. */
    Pipeline pipeline(CommandLine line, Command command) {
        return pipeline(line, base(line, command), authority.get());
    }

    /** The same with what was added to the authority data of the store, which gets what is shipped beside it. */
    Pipeline pipeline(CommandLine line, Command command, Store store) {
        var base = base(line, command);
        var shipped = authority.get();
        var mapper = new AuthorityMapper(base, Version.current());
        if (!mapper.hash(shipped).equals(store.authority().get(mapper.iri()))) {
            store.keep(mapper.map(shipped));
        }
        return pipeline(line, base, new OwnAuthority(store, base).addedTo(shipped));
    }

    private Pipeline pipeline(CommandLine line, String base, Authority authority) {
        var meanings = !line.hasOption(NO_EMBEDDINGS);
        var engine = "CoreNLP 4.5.10"
                + (meanings ? ", issues by %s from %s".formatted(MiniLm.NAME, IssueMeanings.THRESHOLD) : "");
        var run = new Run(Version.current(), engine, Optional.of(Patterns.version()), Optional.of(authority.version()));
        var mapper = meanings
                ? new GraphMapper(base, run, IssueMeanings.load(new MiniLm())::of)
                : new GraphMapper(base, run);
        return new Pipeline(load, authority, mapper);
    }
}
