package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/** Finds people who are named in a row: "A and B", "A of X and B of Y", "A (X), B (Y) and C (Z)". */
final class HolderRows {
    private static final int DESCRIPTION = 6;

    private final Reading reading;
    private final OfficeTitles titles;

    HolderRows(Reading reading) {
        this.reading = reading;
        titles = reading.titles();
    }

    /** The row that {@code person} stands in, in the order of the text; itself at least. */
    List<Holder> of(Occurrence person) {
        List<Holder> row = new ArrayList<>();
        for (Occurrence other : reading.in(person.sentence())) {
            if (other.mention().kind() == Kind.PERSON) {
                Holder holder = holder(other);
                if (!row.isEmpty() && !follows(row.get(row.size() - 1), holder)) {
                    if (contains(row, person)) {
                        return row;
                    }
                    row.clear();
                }
                row.add(holder);
            }
        }
        return row;
    }

    private static boolean contains(List<Holder> row, Occurrence person) {
        return row.stream().anyMatch(holder -> holder.person().equals(person));
    }

    Holder holder(Occurrence person) {
        Sentence sentence = person.sentence();
        int of = person.last() + 1;
        if (of + 1 < sentence.size() && sentence.token(of).text().matches("of|from|at")) {
            int owner = sentence.token(of + 1).pos().equals("DT") ? of + 2 : of + 1;
            Optional<Occurrence> described = described(sentence, owner);
            Optional<Occurrence> named =
                    described.isPresent() || sentence.token(of).lemmaIn("at")
                            ? described
                            : owner < sentence.size() ? owner(sentence, owner) : Optional.empty();
            if (named.isPresent()) {
                return new Holder(
                        person, named.map(Occurrence::mention), named.get().last());
            }
        }
        return new Holder(person, inBrackets(person).map(Occurrence::mention), person.last());
    }

    /** "of the Tallinn firm NAME": the organisation that a phrase from token {@code i} on ends in. */
    private Optional<Occurrence> described(Sentence sentence, int i) {
        int last = i;
        while (last + 1 < sentence.size()
                && last < i + DESCRIPTION
                && sentence.token(last + 1).pos().matches("NN.*|JJ")) {
            last++;
        }
        return last < sentence.size()
                ? reading.at(sentence, last)
                        .filter(named -> named.mention().kind().isOrganisation())
                : Optional.empty();
    }

    private Optional<Occurrence> owner(Sentence sentence, int i) {
        return reading.at(sentence, i)
                .filter(named -> named.mention().kind() != Kind.PERSON
                        && named.mention().kind() != Kind.VENUE
                        && named.use() != Occurrence.Use.ADJECTIVE);
    }

    private Optional<Occurrence> inBrackets(Occurrence person) {
        return brackets(person).flatMap(aside -> owner(aside, 0));
    }

    /** Brackets are sentences of their own, which stand in a gap of the one around them. */
    Optional<Sentence> brackets(Occurrence person) {
        int end = person.span().end();
        String article = reading.text().article().text();
        return article.startsWith(" (", end) || article.startsWith("(", end)
                ? reading.text().sentences().stream()
                        .filter(aside -> aside.place() == Sentence.Place.ASIDE)
                        .filter(aside ->
                                aside.span().begin() > end && aside.span().begin() <= end + 2)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether no more than a comma, "and" and a form of address stand between two people. */
    private boolean follows(Holder before, Holder behind) {
        Sentence sentence = before.person().sentence();
        int i = before.last() + 1;
        int joints = 0;
        while (i < behind.person().first() && sentence.token(i).text().matches(",|and|&")) {
            i++;
            joints++;
        }
        while (i < behind.person().first()
                && (titles.isHonorific(sentence.token(i).text()) && !titles.isTitle(sentence, i)
                        || sentence.token(i).text().equals("."))) {
            i++;
        }
        return joints > 0 && i == behind.person().first();
    }
}
