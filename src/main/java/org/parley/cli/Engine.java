package org.parley.cli;

import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.parley.authority.Authority;
import org.parley.nlp.Annotator;
import org.parley.pipeline.Pipeline;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;

/**
 * The pipeline as the command line puts it together.
 *
 * @param load brings the language models into memory
 */
record Engine(Supplier<Annotator> load) {
    static final String USUAL_BASE = "http://localhost:3030/id/";

    static Option baseOption() {
        return ValueOption.of(
                "base", "IRI", "what the names of things in the graph begin with; " + USUAL_BASE + " if not given");
    }

    static String base(CommandLine line, Command command) {
        var base = line.getOptionValue("base", USUAL_BASE);
        if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+[/#]")) {
            throw Usage.of(command, "--base " + base + " does not start with http:// or https:// and end with / or #");
        }
        return base;
    }

    /** With the language models left on disk until the first article needs them. */
    Pipeline pipeline(CommandLine line, Command command) {
        var mapper = new GraphMapper(base(line, command), new Run(Main.version(), "CoreNLP 4.5.10"));
        return new Pipeline(load, Authority.load(), mapper);
    }
}
