package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.rdf.Porto;
import org.parley.store.Store;

class ExportCommandTest {
    @TempDir
    private static Path folder;

    private static Scratch scratch;

    @BeforeAll
    static void storeArticles() {
        scratch = new Scratch(folder);
        try (var store = Store.open(Path.of(scratch.store()))) {
            store.replace(Porto.graphs());
        }
    }

    private static Recorded export(String... options) {
        var line = new String[options.length + 4];
        line[0] = "export";
        line[1] = "--store";
        line[2] = scratch.store();
        line[3] = "-";
        System.arraycopy(options, 0, line, 4, options.length);
        return Recorded.run(Scratch.PARLEY, line);
    }

    @Test
    void writesTablesForOtherTrades() {
        var events = export("--profile", "plover");
        assertEquals(0, events.status(), events::err);
        assertTrue(events.out().startsWith("event_id,event_date,event_type,cameo,"), events.out());
        assertTrue(events.out().contains(",ACCUSE,11,ceasefire,Ana Berg,person,Hill Front,"), events.out());
        assertTrue(export("--profile", "positions").out().startsWith("id,time,document,person,organization,concept,"));
    }

    @Test
    void saysWhichProfilesThereAre() {
        var unknown = export("--profile", "plovr");
        assertEquals(2, unknown.status());
        assertTrue(unknown.err().contains("plover, positions"), unknown.err());
        assertEquals(2, export("--profile", "plover", "--format", "csv").status());
    }
}
