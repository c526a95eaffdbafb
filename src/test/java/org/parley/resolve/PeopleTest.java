package org.parley.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.authority.Authority;
import org.parley.authority.GivenNames;
import org.parley.model.Slug;
import org.parley.resolve.Identities.Reason;

class PeopleTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final GivenNames GIVEN_NAMES = GivenNames.load();

    private final SortedMap<Member, PersonProfile> profiles = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({
        "Volodymyr Zelensky, Volodymyr Zelenskyy",
        "Volodymyr Zelenskiy, Volodymyr Zelenskyi",
        "Abbas Araghchi, Abbas Araqchi",
        "Recep Tayyip Erdogan, Recep Tayyip Erdoğan",
        "Recep Erdogan, Recep Tayyip Erdogan",
        "Abdel Fattah el-Sisi, Abdelfattah Al-Sisi",
        "Mohammed Shia al-Sudani, Muhammad Shia Sudani",
        "Sergei Lavrov, Sergey Lavrov",
        "Kim Jong Un, Kim Jong-un",
        "Donald J. Trump, Donald Trump",
        "Viktor Orban, Orbán Viktor",
        "Alexander Lukashenko, Aleksandr Lukashenka",
        "Moammar Gaddafi, Muammar Qaddafi",
        "Badr Albusaidi, Badr al-Busaidi"
    })
    void spellingsOfOneNameAreOnePerson(String one, String other) {
        told("one", one);
        told("two", other);
        assertEquals(id("one"), id("two"));
    }

    @ParameterizedTest
    @CsvSource({
        "Ida Moro, Ada Moro",
        "George W. Bush, George H. W. Bush",
        "Sergei Lavrov, Maria Lavrova",
        "Sanna Marin, Sean Moran",
        "Bashar al-Assad, Hafez al-Assad"
    })
    void differentNamesAreTwoPeople(String one, String other) {
        told("one", one, "president", "state/norway");
        told("two", other, "president", "state/norway");
        assertNotEquals(id("one"), id("two"));
    }

    @ParameterizedTest
    @CsvSource({"Jim Holloway, James R. Holloway", "Steve Marsh, Steven Marsh", "J. Marsh, John Marsh"})
    void familiarNamesAndInitialsJoinWhereOfficeAndAffiliationAgree(String one, String other) {
        told("one", one, "envoy", "state/norway");
        told("two", other, "envoy", "state/norway");
        told("three", one);
        assertEquals(id("one"), id("two"));
        assertEquals(one.startsWith("J. "), !id("one").equals(id("three")));
    }

    @Test
    void officesTellNamesakesOfOneStateApartWhereAnArticleKnowsBoth() {
        told("one", "John Marsh", "trade-minister", "state/norway");
        told("two", "John Marsh", "interior-minister", "state/norway");
        told("three", "J. Marsh", "trade-minister", "state/norway");
        told("three", "John Marsh", "interior-minister", "state/norway");
        assertNotEquals(id("one"), id("two"));
    }

    @Test
    void namesakesOfTwoStatesStayTwo() {
        told("one", "John Marsh", "foreign-minister", "state/norway");
        told("two", "John Marsh", "president", "state/chad");
        assertEquals("person/john-marsh", id("one"));
        assertEquals("person/john-marsh-chad", id("two"));
    }

    @Test
    void laterNamesakesDoNotChangeWhatAnybodyIsCalled() {
        told("one", "John Marsh", "foreign-minister", "state/norway");
        told("three", "John Marsh", "president", "state/chad");
        told("two", "John Marsh", "president", "state/chad");
        List<String> before = List.of(id("one"), id("two"));
        told("zero", "John Marsh", "king", "state/japan");
        told("four", "Joan Marsh", "envoy", "state/chad");
        assertEquals(before, List.of(id("one"), id("two")));
        assertEquals("person/john-marsh-japan", id("zero"));
    }

    @Test
    void whoIsNotPlacedStaysApartFromTwoNamesakes() {
        told("one", "John Marsh", "foreign-minister", "state/norway");
        told("two", "John Marsh", "president", "state/chad");
        told("three", "John Marsh");
        assertEquals("person/john-marsh-three", id("three"));
        assertEquals(
                Set.of(Reason.SEVERAL_OF_THE_NAME),
                identities().doubts().stream().map(Identities.Doubt::reason).collect(Collectors.toSet()));
        assertEquals(2, identities().doubts().size());
    }

    @Test
    void stateAndInternationalOrganisationLeaveItInDoubt() {
        told("one", "Ida Moro", "envoy", "org/united-nations");
        told("two", "Ida Moro", "ambassador", "state/norway");
        assertEquals("person/ida-moro", id("one"));
        assertEquals("person/ida-moro-norway", id("two"));
        assertEquals(1, identities().doubts().size());
    }

    @Test
    void doubleNamesAreOneWord() {
        told("one", "Petra Lindqvist-Aho", "foreign-minister", "state/sweden");
        told("two", "Lindqvist-Aho", "foreign-minister", "state/sweden");
        told("three", "Ana Moro Paz", "envoy", "state/chile");
        told("four", "Ana Moro", "envoy", "state/chile");
        assertEquals(List.of("person/petra-lindqvist-aho", "person/ana-moro"), List.of(id("two"), id("three")));
    }

    @Test
    void ministryAndStateDoNotConflict() {
        told("one", "Ida Moro", "spokeswoman", "body/state-department");
        told("two", "Ida Moro", "spokeswoman", "state/united-states");
        assertEquals(id("one"), id("two"));
    }

    @Test
    void familyNameJoinsWhereTheAffiliationAgrees() {
        told("one", "Ida Moro", "foreign-minister", "state/norway");
        told("two", "Moro", "minister", "state/norway");
        assertEquals("person/ida-moro", id("two"));
    }

    @Test
    void familyNameJoinsWhereTheOfficeAgreesAndNobodySaysOfWhom() {
        told("one", "Ida Moro", "foreign-minister", "state/norway");
        profiles.put(member("two", "Moro"), profile("Moro", "foreign-minister"));
        assertEquals("person/ida-moro", id("two"));
    }

    @Test
    void familyNameAloneStaysApartInDoubt() {
        told("one", "Ida Moro", "foreign-minister", "state/norway");
        told("two", "Moro");
        assertEquals("person/moro", id("two"));
        assertEquals(
                Set.of(new Identities.Doubt("person/ida-moro", "person/moro", Reason.PART_OF_THE_NAME)),
                identities().doubts());
    }

    @Test
    void familyNameThatFitsSeveralStaysApartInDoubt() {
        told("one", "Ida Moro", "foreign-minister", "state/norway");
        told("two", "Peter Moro", "envoy", "state/norway");
        told("three", "Moro", "diplomat", "state/norway");
        assertEquals("person/moro", id("three"));
        assertEquals(2, identities().doubts().size());
    }

    @Test
    void familyNamesAloneOfTwoArticlesStayTwo() {
        told("one", "Moro");
        told("two", "Moro");
        assertEquals(List.of("person/moro", "person/moro-two"), List.of(id("one"), id("two")));
    }

    @Test
    void familyNameStandsFirstWhereItDoes() {
        told("one", "Kim Jong Un", "leader", "state/north-korea");
        told("two", "Kim", "leader", "state/north-korea");
        assertEquals("person/kim-jong-un", id("two"));
    }

    @Test
    void twoOfOneArticleStayTwo() {
        told("one", "Moro", "minister", "state/norway");
        told("one", "Ida Moro", "foreign-minister", "state/norway");
        assertEquals(2, Set.copyOf(identities().names().values()).size());
    }

    @Test
    void judgementsWin() {
        Member one = told("one", "Ida Moro", "foreign-minister", "state/norway");
        Member two = told("two", "Ida Moro", "foreign-minister", "state/norway");
        Member three = told("three", "Ada Morrow");
        Judgements judgements =
                new Judgements(Set.of(new Judgements.Pair(three, one)), Set.of(new Judgements.Pair(two, one)));
        var names = people().resolve(profiles, judgements).names();
        assertEquals(names.get(one), names.get(three));
        assertNotEquals(names.get(one), names.get(two));
    }

    @Test
    void orderDoesNotMatter() {
        List<String> names = List.of("John Marsh", "J. Marsh", "Marsh", "John P. Marsh", "Jane Marsh", "John Marsch");
        List<String> states = List.of("", "state/norway", "state/chad", "body/state-department");
        List<Runnable> tellings = new ArrayList<>();
        int number = 0;
        for (String name : names) {
            for (String state : states) {
                String article = "a" + number++;
                tellings.add(
                        () -> told(article, name, state.isEmpty() ? new String[0] : new String[] {"envoy", state}));
            }
        }
        tellings.forEach(Runnable::run);
        Identities first = identities();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(tellings, new Random(seed));
            profiles.clear();
            tellings.forEach(Runnable::run);
            assertEquals(first, people().resolve(profiles, Judgements.NONE));
        }
    }

    private Member told(String article, String name, String... titleAndAffiliation) {
        Member member = member(article, name);
        profiles.put(member, profile(name, titleAndAffiliation));
        return member;
    }

    private static Member member(String article, String name) {
        return new Member("http://example.org/article/" + article, "http://example.org/person/" + Slug.of(name));
    }

    private static PersonProfile profile(String name, String... titleAndAffiliation) {
        List<String> given = List.of(titleAndAffiliation);
        return new PersonProfile(
                name,
                new TreeSet<>(),
                new TreeSet<>(given.subList(0, Math.min(1, given.size()))),
                new TreeSet<>(given.subList(Math.min(1, given.size()), given.size())));
    }

    private String id(String article) {
        return identities().names().entrySet().stream()
                .filter(entry -> entry.getKey().article().endsWith("/" + article))
                .findFirst()
                .orElseThrow()
                .getValue()
                .id();
    }

    private Identities identities() {
        return people().resolve(profiles, Judgements.NONE);
    }

    private static People people() {
        return new People(AUTHORITY, GIVEN_NAMES);
    }
}
