package org.parley.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {
    @Test
    void escapesTextAndAttributes() {
        assertEquals(
                "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;amp;</p>",
                Element.of("p")
                        .with("title", "\"><script>")
                        .text("<script>alert('x')</script> &amp;")
                        .html(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "//evil.example/x",
                "vbscript:x",
                "file:///etc/passwd"
            })
    void leadsNowhereThatIsNotSafe(String address) {
        assertEquals("<a href=\"#\">x</a>", Element.link(address, "x").html(""));
    }

    @ParameterizedTest
    @CsvSource({"/matrix, /news/matrix", "#here, #here", "https://example.org/a, https://example.org/a"})
    void putsThePrefixBeforeItsOwnAddressesAlone(String address, String expected) {
        assertEquals(
                "<a href=\"" + expected + "\">x</a>", Element.link(address, "x").html("/news"));
    }
}
