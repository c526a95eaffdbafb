package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.authority.Authority;
import org.parley.authority.GivenNames;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Reads personal names: the engine's, completed by titles, initials, particles and given names. */
final class PersonReader {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");

    /** Small words inside personal names. */
    static final Set<String> PARTICLES = WORDS.of("particles");

    private static final Set<String> KOREAN_SURNAMES = WORDS.of("korean-surnames");

    /** Days that the engine takes for people. */
    private static final Set<String> FEASTS = WORDS.of("feasts");

    private final Authority authority;
    private final GivenNames givenNames;
    private final OfficeTitles titles;

    PersonReader(Knowledge knowledge) {
        authority = knowledge.authority();
        givenNames = knowledge.givenNames();
        titles = knowledge.titles();
    }

    /** The personal name that begins at token {@code i}, without a form of address before it. */
    Optional<Name> personAt(Sentence sentence, int i) {
        int first = i;
        while (first < sentence.size()
                && titles.isHonorific(sentence.token(first).text())) {
            first++;
            if (first < sentence.size() && sentence.token(first).text().equals(".")) {
                first++;
            }
        }
        boolean addressed = first > i;
        if (first >= sentence.size()) {
            return Optional.empty();
        }
        boolean titled = addressed
                && (titles.isHead(sentence.token(first).text())
                        || titles.isHead(sentence.token(first - 1).text())
                                && sentence.token(first).ner().equals("O")
                                && first + 1 < sentence.size()
                                && titles.isHead(sentence.token(first + 1).text()));
        if (titled || !addressed && !startsPerson(sentence, first)) {
            return Optional.empty();
        }
        if (!NameFinder.isCapital(sentence.token(first))
                && !PARTICLES.contains(sentence.token(first).text())) {
            return Optional.empty();
        }
        int last = first;
        int next = nextPart(sentence, first);
        while (next > 0) {
            last = next;
            next = nextPart(sentence, last);
        }
        return Optional.of(new Name(sentence, first, last, Kind.PERSON, Optional.empty(), Occurrence.Use.NAME));
    }

    /** A token that the engine calls a person, or a capital word right before one that is no known name or title. */
    private boolean startsPerson(Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (token.ner().equals("PERSON")) {
            boolean alone =
                    i + 1 >= sentence.size() || !sentence.token(i + 1).ner().equals("PERSON");
            return !FEASTS.contains(token.text())
                    && (!titles.isTitleWord(token.text()) || alone)
                    && !startsTitle(sentence, i)
                    && !(alone && isRuler(sentence, i));
        }
        if (!NameFinder.isCapital(token)
                || !token.isProperNoun()
                || titles.isTitleWord(token.text())
                || !authority.longestMatch(List.of(token.text()), 0).isEmpty()) {
            return false;
        }
        int next = i + 1;
        while (next < sentence.size() && PARTICLES.contains(sentence.token(next).text())) {
            next++;
        }
        boolean beforePerson = token.ner().equals("O")
                && next < sentence.size()
                && sentence.token(next).ner().equals("PERSON")
                && (!givenNames.contains(sentence.token(next).text())
                        || i > 0 && titles.isHead(sentence.token(i - 1).text()))
                && sentence.governor(i) >= i;
        boolean initials = token.text().matches("(\\p{Lu}\\.){1,3}")
                && i + 1 < sentence.size()
                && NameFinder.isCapital(sentence.token(i + 1))
                && sentence.token(i + 1).isProperNoun()
                && sentence.governor(i) > i;
        return initials || beforePerson || isKorean(sentence, i) || isGivenName(sentence, i) || afterTitle(sentence, i);
    }

    /** "the late Shah" is called by his office. */
    private boolean isRuler(Sentence sentence, int i) {
        int before = i > 0 && sentence.token(i - 1).pos().startsWith("JJ") ? i - 2 : i - 1;
        return titles.isHead(sentence.token(i).text())
                && before >= 0
                && sentence.token(before).pos().equals("DT")
                && (i == 0 || !sentence.token(i - 1).ner().equals("PERSON"));
    }

    /** "Cabinet Secretary NAME". */
    private boolean startsTitle(Sentence sentence, int i) {
        return i + 1 < sentence.size()
                && titles.isHead(sentence.token(i + 1).text())
                && titles.knownEnd(sentence, i) > i;
    }

    boolean isGivenName(String word) {
        return givenNames.contains(word);
    }

    /** Whether a name that the engine takes for an organisation is a person's: "João dos Santos". */
    boolean isPersonal(Sentence sentence, int first, int last) {
        String second = first < last ? sentence.token(first + 1).text() : "";
        return last - first >= 2
                && last - first <= 4
                && givenNames.contains(sentence.token(first).text())
                && (PARTICLES.contains(second) && !second.equals("al")
                        || givenNames.contains(second)
                                && sentence.token(first).ner().equals("LOCATION")
                                && authority
                                        .longestMatch(
                                                List.of(sentence.token(first).text(), second), 0)
                                        .isEmpty());
    }

    /** "Park Ji-ho", whom the engine does not know. */
    private static boolean isKorean(Sentence sentence, int i) {
        return i + 3 < sentence.size()
                && KOREAN_SURNAMES.contains(sentence.token(i).text())
                && NameFinder.isCapital(sentence.token(i + 1))
                && sentence.token(i + 2).text().equals("-")
                && sentence.token(i + 3).text().matches("\\p{Ll}{2,5}")
                && sentence.token(i + 3).isNoun();
    }

    /** A given name before another word in capitals that the engine does not know: "Rosalba Quintanar". */
    private boolean isGivenName(Sentence sentence, int i) {
        int next = i + 1;
        return sentence.place() != Sentence.Place.HEADING
                && next < sentence.size()
                && givenNames.contains(sentence.token(i).text())
                && sentence.token(i).ner().equals("O")
                && sentence.token(next).ner().equals("O")
                && sentence.token(next).pos().equals("NNP")
                && NameFinder.isCapital(sentence.token(next))
                && !titles.isTitleWord(sentence.token(next).text())
                && (i == 0
                        || !NameFinder.isCapital(sentence.token(i - 1))
                        || titles.isTitleWord(sentence.token(i - 1).text()))
                && sentence.relation(i).equals("compound")
                && sentence.governor(i) > i;
    }

    /** "Secretary-General Ban", but not "General Motors", which is one name. */
    private boolean afterTitle(Sentence sentence, int i) {
        if (i == 0
                || !titles.isHead(sentence.token(i - 1).text())
                || titles.isPlural(sentence.token(i - 1).text())) {
            return false;
        }
        String before = sentence.token(i - 1).ner();
        return sentence.token(i - 1).isNoun()
                && (before.equals("O") || !before.equals(sentence.token(i).ner()));
    }

    /** The index of the next token of a personal name after token {@code i}, 0 if it ends there. */
    private int nextPart(Sentence sentence, int i) {
        int next = i + 1;
        if (next >= sentence.size()) {
            return 0;
        }
        if (sentence.token(next).text().equals("-")
                && NameFinder.joined(sentence, i)
                && NameFinder.joined(sentence, next)
                && next + 1 < sentence.size()) {
            boolean tagged =
                    sentence.token(next + 1).ner().equals(sentence.token(i).ner())
                            && !sentence.token(i).ner().equals("O");
            return NameFinder.isCapital(sentence.token(next + 1)) || tagged || i > 0 && isKorean(sentence, i - 1)
                    ? next + 1
                    : 0;
        }
        int end = next;
        while (end < sentence.size()
                && end < next + 3
                && (PARTICLES.contains(sentence.token(end).text())
                        || sentence.token(end).text().equals("-"))) {
            end++;
        }
        if (end >= sentence.size() || !NameFinder.isCapital(sentence.token(end)) && !isElided(sentence.token(end))) {
            return 0;
        }
        Token token = sentence.token(end);
        boolean samePerson = token.ner().equals("PERSON");
        boolean sameName = token.isProperNoun()
                && !titles.isTitleWord(token.text())
                && (token.ner().equals("O")
                        || token.ner().equals(sentence.token(i).ner()))
                && sentence.relation(i).equals("compound")
                && sentence.governor(i) >= end;
        boolean surname = token.isProperNoun()
                && givenNames.contains(sentence.token(i).text())
                && sentence.relation(i).equals("compound")
                && sentence.governor(i) == end;
        boolean afterParticle = end > next && token.isProperNoun();
        return samePerson || sameName || surname || afterParticle ? end : 0;
    }

    /** "d'Harcourt" begins with a small letter and is a name. */
    private static boolean isElided(Token token) {
        return token.text().matches("[dl]['’]\\p{Lu}.*");
    }
}
