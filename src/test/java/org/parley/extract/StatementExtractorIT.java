package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.authority.Authority;
import org.parley.model.ClaimStatus;
import org.parley.nlp.SharedEngine;

class StatementExtractorIT {
    private static final Knowledge KNOWLEDGE = Knowledge.of(Authority.load());

    private static Reading reading(String text) {
        return Reading.of(SharedEngine.annotate(text), KNOWLEDGE);
    }

    private static List<String> statements(String text) {
        return new StatementExtractor()
                .extract(reading(text))
                .map(statement -> statement.speaker().name() + " | " + statement.cue() + " | "
                        + statement.text().text() + " | " + statement.mode())
                .toList();
    }

    @Test
    void joinsBothHalvesOfABrokenSentenceToItsSpeaker() {
        assertEquals(
                List.of(
                        "Anna Lindgren | said | We are close, | DIRECT",
                        "Anna Lindgren | said | but not there yet. | DIRECT"),
                statements("“We are close,” Anna Lindgren said on Monday, “but not there yet.”"));
    }

    @Test
    void letsAQuotationGoOnAfterTheReportingClause() {
        assertEquals(
                List.of(
                        "Anna Lindgren | said | We are close, | DIRECT",
                        "Anna Lindgren | said | Much is left to do. | DIRECT"),
                statements("“We are close,” Anna Lindgren said on Monday. “Much is left to do.”"));
    }

    @Test
    void letsAQuotationGoOnInTheNextParagraph() {
        assertEquals(
                List.of(
                        "Anna Lindgren | said | We are close. | DIRECT",
                        "Anna Lindgren | said | Much is left to do. | DIRECT"),
                statements("Anna Lindgren said: “We are close.\n\n“Much is left to do.”"));
    }

    @Test
    void givesALoneQuotationToWhoeverSpokeLast() {
        assertEquals(
                List.of(
                        "Anna Lindgren | DIRECT | Much is left to do.",
                        "Anna Lindgren | INDIRECT | the talks were close to the end"),
                new StatementExtractor()
                        .extract(reading(
                                "Anna Lindgren said that the talks were close to the end. “Much is" + " left to do.”"))
                        .map(statement -> statement.speaker().name() + " | " + statement.mode() + " | "
                                + statement.text().text())
                        .toList());
    }

    @Test
    void keepsChannelApartFromSpeaker() {
        var statement = new StatementExtractor()
                .extract(reading("Anna Lindgren welcomed the truce, stating through spokesman Peter Holm:"
                        + " “The guns must stay silent.”"))
                .filter(found -> found.cue().equals("stating"))
                .findFirst()
                .orElseThrow();
        assertEquals("Anna Lindgren", statement.speaker().name());
        assertEquals("Peter Holm", statement.channel().orElseThrow().name());
    }

    @Test
    void marksAReportedClauseWithAQuotedPartAsMixed() {
        assertEquals(
                List.of("Anna Lindgren | called | the offer “unworkable” | MIXED"),
                statements("Anna Lindgren called the offer “unworkable”."));
    }

    @Test
    void keepsAnonymousSourcesAsTheyAreDescribed() {
        assertEquals(
                List.of("A Norwegian diplomatic source | said | the talks had failed | INDIRECT"),
                statements("A Norwegian diplomatic source who attended the session said that the talks had failed."));
    }

    @Test
    void takesTheClauseAroundAccordingTo() {
        assertEquals(
                List.of("two officials | According | the talks will resume in Oslo | INDIRECT"),
                statements("According to two officials, the talks will resume in Oslo."));
    }

    @Test
    void cutsAReportedClauseWhereItsSpeakerSaysSomethingFurther() {
        assertEquals(
                List.of(
                        "Anna Lindgren | said | the talks would resume | INDIRECT",
                        "Anna Lindgren | adding | a date was set | INDIRECT"),
                statements("Anna Lindgren said that the talks would resume, adding that a date was set."));
    }

    @Test
    void stopsBeforeWhatSomebodyElseSaysAgainstIt() {
        assertEquals(
                List.of(
                        "Norway | said | a truce was near | INDIRECT",
                        "a spokesman for the fighters | denied | a deal had been reached | INDIRECT"),
                statements("Norway said that a truce was near, but a spokesman for the fighters denied that a deal had"
                        + " been reached."));
    }

    @Test
    void showsANegationInTheCue() {
        assertEquals(
                List.of("Anna Lindgren | did not say | when the talks would resume | INDIRECT"),
                statements("Anna Lindgren did not say when the talks would resume."));
    }

    @Test
    void namesTheClaimantOfANestedStatement() {
        var inner = new StatementExtractor()
                .extract(reading("Anna Lindgren said that Norway had warned that the plan would fail."))
                .filter(statement -> statement.cue().equals("warned"))
                .findFirst()
                .orElseThrow();
        assertEquals("Norway", inner.speaker().name());
        assertEquals("Anna Lindgren", inner.claim().claimant().orElseThrow().name());
        assertEquals(ClaimStatus.ATTRIBUTED, inner.claim().status());
    }

    @Test
    void leavesOutWhatSomebodyIsOnlySaidToHope() {
        assertEquals(
                List.of("Anna Lindgren | said | Norway hoped for a truce | INDIRECT"),
                statements("Anna Lindgren said that Norway hoped for a truce."));
    }

    @Test
    void endsAContentBeforeAnAfterthought() {
        assertEquals(
                List.of("Anna Lindgren | said | the bridge was safe | INDIRECT"),
                statements("Anna Lindgren said that the bridge was safe, although two lorries had fallen from it."));
    }

    @Test
    void knowsWhoseRelativeSpeaks() {
        assertEquals(
                List.of(
                        "Anna Lindgren | said | the talks would resume | INDIRECT",
                        "Anna Lindgren’s brother | said | she was tired | INDIRECT"),
                statements("Anna Lindgren said that the talks would resume. Her brother said that she was tired."));
    }

    @Test
    void takesNoThingForASpeaker() {
        assertEquals(
                List.of("The poll | shows | a wide lead for the opposition | INDIRECT"),
                statements("The delay suggests that the talks are in trouble. The poll shows a wide lead for the"
                        + " opposition. The summer showed a wide choice of fruit."));
    }

    @Test
    void takesTheNameBehindTheOfficeAfterAccordingTo() {
        assertEquals(
                List.of("Anna Lindgren | According | the talks will resume | INDIRECT"),
                statements("According to the envoy, Anna Lindgren, the talks will resume."));
    }

    @Test
    void readsTheSignatureBehindAQuotation() {
        assertEquals(
                List.of("Anna Lindgren | DIRECT"),
                new StatementExtractor()
                        .extract(reading("“Nobody asked us before the river was closed.” — Anna Lindgren, 45, fisher"))
                        .map(statement -> statement.speaker().name() + " | " + statement.mode())
                        .toList());
    }

    @Test
    void leadsAStatementBackToWhoeverMadeIt() {
        assertEquals(
                List.of("Norway | said | We are ready, | DIRECT", "Norway | read | The road is open, | DIRECT"),
                statements("“We are ready,” Norway said in a statement. “The road is open,” the statement read."));
    }

    @Test
    void knowsTheSpeakerWhomAnAgencyQuotes() {
        assertEquals(
                List.of("Anna Lindgren | saying | The offer is unacceptable, | DIRECT"),
                statements("“The offer is unacceptable,” the agency quoted Anna Lindgren as saying."));
    }

    private static List<String> speakers(String text) {
        return new StatementExtractor()
                .extract(reading(text))
                .map(statement ->
                        statement.speaker().name() + " | " + statement.text().text())
                .toList();
    }

    @Test
    void knowsThePersonWhomADescriptionMeans() {
        assertEquals(
                List.of("Anna Lindgren | We share a river,", "Anna Lindgren | the border stayed open"),
                speakers("Swedish Foreign Minister Anna Lindgren said that the border stayed open."
                        + " “We share a river,” the top Swedish diplomat added."));
    }

    @Test
    void leavesADescriptionAloneThatTheStateOfThePersonSpeaksAgainst() {
        assertEquals(
                List.of("Anna Lindgren | the border stayed open"),
                speakers("Swedish Foreign Minister Anna Lindgren said that the border stayed open."
                                + " “We share a river,” the top Norwegian diplomat added.")
                        .stream()
                        .filter(row -> row.startsWith("Anna"))
                        .toList());
    }

    @Test
    void letsADescribedSpeakerGoOnAsHe() {
        assertEquals(
                List.of("A rebel commander | We wait for an answer,", "A rebel commander | a vote"),
                speakers("Anna Lindgren arrived in Oslo. A rebel commander insisted on a vote."
                        + " “We wait for an answer,” he said."));
    }

    @Test
    void leadsAWrittenStatementToWhoeverIssuedIt() {
        assertEquals(
                List.of("Norway | the talks would resume in May"),
                speakers("A statement issued by Norway said the talks would resume in May."));
    }

    @Test
    void givesQuotedWordsToTheCueThatTheParserLostThemFrom() {
        assertEquals(
                List.of(
                        "Anna Lindgren | “every time we meet for a talk”",
                        "Anna Lindgren | the union of bringing new demands"),
                speakers("Anna Lindgren accused the union of bringing new demands “every time we meet for a talk”."));
    }

    @Test
    void findsWhoTellsBetweenCommas() {
        assertEquals(
                List.of("Anna Lindgren | The offer was too late"),
                speakers("The offer, Anna Lindgren told reporters in Oslo on Monday, was too late."));
    }

    @Test
    void givesAnAnswerToWhoeverSpokeBeforeTheQuestion() {
        assertEquals(
                List.of("Anna Lindgren | Because it is late.", "Anna Lindgren | Sweden waited for a guarantee"),
                speakers(
                        "Anna Lindgren said Sweden waited for a guarantee. Why not sign at once? “Because it is late.”"));
    }
}
