package org.parley.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.resolve.Copies.Text;

class CopiesTest {
    private static final String REPORT =
            "Delegations of Albona and Corva met in Porto on Monday to settle a dispute over the fishing grounds in the"
                    + " strait. Albona demanded the removal of the nets that Corvan boats had put out in the autumn, and"
                    + " Corva offered to take in half of them by the end of the year. Both sides will meet again in a"
                    + " fortnight. Fishermen on both shores have waited for an agreement since the spring.";
    private static final String CUT = "PORTO (Agency) - " + REPORT.substring(0, 240);
    private static final String OTHER =
            "Albona's foreign minister met her Corvan counterpart in Porto on Monday. The talks were about the fishing"
                    + " grounds in the strait, where Corvan boats have put out nets since the autumn. Albona wants them"
                    + " removed; Corva says that it would take in half of them by the end of the year. A second round"
                    + " is planned for the end of the month, diplomats said.";

    @Test
    void aTextThatWasCutAndBeginsOtherwiseIsACopy() {
        assertTrue(TextSignature.of(CUT).isCopyOf(TextSignature.of(REPORT)));
        assertTrue(TextSignature.of(REPORT).isCopyOf(TextSignature.of(CUT)));
        assertTrue(TextSignature.of(REPORT.toUpperCase()).isCopyOf(TextSignature.of(REPORT)));
    }

    @Test
    void anotherReportOfTheSameEventIsNone() {
        assertFalse(TextSignature.of(OTHER).isCopyOf(TextSignature.of(REPORT)));
    }

    @Test
    void aShortTextIsNone() {
        String line = "Delegations of Albona and Corva met in Porto on Monday.";
        assertFalse(TextSignature.of(line).isCopyOf(TextSignature.of(line)));
        assertFalse(TextSignature.of("").isCopyOf(TextSignature.of("")));
    }

    @Test
    void aSignatureIsReadAsItWasWritten() {
        TextSignature signature = TextSignature.of(REPORT);
        assertEquals(signature, TextSignature.parse(signature.toString()));
        assertEquals(
                TextSignature.of(""), TextSignature.parse(TextSignature.of("").toString()));
    }

    @Test
    void allCopiesLeadToWhatWasPrintedFirstInWhateverOrderTheyCome() {
        String end = REPORT.substring(150);
        List<Text> texts = new ArrayList<>(List.of(
                text("a", "2024-03-12", CUT),
                text("b", "2024-03-11", REPORT),
                text("c", "2024-03-13", end),
                text("d", "", REPORT),
                text("e", "2024-03-11", OTHER)));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(texts, random);
            assertEquals(Map.of("a", "b", "c", "b", "d", "b"), Copies.of(texts));
        }
    }

    @Test
    void whatLinksTwoCopiesMakesThemOneText() {
        List<Text> texts = List.of(
                text("begin", "2024-03-11", REPORT.substring(0, 200)),
                text("end", "2024-03-12", REPORT.substring(200)),
                text("whole", "2024-03-13", REPORT));
        assertEquals(Map.of(), Copies.of(texts.subList(0, 2)));
        assertEquals(Map.of("end", "begin", "whole", "begin"), Copies.of(texts));
    }

    /** Formulas, copies and copies of copies come and go; at any time the answer is as if the rest had come at once. */
    @Test
    void comingAndGoingGivesTheSameAnswerAsAllAtOnce() {
        String formula = "This is what the agency always says about itself at the end of all its reports of the day.";
        Random random = new Random(11);
        Map<String, Text> there = new TreeMap<>();
        Copies copies = new Copies();
        Map<String, String> found = new TreeMap<>();
        for (int step = 0; step < 400; step++) {
            String name = "news-" + random.nextInt(80);
            if (random.nextInt(4) == 0) {
                there.remove(name);
                copies.remove(name);
            } else {
                int begin = random.nextInt(120);
                String words = random.nextBoolean() ? REPORT : OTHER;
                Text text = text(
                        name,
                        "2024-03-%02d".formatted(1 + random.nextInt(28)),
                        words.substring(begin, begin + 120 + random.nextInt(80)) + " " + formula);
                there.put(name, text);
                copies.put(text);
            }
            if (random.nextInt(3) == 0) {
                copies.settle().forEach((copy, original) -> {
                    if (original.isPresent()) {
                        found.put(copy, original.get());
                    } else {
                        found.remove(copy);
                    }
                });
                assertEquals(Copies.of(there.values()), found);
            }
        }
    }

    private static Text text(String name, String date, String words) {
        return new Text(name, date, TextSignature.of(words));
    }
}
