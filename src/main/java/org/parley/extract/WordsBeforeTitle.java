package org.parley.extract;

import java.util.Comparator;
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

/** Reads a title from its first word to the left: qualifiers, fields, and whose office it is. */
final class WordsBeforeTitle {
    private final Reading reading;
    private final OfficeTitles titles;
    private final Sentence sentence;
    private final TitleDraft draft;

    WordsBeforeTitle(Reading reading, TitleDraft draft) {
        this.reading = reading;
        this.draft = draft;
        titles = reading.titles();
        sentence = draft.sentence;
    }

    void read() {
        int i = draft.first - 1;
        while (i >= 0) {
            Token token = sentence.token(i);
            Optional<Occurrence> named = reading.at(sentence, i);
            if (named.filter(name -> name.mention().kind() == Kind.PERSON).isPresent()) {
                return;
            }
            if (named.isPresent() && isAccreditedTo(named.get())) {
                draft.first = named.get().first();
                i = draft.first - 1;
                continue;
            }
            if (named.isPresent() && TitleDraft.canOwn(named.get().mention())) {
                draft.owners.add(named.get().mention());
                draft.first = named.get().first();
                addOwnersBefore();
                readBeforeOwner();
                return;
            }
            if (token.pos().equals("POS")) {
                draft.owners.addAll(possessors(i - 1));
                draft.first = reading.at(sentence, i - 1).map(Occurrence::first).orElse(i - 1);
                addOwnersBefore();
                return;
            }
            if (token.pos().equals("PRP$") || token.pos().equals("WP$")) {
                List<Mention> whose = whose(i).stream()
                        .filter(mention -> mention.kind() != Kind.PERSON || titles.servesPerson(draft.words))
                        .toList();
                draft.owners.addAll(
                        draft.plural ? whose : whose.stream().limit(1).toList());
                draft.first = i;
                return;
            }
            if (isOtherTitle(i) || !readsOver(i)) {
                return;
            }
            i = draft.first - 1;
        }
    }

    /** "Chad's UN ambassador", "its EU envoy": where somebody is sent, not by whom. */
    private boolean isAccreditedTo(Occurrence named) {
        int before = named.first() - 1;
        return named.mention().kind() == Kind.INTERNATIONAL_ORGANISATION
                && draft.words.stream().anyMatch(word -> word.equalsIgnoreCase("ambassador"))
                && before >= 0
                && sentence.token(before).pos().matches("POS|PRP\\$");
    }

    /** Whose "its" and "their" are; "whose" is that of the name before it, whatever the parser makes of it. */
    private List<Mention> whose(int pronoun) {
        int before = pronoun > 0 && sentence.token(pronoun - 1).text().equals(",") ? pronoun - 2 : pronoun - 1;
        return sentence.token(pronoun).pos().equals("WP$")
                        && before >= 0
                        && reading.at(sentence, before).isPresent()
                ? reading.at(sentence, before).map(Occurrence::mention).stream().toList()
                : actors(pronoun);
    }

    /** "Its leader, NAME": what has one is a body, though the subject before may be a thing. */
    private List<Mention> actors(int pronoun) {
        List<Mention> known = reading.actors(sentence, pronoun);
        boolean opening =
                sentence.index() > 0 && pronoun == 0 && sentence.token(0).lemmaIn("its");
        return known.isEmpty() && opening ? lastBody() : known;
    }

    /** The organisation that the sentence before names highest in its tree, the last of equals. */
    private List<Mention> lastBody() {
        Sentence before = reading.text().sentences().get(sentence.index() - 1);
        return reading.in(before).stream()
                .filter(named -> named.use() == Occurrence.Use.NAME)
                .filter(named -> named.mention().kind().isOrganisation())
                .min(Comparator.<Occurrence>comparingInt(named -> depth(before, named.head()))
                        .thenComparing(Occurrence::first, Comparator.reverseOrder()))
                .map(Occurrence::mention)
                .stream()
                .toList();
    }

    private static int depth(Sentence sentence, int token) {
        return (int) IntStream.iterate(token, i -> i >= 0, sentence::governor).count();
    }

    /** "army chief General NAME": a rank is no part of the office before it. */
    private boolean isOtherTitle(int i) {
        boolean rank = titles.isRank(String.join(" ", draft.words).toLowerCase(Locale.ROOT));
        boolean title = titles.isHead(sentence.token(i).text()) && !titles.isRank(word(i).toLowerCase(Locale.ROOT));
        return rank
                && (title
                        || IntStream.range(Math.max(0, i - 4), i)
                                .anyMatch(start -> titles.knownEnd(sentence, start) == i));
    }

    /** Takes token {@code i} into the phrase if it can be a part of it. */
    private boolean readsOver(int i) {
        String lower = sentence.token(i).text().toLowerCase(Locale.ROOT);
        Optional<Tenure> told = titles.tenureBefore(lower);
        if (told.isPresent()) {
            draft.tenure = told.get();
        } else if (lower.equals("-") && i > 0 && isHyphenated(i)) {
            draft.first = i - 1;
            return true;
        } else if (!isPart(sentence.token(i), i)) {
            return false;
        } else if (!titles.isQualifier(lower)) {
            draft.words.addFirst(word(i));
        }
        draft.first = i;
        return true;
    }

    /** "then-minister", "one-time commander": a qualifier cut in two. */
    private boolean isHyphenated(int hyphen) {
        String before = sentence.token(hyphen - 1).text().toLowerCase(Locale.ROOT);
        String behind = sentence.token(hyphen + 1).text().toLowerCase(Locale.ROOT);
        Optional<Tenure> told = titles.tenureBefore(before).or(() -> titles.tenureBefore(before + "-" + behind));
        told.ifPresent(other -> draft.tenure = other);
        boolean cut = titles.isQualifier(before + "-" + behind)
                || titles.tenureBefore(before + "-" + behind).isPresent();
        if (cut) {
            draft.words.removeFirst();
        }
        return cut || told.isPresent();
    }

    private boolean isPart(Token token, int i) {
        boolean hyphen = token.text().equals("-") && i > 0;
        boolean joint = token.text().equals("and")
                && i > 0
                && sentence.token(i - 1).isNoun()
                && (draft.isCapital(i - 1) && draft.isCapital(i + 1)
                        || i + 2 == draft.head
                                && titles.isPortfolio(sentence.token(i - 1).text()))
                && !titles.isHead(sentence.token(i - 1).text())
                && reading.at(sentence, i - 1).isEmpty();
        return hyphen
                || joint
                || token.text().equals("&")
                || token.isNoun() && !token.ner().equals("PERSON") && !TitleDraft.TIMES.contains(token.ner())
                || token.pos().startsWith("JJ")
                || token.pos().equals("VBG") && i + 1 == draft.head
                || token.text().equals("of")
                        && i > 0
                        && sentence.token(i - 1).lemmaIn("secretary", "minister")
                        && i + 1 < draft.head + 1;
    }

    /** "former Finnish president", "deputy US trade representative". */
    private void readBeforeOwner() {
        for (int i = draft.first - 1; i >= 0; i--) {
            String lower = sentence.token(i).text().toLowerCase(Locale.ROOT);
            Optional<Tenure> told = titles.tenureBefore(lower);
            if (told.isPresent()) {
                draft.tenure = told.get();
            } else if (Set.of("deputy", "vice", "assistant").contains(lower)) {
                draft.words.addFirst(lower);
            } else if (lower.equals("-")
                    && i > 0
                    && titles.tenureBefore(lowerAt(i - 1)).isPresent()) {
                continue;
            } else if (!titles.isQualifier(lower)) {
                return;
            }
            draft.first = i;
        }
    }

    private String lowerAt(int i) {
        return sentence.token(i).text().toLowerCase(Locale.ROOT);
    }

    private List<Mention> possessors(int possessor) {
        List<Mention> actors = reading.actors(sentence, possessor);
        List<Mention> found = actors.isEmpty()
                ? reading.at(sentence, possessor).map(Occurrence::mention).filter(TitleDraft::canOwn).stream()
                        .toList()
                : actors;
        return draft.plural ? found : found.stream().limit(1).toList();
    }

    /** "the Russian and Ukrainian ministers", "Chad's and Mali's ministers". */
    private void addOwnersBefore() {
        while (draft.plural && draft.first > 1 && draft.isJoint(draft.first - 1)) {
            int end = draft.first - 2;
            end = end > 0 && draft.isJoint(end) ? end - 1 : end;
            end = end > 0 && sentence.token(end).pos().equals("POS") ? end - 1 : end;
            Optional<Occurrence> named = draft.ownerAt(end);
            if (named.isEmpty()) {
                return;
            }
            draft.owners.add(0, named.get().mention());
            draft.first = named.get().first();
        }
    }

    private String word(int i) {
        return titles.inFull(sentence.token(i).text());
    }
}
