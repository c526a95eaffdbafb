package org.parley.cli;

import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.parley.authority.Authority;
import org.parley.nlp.Annotator;
import org.parley.pipeline.Pipeline;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;
import org.parley.serve.ServerOptions;

/**
 * The pipeline as the command line puts it together.
 *
 * @param load brings the language models into memory
 */
record Engine(Supplier<Annotator> load) {
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

    /** With the language models left on disk until the first article needs them. */
    Pipeline pipeline(CommandLine line, Command command) {
        var mapper = new GraphMapper(base(line, command), new Run(Version.current(), "CoreNLP 4.5.10"));
        return new Pipeline(load, Authority.load(), mapper);
    }
}
