package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.authority.Authority;
import org.parley.model.ClaimStatus;
import org.parley.model.Fact;
import org.parley.model.Mention;
import org.parley.model.When;
import org.parley.nlp.SharedEngine;

class PositionExtractorIT {
    private static final Extraction EXTRACTION = new Extraction(Authority.load());
    private static final String SCENE = " The peace talks between the delegations went on.";

    private static List<Fact.Position<Mention>> positions(String text) {
        return EXTRACTION.extract(SharedEngine.annotate(text)).stream()
                .filter(fact -> fact instanceof Fact.Position<?>)
                .map(fact -> (Fact.Position<Mention>) fact)
                .toList();
    }

    private static List<String> rows(String text) {
        return positions(text).stream()
                .map(position -> position.holder().name() + " "
                        + position.stance().name().toLowerCase(Locale.ROOT) + ": "
                        + position.content().text())
                .toList();
    }

    @Test
    void negationTurnsAgreementIntoRejection() {
        assertEquals(
                List.of("India rejects: to the inclusion of the item"),
                rows("India did not agree to the inclusion of the item." + SCENE));
    }

    @Test
    void readsOrdersAndShortRefusalsInQuotations() {
        String text = "Kenya's minister, Amina Odera, met the press. \"Let the convoys pass,\" Ms Odera said.\n\n"
                + "\"We will not be blackmailed,\" Ms Odera said.\n\n\"Look at the map,\" Ms Odera said.";
        assertEquals(
                List.of("Amina Odera demands: Let the convoys pass", "Amina Odera rejects: We will not be blackmailed"),
                rows(text + SCENE));
    }

    @Test
    void takesWhatWasAskedForFromTheSentenceBefore() {
        String text = "Kenya proposed a joint patrol. Somalia refused. Uganda accused Rwanda of smuggling gold."
                + " Rwanda denied it.";
        assertEquals(
                List.of(
                        "Kenya proposes: a joint patrol",
                        "Somalia rejects: a joint patrol",
                        "Uganda accuses: Rwanda of smuggling gold",
                        "Rwanda denies: Rwanda of smuggling gold"),
                rows(text + SCENE));
    }

    private static List<String> occasions(String text) {
        return positions(text).stream()
                .map(position -> position.cue() + " "
                        + position.talks().map(Mention::name).orElse("-") + " "
                        + position.time().map(When::iso).orElse("-"))
                .toList();
    }

    @Test
    void knowsAtWhichTalksAndWhenAPositionWasTaken() {
        String text = "Chad and Niger met in Rome on 4 June 2024 and agreed to open the border. At the talks Chad"
                + " demanded a fence. On 5 June 2024 Niger rejected the demand. Chad insists on a fence.";
        assertEquals(
                List.of(
                        "agreed talks in Rome, 2024-06-04 2024-06-04",
                        "agreed talks in Rome, 2024-06-04 2024-06-04",
                        "demanded talks in Rome, 2024-06-04 2024-06-04",
                        "rejected - 2024-06-05",
                        "insists - -"),
                occasions(text));
    }

    @Test
    void datesNoPositionByWhatItIsAbout() {
        assertEquals(
                List.of("demanded - -", "proposed - -"),
                occasions("Chad demanded a vote on 4 June 2024. Niger proposed elections in May 2024." + SCENE));
    }

    @Test
    void leavesTheDayOfTheTellingOutOfTheContent() {
        assertEquals(
                List.of("Kenya agrees: on how the province will be governed"),
                rows("Kenya agreed on Friday on how the province will be governed." + SCENE));
        assertEquals(
                List.of("Kenya rejects: that idea"),
                rows("Kenya had rejected that idea at a first meeting in Rome last August." + SCENE));
    }

    @Test
    void whatCannotBeWithoutSomethingIsADemandForIt() {
        assertEquals(
                List.of("Kenya demands: that nothing could be signed without guarantees"),
                rows("Kenya stressed that nothing could be signed without guarantees." + SCENE));
    }

    @Test
    void whatSomebodyIsAccusedOfIsNotWhatTheAccuserDoes() {
        assertEquals(
                List.of("Chad accuses: Niger of backing the rebels"),
                rows("Chad accuses Niger of backing the rebels." + SCENE));
    }

    @Test
    void governmentInAnUnknownSeatIsNoOtherStates() {
        assertEquals(
                List.of("Peru demands: for more time"),
                rows("Peru asked for more time. The government in Tórshavn rejected the request." + SCENE));
    }

    @Test
    void pronounOfNobodyInParticularHoldsNothing() {
        String text = "Foreign Minister Idris Moro of Chad opened the session. \"Nobody will leave this room with all"
                + " that he demanded,\" a diplomat said.";
        assertEquals(List.of(), rows(text + SCENE));
    }

    @Test
    void ministersMakeNewsOfTheirStates() {
        String text = "Chad's foreign minister, Idris Moro, offered to open the border. Niger's interior minister, Ali"
                + " Sabo, welcomed the offer. The border has been closed since 2021. Traders complain of losses.";
        assertEquals(List.of("Idris Moro proposes: to open the border", "Ali Sabo supports: the offer"), rows(text));
    }

    @Test
    void negatedRefusalSaysNothing() {
        assertEquals(List.of(), rows("Peru has not ruled out a meeting." + SCENE));
    }

    @Test
    void whatIsOnlyDemandedIsNoPosition() {
        assertEquals(
                List.of("Chile demands: that Peru accept the border"),
                rows("Chile demanded that Peru accept the border." + SCENE));
    }

    @Test
    void conditionsAndPossibilitiesAreNoPositions() {
        assertEquals(List.of(), rows("If Japan rejects the plan, nobody will be surprised." + SCENE));
        assertEquals(List.of(), rows("Japan may support the plan." + SCENE));
    }

    @Test
    void deniedReportsAreNoPositions() {
        assertEquals(
                List.of("Kenya denies: reports that Uganda had accepted the offer"),
                rows("Kenya denied reports that Uganda had accepted the offer." + SCENE));
    }

    @Test
    void claimantIsWhoSaysThatSomebodyAgreed() {
        Fact.Position<Mention> position = positions("Norway said Sweden had agreed to release the ship." + SCENE)
                .get(0);
        assertEquals("Sweden", position.holder().name());
        assertEquals("Norway", position.claim().claimant().orElseThrow().name());
        assertEquals(ClaimStatus.ATTRIBUTED, position.claim().status());
    }

    @Test
    void addresseeIsWhoShouldAct() {
        assertEquals(
                "Greece",
                positions("Turkey urged Greece to withdraw its ships." + SCENE)
                        .get(0)
                        .addressee()
                        .orElseThrow()
                        .name());
    }

    @Test
    void opponentsAndSupportersTakePositionsToo() {
        List<String> rows = rows("Canada, supported by Mexico and opposed by Brazil, proposed a new levy.");
        assertTrue(
                rows.containsAll(List.of(
                        "Canada proposes: a new levy", "Mexico proposes: a new levy", "Brazil rejects: a new levy")),
                rows::toString);
    }

    @Test
    void whoeverMakesAProposalStandsBehindIt() {
        List<String> rows = rows("Peru opposed a proposal by Brazil to delete a paragraph." + SCENE);
        assertTrue(rows.contains("Brazil proposes: to delete a paragraph"), rows::toString);
        assertTrue(rows("A plea by Chad to extend the truce was ignored." + SCENE)
                .contains("Chad demands: to extend the truce"));
    }

    @Test
    void pronounIsReplacedByWhatItStandsFor() {
        assertTrue(rows("Egypt welcomed the plan. Libya rejected it." + SCENE).contains("Libya rejects: the plan"));
    }

    @Test
    void mustInAQuotationDemands() {
        assertTrue(
                rows("Iran's envoys left the talks. \"The sanctions must be lifted at once,\" said Hassan Karimi, Iran's"
                                + " chief negotiator.")
                        .contains("Hassan Karimi demands: The sanctions must be lifted at once"));
    }

    @Test
    void newsWithoutDealingsHoldsNoPosition() {
        assertEquals(
                List.of(),
                rows(
                        "The bakery wants to open a second shop. Its owner, Anna Berg, rejected a loan. Customers expect longer"
                                + " opening hours. The street will be closed in May."));
    }
}
