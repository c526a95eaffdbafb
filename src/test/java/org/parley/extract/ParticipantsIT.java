package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.authority.Authority;
import org.parley.model.Fact;
import org.parley.model.Mention;
import org.parley.nlp.SharedEngine;

/** Who sits at a meeting by more than one sentence, or by a verb that is said once for several. */
class ParticipantsIT {
    private static final Extraction EXTRACTION = new Extraction(Authority.load());

    @Test
    void readsTheVerbThatIsLeftOut() {
        finds(
                "Uganda and Kenya opened talks in Juba on Friday. The Ugandan team is headed by the interior minister,"
                        + " Ruhakana Mugisha, and the Kenyan one by Martin Otim.",
                "Ruhakana Mugisha | delegation_lead",
                "Martin Otim | delegation_lead");
        finds(
                "The Philippine government and the Moro Islamic Liberation Front signed an agreement in Kuala Lumpur on"
                        + " Wednesday. Teresa Villarin signed for the government and Datu Salendab for the rebels.",
                "Teresa Villarin | signatory",
                "Datu Salendab | signatory");
    }

    @Test
    void findsTheCounterpartOfWhoWasThere() {
        finds(
                "Kyrgyz and Tajik negotiators met in Batken on Friday. Kamchybek Tashmatov, Kyrgyzstan's chief"
                        + " negotiator, was content. His Tajik opposite number, Saimumin Rahmonov, confirmed the"
                        + " figure.",
                "Kamchybek Tashmatov | delegation_lead",
                "Saimumin Rahmonov | delegation_lead");
    }

    @Test
    void findsTheMinisterWhereTheMinistersMet() {
        finds(
                "The foreign ministers of Iraq, Syria and Jordan gathered in Amman on Sunday for talks. Syria's foreign"
                        + " minister, Nadia Haddad, welcomed the outcome.",
                "Nadia Haddad | delegate");
    }

    @Test
    void leavesOutWhoSpeaksForSomebodyAfterTheTalks() {
        List<String> found = participants(
                "Egypt and Sudan held talks in Cairo on Tuesday. A spokesman for Egypt, Adel Farid, said after the"
                        + " talks that progress was slow.");
        assertTrue(found.stream().noneMatch(row -> row.startsWith("Adel Farid")), found::toString);
    }

    @Test
    void takesWhoMeetsBothSidesForAMediator() {
        finds(
                "Israel and Hamas held indirect talks in Doha on Friday. Qatar's prime minister, Hamad Attiyah, met the"
                        + " two sides in turn.",
                "Hamad Attiyah | mediator");
    }

    @Test
    void readsWhoBearsTheNounOfARole() {
        finds(
                "Chad and Niger held talks in Zinder on Friday. The co-chairmen, Idriss Maina of the African Union and"
                        + " Karin Holm of Denmark, asked for patience. One Chadian delegate, Brahim Saleh, laughed.",
                "Idriss Maina | chair",
                "Karin Holm | chair",
                "Brahim Saleh | delegate");
    }

    @Test
    void takesTheEnvoyOfAnOrganisationForAMediator() {
        finds(
                "Chad and Niger held talks in Zinder on Friday. The United Nations envoy, Karin Holm, said that they"
                        + " would go on.",
                "Karin Holm | mediator");
    }

    @Test
    void bringsTheSameSidesToAnotherRound() {
        List<String> found = participants(
                "Chad and Niger held talks in Zinder on Friday. The second round of the talks will be held in Maradi on 5"
                        + " June 2031.");
        assertEquals(2, found.stream().filter("Niger | party"::equals).count(), found::toString);
    }

    @Test
    void leavesOutWhoBrokeredSomethingElsewhere() {
        List<String> found =
                participants("Chad and Niger held talks in Zinder on Friday. Norway facilitated in Colombo.");
        assertTrue(found.stream().noneMatch(row -> row.startsWith("Norway")), found::toString);
    }

    private static void finds(String text, String... rows) {
        List<String> found = participants(text);
        assertTrue(found.containsAll(List.of(rows)), () -> text + " gives " + found);
    }

    private static List<String> participants(String text) {
        return EXTRACTION.extract(SharedEngine.annotate(text)).stream()
                .filter(fact -> fact instanceof Fact.Participation<?>)
                .map(fact -> (Fact.Participation<Mention>) fact)
                .map(fact -> fact.actor().name() + " | " + fact.role().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
