package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.junit.jupiter.api.Test;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

class MainTest {
    private final Main main = new Main(List.of(new Greet()));

    @Test
    void runsTheVerb() {
        assertEquals(new Recorded(0, "hello Ada\n", ""), Recorded.run(main, "greet", "--name", "Ada"));
    }

    @Test
    void listsVerbsWithoutArgumentsAndCallsItUsage() {
        var run = Recorded.run(main);
        assertEquals(2, run.status());
        assertTrue(run.err().contains("greet      greets somebody"), run.err());
    }

    @Test
    void suggestsTheVerbThatWasMeant() {
        var run = Recorded.run(main, "gret");
        assertEquals(2, run.status());
        assertEquals("parley: no verb 'gret'; did you mean 'greet'?\n", run.err());
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        var run = Recorded.run(main, "greet", "--nmae", "Ada");
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("parley: greet: no option '--nmae'; did you mean '--name'?"), run.err());
    }

    @Test
    void saysWhatAnOptionNeeds() {
        assertTrue(Recorded.run(main, "greet", "--name").err().startsWith("parley: greet: --name needs NAME; usage: "));
    }

    @Test
    void refusesArgumentsThatNobodyReads() {
        assertEquals(2, Recorded.run(main, "greet", "everybody").status());
    }

    @Test
    void reportsProblemsOnOneLineAndFails() {
        assertEquals(
                new Recorded(1, "", "parley: Nobody: is not at home; come again\n"),
                Recorded.run(main, "greet", "--name", "Nobody"));
    }

    @Test
    void explainsOneVerb() {
        var run = Recorded.run(main, "help", "greet");
        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("Usage: parley greet [OPTIONS]\n"), run.out());
        assertTrue(run.out().contains("  --name NAME           whom to greet\n"), run.out());
        assertEquals(run, Recorded.run(main, "greet", "--help"));
    }

    @Test
    void tellsItsVersion() {
        assertEquals(new Recorded(0, "parley development\n", ""), Recorded.run(main, "--version"));
    }

    private static final class Greet implements Command {
        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String summary() {
            return "greets somebody";
        }

        @Override
        public Options options() {
            return new Options()
                    .addOption(Option.builder()
                            .longOpt("name")
                            .hasArg()
                            .argName("NAME")
                            .desc("whom to greet")
                            .get());
        }

        @Override
        public int run(CommandLine line, Output out) {
            if (line.getOptionValue("name").equals("Nobody")) {
                throw new ProblemException(Problem.NOT_FOUND, "Nobody", "is not at home; come again");
            }
            out.print("hello " + line.getOptionValue("name"));
            return 0;
        }
    }
}
