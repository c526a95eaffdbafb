package org.parley.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.rdf.Porto;
import org.parley.serve.Server;
import org.parley.serve.ServerOptions;
import org.parley.store.Sample;
import org.parley.store.Store;

/** The pages in a real browser. */
class PagesIT {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String SCRIPT = "<script>document.title='taken over'</script><img src=x onerror=alert(1)>";

    @TempDir
    static Path folder;

    private static Store store;
    private static Server server;
    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void start() throws Exception {
        var program = Browser.program();
        assumeTrue(program.isPresent(), "No Chromium is installed: the pages are not tried in a browser.");
        store = Store.open(folder.resolve("store"));
        store.replace(Porto.graphs());
        store.replace(List.of(Sample.graph("script", "hash", SCRIPT)));
        server = Server.start(store, ServerOptions.onPort(0).withBase("https://example.org/id/"));
        browser = Browser.start(program.get(), folder.resolve("profile"));
        try (InputStream in = PagesIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
            store.close();
        }
    }

    @BeforeEach
    void asOnADesk() throws Exception {
        browser.size(1280, 900);
        browser.scheme("light");
    }

    @AfterEach
    void nothingWentWrong() {
        assertEquals(List.of(), browser.notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=moro",
                "/search?q=nothing+at+all",
                "/matrix",
                "/timeline",
                "/network",
                "/network?who=people",
                "/map",
                "/map?region=Europe",
                "/queries",
                "/queries/positions",
                "/queries/who-met-whom?chart=meetings&actor=Moro",
                "/query",
                "/doc/article/porto.txt",
                "/doc/person/ida-moro",
                "/doc/state/albona",
                "/doc/organisation/hill-front",
                "/doc/city/porto",
                "/doc/talks/hill-country"
            })
    void showsEveryPageToEverybody(String path) throws Exception {
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 390)) {
                browser.size(width, 900);
                browser.scheme(scheme);
                open(path);
                assertEquals(
                        1,
                        browser.value("document.querySelectorAll('h1').length").getAsInt());
                int wide = browser.value("document.documentElement.scrollWidth").getAsInt();
                assertTrue(wide <= width, path + " is " + wide + " wide on a screen of " + width);
                assertEquals(List.of(), browser.notes());
                assertEquals("", barriers(), path + " " + scheme + " " + width);
                browser.screenshot(
                        SHOTS.resolve((path + "-" + width + "-" + scheme).replaceAll("[^A-Za-z0-9]+", "-") + ".png"));
            }
        }
    }

    /** YASGUI is left out: its tabs and fields have no names, its colours little contrast, and it is not ours. */
    private static String barriers() throws Exception {
        browser.value(axe + ";0");
        return Browser.objects(browser.value("axe.run({exclude: ['#editor']}).then(result => result.violations)"))
                .map(violation -> violation.get("id") + ": "
                        + violation
                                .getAsJsonArray("nodes")
                                .get(0)
                                .getAsJsonObject()
                                .get("html"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void suggestsWhatSomebodyIsTyping() throws Exception {
        open("/");
        browser.value("document.querySelector('input[type=search]').focus()");
        browser.type("Ida");
        browser.waitFor("document.querySelectorAll('#suggestions li').length");
        assertTrue(browser.text("document.querySelector('#suggestions li').textContent")
                .startsWith("Ida Moro"));
        assertEquals("", barriers());
        browser.press("ArrowDown");
        assertEquals("suggestion-0", browser.text("document.activeElement.getAttribute('aria-activedescendant')"));
        browser.press("Enter");
        browser.waitFor("document.querySelector('h1')?.textContent === 'Ida Moro'");
    }

    @Test
    void leadsFromAFactToItsSentence() throws Exception {
        open("/doc/state/albona");
        browser.value("document.querySelector('details.proof').open = true");
        browser.value("document.querySelector('details.proof blockquote footer a[href*=char]').click()");
        browser.waitFor("location.hash.startsWith('#char=')");
        browser.waitFor("document.querySelector(':target')");
        String target = browser.text("document.querySelector(':target').outerHTML");
        assertTrue(target.startsWith("<span class=\"sentence"), target);
        browser.waitFor("(b => b.top >= 0 && b.bottom <= innerHeight)"
                + "(document.querySelector(':target').getBoundingClientRect())");
    }

    @Test
    void hidesTheMarksOfAKind() throws Exception {
        open("/doc/article/porto.txt");
        String shadow = "getComputedStyle(document.querySelector('.block mark.position')).boxShadow";
        assertFalse(browser.text(shadow).equals("none"));
        browser.value("document.querySelector('#show-position').click()");
        assertEquals("none", browser.text(shadow));
    }

    @Test
    void runsQueriesInTheEditor() throws Exception {
        open("/query");
        browser.waitFor("document.querySelector('.yasqe .CodeMirror')");
        assertTrue(browser.value("document.getElementById('query').form.hidden").getAsBoolean());
        browser.value("document.querySelector('.yasqe_queryButton').click()");
        browser.waitFor("document.querySelector('.yasr table tbody tr td')");
    }

    @Test
    void worksWithoutScripts() throws Exception {
        browser.scripts(false);
        try {
            open("/query?query=ASK%7B%7D");
            assertTrue(
                    browser.text("document.querySelector('main').textContent").contains("Yes."));
            assertFalse(browser.value("document.getElementById('query').form.hidden")
                    .getAsBoolean());
            open("/search?q=Moro");
            assertTrue(
                    browser.text("document.querySelector('main').textContent").contains("Ida Moro"));
            open("/matrix");
            assertTrue(browser.value("document.querySelectorAll('.matrix td .stand').length")
                            .getAsInt()
                    > 1);
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void reachesTheContentWithTheKeyboard() throws Exception {
        open("/matrix");
        browser.press("Tab");
        assertEquals("To the content", browser.text("document.activeElement.textContent"));
        assertTrue(browser.value("document.activeElement.getBoundingClientRect().left >= 0")
                .getAsBoolean());
    }

    @Test
    void neverRunsWhatIsInAnArticle() throws Exception {
        try (Server other = Server.start(store, ServerOptions.onPort(0))) {
            for (String path : List.of("/", "/doc/article/script", "/search?q=taken", "/queries/articles")) {
                browser.open(other.address().resolve(path).toString());
                assertFalse(browser.text("document.title").equals("taken over"), path);
                assertEquals(
                        0,
                        browser.value("document.querySelectorAll('main img, main script').length")
                                .getAsInt());
            }
        }
    }

    private static void open(String path) throws Exception {
        browser.open(server.address().resolve(path).toString());
    }
}
