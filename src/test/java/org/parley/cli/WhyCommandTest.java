package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.Porto;
import org.parley.store.Store;
import org.parley.vocab.Parley;

class WhyCommandTest {
    private static final String BASE = "https://example.org/id/";

    @TempDir
    private Path folder;

    @BeforeEach
    void fillStore() {
        try (Store store = Store.open(folder)) {
            store.replace(Porto.graphs());
        }
    }

    private Recorded why(String... arguments) {
        var all = new ArrayList<>(List.of("why", "--store", folder.toString(), "--base", BASE));
        all.addAll(List.of(arguments));
        return Recorded.run(Scratch.PARLEY, all.toArray(String[]::new));
    }

    /** The position that two articles report, one of them a reprint. */
    private static String position() {
        ArticleGraph graph = Porto.article("porto.txt").graph();
        return graph.model()
                .listSubjectsWithProperty(Parley.content, "any talk of 𝄞 tariffs")
                .next()
                .getURI();
    }

    @Test
    void tellsTheWholeWayFromAFactToWhatReadIt() {
        var answer = why(position());
        assertEquals(0, answer.status(), answer.err());
        var text = answer.out().replaceAll("\\s+", " ");
        for (var part : List.of(
                "Hill Front · rejects · any talk of 𝄞 tariffs",
                "said by Ida Moro, attributed, confidence 0.9",
                "“According to Moro, the Hill Front refused “any talk of 𝄞 tariffs”.”",
                "characters 194 to 260",
                "porto.txt, Minister and rebels meet, 2024-03-16, The Harbour Post, https://news.example/porto.txt",
                "sha256:",
                "prints again what stood in porto.txt",
                "Parley 1.0, test engine 2, stored 20")) {
            assertTrue(text.contains(part), () -> part + " is not in " + text);
        }
        assertEquals(2, text.split(" claim said by ").length - 1, text);
    }

    @Test
    void ofSomebodyTellsWhereTheyAreNamedAndWhichFactsAreAboutThem() {
        var answer = why("person/lev-tan", "--limit", "1").out();
        assertTrue(answer.startsWith("Lev Tan\n<" + BASE + "person/lev-tan>\n"), answer);
        assertTrue(answer.contains("mediated between Albona and the Hill Front"), answer);
        assertTrue(answer.contains("... and 1 more sentences (--limit 2)"), answer);
        assertTrue(answer.contains("Facts about it: 2\n"), answer);
    }

    @Test
    void tellsOfAClaimToo() {
        var claim = Porto.article("porto.txt")
                .graph()
                .model()
                .listSubjectsWithProperty(Parley.cue, "wants")
                .next()
                .getURI();
        assertTrue(why("<" + claim + ">").out().contains("“Albona wants the rebels"));
    }

    @Test
    void suggestsWhatIsNear() {
        for (var wrong : Set.of("person/lef-tan", "Lev Tan", "lev tan")) {
            var answer = why(wrong);
            assertEquals(1, answer.status());
            assertTrue(answer.err().contains("did you mean '"), answer.err());
            assertTrue(answer.err().contains("person/lev-tan'"), answer.err());
        }
        assertEquals(2, why().status());
    }
}
