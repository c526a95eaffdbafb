package org.parley.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Tenure;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Takes apart the noun phrase around a title noun, word by word to both sides. */
final class TitleReader {
    private static final Set<String> TIMES = Set.of("DATE", "TIME", "DURATION");
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "to", "on", "at", "in");

    private final Reading reading;
    private final OfficeTitles titles;
    private final Sentence sentence;
    private final int head;
    private final boolean plural;
    /** Of the title; from right to left as long as the words before the head are read. */
    private final List<String> words = new ArrayList<>();

    private final List<Mention> owners = new ArrayList<>();
    private Tenure tenure;
    private int first;
    private int last;

    TitleReader(Reading reading, Sentence sentence, int head) {
        this.reading = reading;
        this.sentence = sentence;
        this.head = head;
        titles = reading.titles();
        first = head;
        last = head;
        plural = titles.isPlural(sentence.token(head).text());
        tenure = titles.tenure(sentence.token(head).text());
    }

    TitlePhrase read() {
        readKnown();
        readLeft();
        Collections.reverse(words);
        readRight();
        if (plural && !owners.isEmpty()) {
            addOwnersBehind();
        }
        String title = String.join(" ", words).replace(" - ", "-");
        return new TitlePhrase(first, last, plural, lower(title), owners, tenure);
    }

    /** The words of a known title that covers the head ("Commerce Secretary", "chief of the general staff"), else the head. */
    private void readKnown() {
        for (int start = Math.max(0, head - 7); start <= head; start++) {
            int end = titles.knownEnd(sentence, start);
            if (end >= head && (end > head || start < head) && !cutsName(start, end)) {
                first = start;
                last = end;
                break;
            }
        }
        for (int i = last; i >= first; i--) {
            if (!Set.of("DT", "POS").contains(sentence.token(i).pos())) {
                words.add(i == head ? titles.singularHead(sentence.token(i).text()) : word(i));
            }
        }
    }

    /** Whether a name that is no title itself begins inside and ends outside, or is the owner of what ends in the head. */
    private boolean cutsName(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> reading.at(sentence, i))
                .flatMap(Optional::stream)
                .anyMatch(name -> name.first() < from
                        || name.last() > to
                        || name.first() <= head && name.last() >= head
                        || name.mention().kind() == Kind.PERSON);
    }

    private String word(int i) {
        return titles.inFull(sentence.token(i).text());
    }

    // ---- to the left -----------------------------------------------------------------------------------------

    private void readLeft() {
        int i = first - 1;
        while (i >= 0) {
            Token token = sentence.token(i);
            Optional<Occurrence> named = reading.at(sentence, i);
            if (named.filter(name -> name.mention().kind() == Kind.PERSON).isPresent()) {
                return;
            }
            if (named.isPresent() && canOwn(named.get().mention())) {
                owners.add(named.get().mention());
                first = named.get().first();
                addOwnersBefore();
                readBeforeOwner();
                return;
            }
            if (token.pos().equals("POS")) {
                owners.addAll(possessors(i - 1));
                first = reading.at(sentence, i - 1).map(Occurrence::first).orElse(i - 1);
                addOwnersBefore();
                return;
            }
            if (token.pos().equals("PRP$") || token.pos().equals("WP$")) {
                List<Mention> whose = whose(i).stream()
                        .filter(mention -> mention.kind() != Kind.PERSON || titles.servesPerson(words))
                        .toList();
                owners.addAll(plural ? whose : whose.stream().limit(1).toList());
                first = i;
                return;
            }
            if (isOtherTitle(i) || !readsOver(i)) {
                return;
            }
            i = first - 1;
        }
    }

    /** Whose "its" and "their" are; "whose" is that of the name before it, whatever the parser makes of it. */
    private List<Mention> whose(int pronoun) {
        int before = pronoun > 0 && sentence.token(pronoun - 1).text().equals(",") ? pronoun - 2 : pronoun - 1;
        return sentence.token(pronoun).pos().equals("WP$")
                        && before >= 0
                        && reading.at(sentence, before).isPresent()
                ? reading.at(sentence, before).map(Occurrence::mention).stream().toList()
                : reading.actors(sentence, pronoun);
    }

    /** "army chief General NAME": a rank is no part of the office before it. */
    private boolean isOtherTitle(int i) {
        boolean rank = titles.isRank(String.join(" ", words).toLowerCase(Locale.ROOT));
        boolean head = titles.isHead(sentence.token(i).text()) && !titles.isRank(word(i).toLowerCase(Locale.ROOT));
        return rank
                && (head
                        || IntStream.range(Math.max(0, i - 4), i)
                                .anyMatch(start -> titles.knownEnd(sentence, start) == i));
    }

    /** Takes token {@code i} into the phrase if it can be a part of it. */
    private boolean readsOver(int i) {
        String lower = sentence.token(i).text().toLowerCase(Locale.ROOT);
        Optional<Tenure> told = titles.tenureBefore(lower);
        if (told.isPresent()) {
            tenure = told.get();
        } else if (lower.equals("-") && i > 0 && isHyphenated(i)) {
            first = i - 1;
            return true;
        } else if (!isPart(sentence.token(i), i)) {
            return false;
        } else if (!titles.isQualifier(lower)) {
            words.add(word(i));
        }
        first = i;
        return true;
    }

    /** "then-minister", "one-time commander": a qualifier cut in two. */
    private boolean isHyphenated(int hyphen) {
        String before = sentence.token(hyphen - 1).text().toLowerCase(Locale.ROOT);
        String behind = sentence.token(hyphen + 1).text().toLowerCase(Locale.ROOT);
        Optional<Tenure> told = titles.tenureBefore(before).or(() -> titles.tenureBefore(before + "-" + behind));
        told.ifPresent(other -> tenure = other);
        boolean cut = titles.isQualifier(before + "-" + behind)
                || titles.tenureBefore(before + "-" + behind).isPresent();
        if (cut) {
            words.remove(words.size() - 1);
        }
        return cut || told.isPresent();
    }

    private boolean isPart(Token token, int i) {
        boolean hyphen = token.text().equals("-") && i > 0;
        boolean joint = token.text().equals("and")
                && i > 0
                && sentence.token(i - 1).isNoun()
                && (isCapital(i - 1) && isCapital(i + 1)
                        || i + 2 == head
                                && titles.isPortfolio(sentence.token(i - 1).text()))
                && !titles.isHead(sentence.token(i - 1).text())
                && reading.at(sentence, i - 1).isEmpty();
        return hyphen
                || joint
                || token.text().equals("&")
                || token.isNoun() && !token.ner().equals("PERSON") && !TIMES.contains(token.ner())
                || token.pos().startsWith("JJ")
                || token.pos().equals("VBG") && i + 1 == head
                || token.text().equals("of")
                        && i > 0
                        && sentence.token(i - 1).lemmaIn("secretary", "minister")
                        && i + 1 < head + 1;
    }

    /** "former Finnish president", "deputy US trade representative". */
    private void readBeforeOwner() {
        for (int i = first - 1; i >= 0; i--) {
            String lower = sentence.token(i).text().toLowerCase(Locale.ROOT);
            Optional<Tenure> told = titles.tenureBefore(lower);
            if (told.isPresent()) {
                tenure = told.get();
            } else if (Set.of("deputy", "vice", "assistant").contains(lower)) {
                words.add(lower);
            } else if (lower.equals("-")
                    && i > 0
                    && titles.tenureBefore(lowerAt(i - 1)).isPresent()) {
                continue;
            } else if (!titles.isQualifier(lower)) {
                return;
            }
            first = i;
        }
    }

    private String lowerAt(int i) {
        return sentence.token(i).text().toLowerCase(Locale.ROOT);
    }

    private List<Mention> possessors(int possessor) {
        List<Mention> actors = reading.actors(sentence, possessor);
        List<Mention> found = actors.isEmpty()
                ? reading.at(sentence, possessor).map(Occurrence::mention).filter(TitleReader::canOwn).stream()
                        .toList()
                : actors;
        return plural ? found : found.stream().limit(1).toList();
    }

    /** "the Russian and Ukrainian ministers", "Chad's and Mali's ministers". */
    private void addOwnersBefore() {
        while (plural && first > 1 && isJoint(first - 1)) {
            int end = first - 2;
            end = end > 0 && isJoint(end) ? end - 1 : end;
            end = end > 0 && sentence.token(end).pos().equals("POS") ? end - 1 : end;
            Optional<Occurrence> named = ownerAt(end);
            if (named.isEmpty()) {
                return;
            }
            owners.add(0, named.get().mention());
            first = named.get().first();
        }
    }

    // ---- to the right ----------------------------------------------------------------------------------------

    private void readRight() {
        int i = last + 1;
        if (i + 1 < sentence.size()
                && sentence.token(i).text().equals("-")
                && sentence.token(i + 1).lemmaIn("general", "elect", "designate")) {
            if (sentence.token(i + 1).lemmaIn("general")) {
                words.add("-");
                words.add(sentence.token(i + 1).text());
            } else {
                tenure = Tenure.DESIGNATE;
            }
            last = i + 1;
            i += 2;
        }
        while (i + 1 < sentence.size()) {
            String preposition = sentence.token(i).text();
            int from = i + 1;
            if (!PREPOSITIONS.contains(preposition) || preposition.equals("in") && last == head) {
                return;
            }
            Optional<Occurrence> served = served(i);
            served.map(Occurrence::mention).ifPresent(owners::add);
            int end = served.map(Occurrence::last).orElseGet(() -> phraseEnd(from));
            if (end < 0) {
                return;
            }
            if (served.isEmpty()) {
                readPhrase(i, end);
            }
            last = end;
            i = end + 1;
        }
    }

    /** "a spokesman for President NAME". */
    private Optional<Occurrence> served(int preposition) {
        if (!sentence.token(preposition).text().matches("for|to|of") || !titles.serves(words) || !owners.isEmpty()) {
            return Optional.empty();
        }
        int name = preposition + 1;
        while (name < sentence.size() - 1
                && titles.isTitleWord(sentence.token(name).text())) {
            name++;
        }
        return reading.at(sentence, name).filter(named -> named.mention().kind() == Kind.PERSON);
    }

    /** The phrase from the preposition to {@code end}: whose office it is, or a part of the title. */
    private void readPhrase(int preposition, int end) {
        String word = sentence.token(preposition).text();
        boolean of = word.equals("of");
        boolean served = Set.of("for", "to").contains(word) && titles.serves(words);
        Optional<Occurrence> named = occurrenceIn(preposition + 1, end);
        boolean whole = named.isPresent() && isWhole(named.get(), preposition + 1, end);
        boolean portfolio = whole
                && titles.hasPortfolio(words)
                && named.get().mention().authority().isEmpty()
                && named.get().mention().kind().isOrganisation();
        if (whole
                && !portfolio
                && owners.isEmpty()
                && (of || served || word.equals("at") || word.equals("for") && !titles.goesAbroad(words))) {
            named.map(Occurrence::mention).filter(TitleReader::canOwn).ifPresent(owners::add);
        } else if (!(of && whole && !portfolio)) {
            // Of two owners ("Russia's president of the council") the first one stands.
            Optional<Occurrence> owner = named.filter(occurrence -> (of || served) && owners.isEmpty() && !portfolio)
                    .filter(occurrence -> canOwn(occurrence.mention()));
            owner.map(Occurrence::mention).ifPresent(owners::add);
            addPhrase(preposition, end, of || served ? named.filter(occurrence -> !portfolio) : Optional.empty());
        }
    }

    /** The last token of a plain noun phrase that begins at {@code from}, -1 if none does. */
    private int phraseEnd(int from) {
        int end = -1;
        for (int i = from; i < sentence.size() && i < from + 9; i++) {
            Token token = sentence.token(i);
            Optional<Occurrence> named = reading.at(sentence, i);
            boolean determiner =
                    i == from && (token.pos().equals("DT") || token.pos().equals("PRP$"));
            if (named.filter(o -> o.mention().kind() == Kind.PERSON).isPresent() || TIMES.contains(token.ner())) {
                return end;
            }
            if (named.isPresent()) {
                i = named.get().last();
                end = i;
            } else if (token.isNoun() || token.pos().equals("CD") && end >= 0) {
                end = i;
            } else if (!determiner
                    && !isCoordinated(i, end)
                    && !token.pos().startsWith("JJ")
                    && !token.text().equals("-")
                    && !token.pos().equals("POS")
                    && !token.pos().equals("VBG")) {
                return end;
            }
        }
        return end;
    }

    /** "Minister of Trade and Industry", but not "Minister of Trade and Governor". */
    private boolean isCoordinated(int i, int end) {
        return (sentence.token(i).text().equals("and")
                        || sentence.token(i).text().equals(",") && titles.hasPortfolio(words))
                && i + 1 < sentence.size()
                && end >= 0
                && isCapital(i - 1)
                && isCapital(i + 1)
                && reading.at(sentence, i + 1)
                        .filter(o ->
                                o.mention().kind() == Kind.PERSON || o.mention().kind() == Kind.STATE)
                        .isEmpty()
                && !titles.isTitleWord(sentence.token(i + 1).text());
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(sentence.token(i).text().charAt(0));
    }

    private void addOwnersBehind() {
        while (last + 2 < sentence.size() && isJoint(last + 1)) {
            int next = isJoint(last + 2) ? last + 3 : last + 2;
            next = next < sentence.size() && sentence.token(next).pos().equals("DT") ? next + 1 : next;
            Optional<Occurrence> named = next < sentence.size() ? ownerAt(next) : Optional.empty();
            if (named.isEmpty()) {
                return;
            }
            owners.add(named.get().mention());
            last = named.get().last();
        }
    }

    private boolean isJoint(int i) {
        return sentence.token(i).text().equals("and")
                || sentence.token(i).text().equals(",");
    }

    private Optional<Occurrence> ownerAt(int i) {
        return reading.at(sentence, i)
                .filter(named -> named.mention().kind() != Kind.PERSON && canOwn(named.mention()));
    }

    private Optional<Occurrence> occurrenceIn(int from, int to) {
        for (int i = from; i <= to; i++) {
            Optional<Occurrence> named = reading.at(sentence, i);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private boolean isWhole(Occurrence named, int from, int to) {
        return named.last() == to
                && (named.first() == from
                        || named.first() == from + 1
                                && sentence.token(from).pos().matches("DT|PRP\\$"));
    }

    private void addPhrase(int preposition, int end, Optional<Occurrence> without) {
        words.add(sentence.token(preposition).text());
        for (int i = preposition + 1; i <= end; i++) {
            int index = i;
            boolean skipped = without.filter(o -> o.first() <= index && index <= o.last())
                            .isPresent()
                    || Set.of("DT", "POS", "PRP$").contains(sentence.token(i).pos());
            if (!skipped) {
                words.add(sentence.token(i).text());
            }
        }
    }

    // ---- the title -------------------------------------------------------------------------------------------

    private String lower(String title) {
        boolean ownName = reading.authority().named(title).isEmpty();
        return ownName ? lowerWords(title) : title;
    }

    /** Lower case but for acronyms and names of places, people and organisations. */
    private String lowerWords(String title) {
        List<String> result = new ArrayList<>();
        for (String word : title.split(" ")) {
            boolean acronym =
                    word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !titles.isTitleWord(word);
            boolean name = !titles.isTitleWord(word)
                    && !reading.authority().named(word).isEmpty();
            result.add(acronym || name ? word : word.toLowerCase(Locale.ROOT));
        }
        return String.join(" ", result);
    }

    private static boolean canOwn(Mention mention) {
        return mention.kind() != Kind.VENUE && !NamingExtractor.CONTINENTS.contains(mention.name());
    }
}
