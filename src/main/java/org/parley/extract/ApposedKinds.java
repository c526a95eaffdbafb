package org.parley.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.authority.GivenNames;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/**
 * Tells what unknown names are by the nouns beside them: "NAME, the farm lobby, …", "His team, NAME, …", "NAME shares". One
 * such place tells it for the whole article.
 */
final class ApposedKinds {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");
    private static final Map<Kind, Set<String>> NOUNS = Map.of(
            Kind.COMPANY, WORDS.of("companies"),
            Kind.ORGANISATION, WORDS.of("is-organisation"),
            Kind.PARTY, WORDS.of("is-party"),
            Kind.MEDIA, WORDS.of("is-media"),
            Kind.ARMED_GROUP, WORDS.of("is-armed-group"),
            Kind.MOVEMENT, WORDS.of("is-movement"),
            Kind.VENUE, WORDS.of("is-venue"));

    private static final Set<String> OF_COMPANIES = WORDS.of("things-of-companies");
    /** The longest description that is read. */
    private static final int REACH = 8;

    private final OfficeTitles titles;
    private final GivenNames givenNames;

    ApposedKinds(Knowledge knowledge) {
        titles = knowledge.titles();
        givenNames = knowledge.givenNames();
    }

    /** In the order of {@code names}. */
    List<Name> corrected(List<Name> names) {
        Map<List<String>, Kind> told = new HashMap<>();
        names.stream()
                .filter(this::isUnknown)
                .forEach(name -> kind(name).ifPresent(kind -> told.putIfAbsent(name.words(), kind)));
        return told.isEmpty()
                ? names
                : names.stream()
                        .map(name -> isUnknown(name) && told.containsKey(name.words())
                                ? name.withKind(told.get(name.words()))
                                : name)
                        .toList();
    }

    /** Whether nothing else tells what it is: no authority, no noun in the name, no title before it. */
    private boolean isUnknown(Name name) {
        Kind kind = name.kind();
        boolean open = kind == Kind.PERSON || kind == Kind.ORGANISATION || kind == Kind.PLACE;
        int before = name.first() - 1;
        boolean introduced = before >= 0
                && (titles.isTitle(name.sentence(), before)
                        || titles.isHonorific(name.sentence().token(before).text()));
        boolean full = kind == Kind.PERSON
                && name.first() < name.last()
                && givenNames.contains(name.words().get(0));
        return open && !full && name.entry().isEmpty() && name.use() == Occurrence.Use.NAME && !introduced;
    }

    private static Optional<Kind> kind(Name name) {
        return Stream.of(behind(name), before(name), owned(name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "NAME, the Norwegian farm lobby, …", "NAME's, a bar in …". */
    private static Optional<Kind> behind(Name name) {
        Sentence sentence = name.sentence();
        int comma = name.last() + 1;
        comma = comma < sentence.size() && sentence.token(comma).pos().equals("POS") ? comma + 1 : comma;
        if (comma + 2 >= sentence.size()
                || !sentence.token(comma).text().equals(",")
                || !isOpening(sentence, comma + 1)) {
            return Optional.empty();
        }
        int end = comma + 1;
        while (end + 1 < sentence.size() && end < comma + REACH && isPart(sentence, end + 1)) {
            end++;
        }
        // "NAME, the union replied"
        boolean verb =
                end + 1 < sentence.size() && sentence.token(end + 1).pos().matches("VB[DPZ]|MD");
        return verb ? Optional.empty() : noun(sentence, end);
    }

    /** "His team, NAME, …". */
    private static Optional<Kind> before(Name name) {
        Sentence sentence = name.sentence();
        int comma = name.first() - 1;
        int next = name.last() + 1;
        boolean enclosed = comma > 1
                && sentence.token(comma).text().equals(",")
                && (next >= sentence.size() || sentence.token(next).text().matches("[,.;:]"));
        if (!enclosed) {
            return Optional.empty();
        }
        int first = comma - 1;
        while (first > 0 && first > comma - REACH && isPart(sentence, first)) {
            first--;
        }
        return isOpening(sentence, first) ? noun(sentence, comma - 1) : Optional.empty();
    }

    /** "NAME shares", "NAME's chief executive". */
    private static Optional<Kind> owned(Name name) {
        Sentence sentence = name.sentence();
        int next = name.last() + 1;
        next = next < sentence.size() && sentence.token(next).pos().equals("POS") ? next + 1 : next;
        boolean thing = next < sentence.size()
                && OF_COMPANIES.contains(sentence.token(next).lemma());
        boolean runs = next > name.last() + 1
                && next + 1 < sentence.size()
                && sentence.token(next).lemmaIn("chief")
                && sentence.token(next + 1).lemmaIn("executive", "financial", "operating");
        return name.kind() == Kind.PERSON && name.first() == name.last() && (thing || runs)
                ? Optional.of(Kind.COMPANY)
                : Optional.empty();
    }

    private static boolean isOpening(Sentence sentence, int i) {
        return sentence.token(i).pos().matches("DT|PRP\\$");
    }

    private static boolean isPart(Sentence sentence, int i) {
        return sentence.token(i).pos().matches("JJ.?|NNS?|NNP|HYPH|CD|VBN|VBG|POS")
                || sentence.token(i).text().equals("-");
    }

    private static Optional<Kind> noun(Sentence sentence, int i) {
        String lemma = sentence.token(i).lemma();
        return sentence.token(i).pos().equals("NN")
                ? NOUNS.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(lemma))
                        .map(Map.Entry::getKey)
                        .min(Enum::compareTo)
                : Optional.empty();
    }
}
