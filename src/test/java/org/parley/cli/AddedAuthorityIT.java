package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.nlp.SharedEngine;

/** A group that only the user's own authority file knows is recognised in texts, whatever name they use for it. */
class AddedAuthorityIT {
    private static final Main PARLEY = Main.with(new Engine(SharedEngine::remembering));
    private static final String OWN = """
            @prefix parley: <https://w3id.org/parley/ontology#> .
            @prefix kind: <https://w3id.org/parley/concept/kind/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <group/qaranta-accord> parley:kind kind:armed-group ; rdfs:label "Qaranta Accord" ;
              skos:altLabel "QAC" , "Front of the Forty" ; parley:belongsTo <state/chad> .
            """;

    @TempDir
    private Path folder;

    @Test
    void isOneWhateverTheArticlesCallIt() {
        var scratch = new Scratch(folder);
        scratch.file("news/one.txt", "Chad met the Qaranta Accord in Vienna on 3 May 2031. Chad demands a ceasefire.");
        scratch.file("news/two.txt", "The QAC rejected a ceasefire on Monday.");
        scratch.file("news/three.txt", "The Front of the Forty rejects the ceasefire, its spokesman Uri Vale said.");
        var news = folder.resolve("news").toString();
        assertEquals(0, parley(scratch, "build", news).status());
        assertFalse(parley(scratch, "query", "actors", "--format", "csv").out().contains("Qaranta Accord,armed group"));

        var added = parley(scratch, "authority", "add", scratch.file("own.ttl", OWN));
        assertEquals(0, added.status(), added.err());
        var built = parley(scratch, "build", news);
        assertTrue(built.out().contains("3 read"), built.out());
        var actors = parley(scratch, "query", "actors", "--format", "csv").out();
        for (var source : List.of("one.txt", "two.txt", "three.txt")) {
            assertTrue(actors.contains(source + ",Qaranta Accord,armed group"), actors);
        }
        var positions =
                parley(scratch, "query", "issue-positions", "--format", "csv").out();
        assertEquals(
                List.of("group/qaranta-accord"),
                positions
                        .lines()
                        .filter(line -> line.contains("rejects"))
                        .map(line -> line.replaceAll(".*?,http://localhost:3030/id/(group/[^,]*),.*", "$1"))
                        .distinct()
                        .toList(),
                positions);
        assertEquals(0, parley(scratch, "resolve").status());

        parley(scratch, "authority", "remove", "own.ttl");
        parley(scratch, "build", news);
        assertFalse(parley(scratch, "query", "actors", "--format", "csv").out().contains("Qaranta Accord,armed group"));
    }

    private static Recorded parley(Scratch scratch, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", scratch.store()));
        return Recorded.run(PARLEY, all.toArray(String[]::new));
    }
}
