package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Tenure;
import org.parley.nlp.DependencyPattern.Match;
import org.parley.nlp.Sentence;

/** Reads the offices that verbs tell of: "was appointed", "serves as", "is", "led by". */
final class OfficeVerbs {
    private final Reading reading;
    private final OfficeTitles titles;
    private final List<OfficeFrame> frames;
    private final Factuality factuality;
    private final TitlePhrases phrases;
    private final OfficeRegister register;
    private final HolderRows rows;

    OfficeVerbs(Reading reading, TitlePhrases phrases, OfficeRegister register) {
        this.reading = reading;
        this.phrases = phrases;
        this.register = register;
        titles = reading.titles();
        frames = reading.knowledge().officeFrames();
        factuality = reading.knowledge().factuality();
        rows = new HolderRows(reading);
    }

    void read(Sentence sentence) {
        boolean hopeless =
                reading.in(sentence).stream().noneMatch(named -> named.mention().kind() == Kind.PERSON);
        if (!hopeless) {
            frames.forEach(frame -> frame.matches(sentence).forEach(match -> read(sentence, frame, match)));
        }
    }

    private void read(Sentence sentence, OfficeFrame frame, Match match) {
        int cue = match.node("cue").orElseThrow();
        Optional<Occurrence> person = person(sentence, match, "person");
        if (person.isEmpty() || isUnreal(sentence, cue)) {
            return;
        }
        match.node("body").ifPresent(body -> leads(person.get(), cue, body));
        match.node("title").filter(title -> phrases.isTitle(sentence, title)).ifPresent(title -> {
            for (TitlePhrase phrase : phrases.withConjuncts(sentence, title)) {
                if (phrase.first() > person.get().last()
                        || phrase.last() < person.get().first()) {
                    hold(person.get(), phrase.held(isPast(sentence, cue) ? Tenure.FORMER : frame.tenure()));
                    person(sentence, match, "before").ifPresent(before -> hold(before, phrase.held(Tenure.FORMER)));
                }
            }
        });
    }

    private Optional<Occurrence> person(Sentence sentence, Match match, String node) {
        return match.node(node)
                .map(token -> described(sentence, antecedent(sentence, token)))
                .flatMap(token -> reading.at(sentence, token))
                .filter(named -> named.mention().kind() == Kind.PERSON);
    }

    /** "NAME, who …": where the parser lost the thread, the word before the pronoun. */
    private static int antecedent(Sentence sentence, int token) {
        boolean relative = sentence.token(token).lemmaIn("who") && token > 1;
        return !relative ? token : sentence.token(token - 1).text().equals(",") ? token - 2 : token - 1;
    }

    /** "NAME, a geologist who was minister": the name that a noun is apposed to. */
    private int described(Sentence sentence, int token) {
        return sentence.relation(token).equals("appos")
                        && reading.at(sentence, token).isEmpty()
                        && sentence.governor(token) < token
                ? sentence.governor(token)
                : token;
    }

    private void hold(Occurrence person, TitlePhrase phrase) {
        if (phrase.plural()) {
            register.share(rows.of(person), phrase);
        } else {
            register.add(person, phrase);
        }
    }

    private boolean isUnreal(Sentence sentence, int cue) {
        int clause = sentence.relation(cue).equals("cop") ? sentence.governor(cue) : cue;
        boolean future = sentence.children(clause, "aux").stream()
                .anyMatch(aux -> sentence.token(aux).lemmaIn("will", "would", "shall", "'ll"));
        return future || factuality.isNegated(sentence, clause) || factuality.isUnreal(sentence, clause);
    }

    /** "was minister until 2019", "had been", "who served as": held before what the article tells. */
    private static boolean isPast(Sentence sentence, int cue) {
        boolean copula = sentence.relation(cue).equals("cop");
        int clause = copula ? sentence.governor(cue) : cue;
        boolean perfect = sentence.children(clause, "aux").stream()
                .anyMatch(aux -> sentence.token(aux).text().matches("had|[’']d"));
        boolean past = sentence.token(cue).pos().equals("VBD");
        boolean ended = sentence.subtree(clause).stream()
                .anyMatch(i -> sentence.token(i).lemmaIn("until", "till"));
        boolean served = sentence.token(cue).lemmaIn("serve", "act", "work")
                && Set.of("acl:relcl", "advcl").contains(sentence.relation(cue));
        return copula && perfect || past && (ended && (copula || served) || served);
    }

    /** "who has led the Fula Front", "a panel chaired by NAME"; a delegation or a meeting is led for a day. */
    private void leads(Occurrence person, int cue, int body) {
        Sentence sentence = person.sentence();
        String noun = sentence.token(body).lemma();
        if (titles.isLedForATime(noun) || titles.isHead(noun)) {
            return;
        }
        String title = agent(sentence.token(cue).lemma());
        Optional<Mention> of = reading.actors(sentence, body).stream()
                .filter(mention -> mention.kind().isOrganisation() || mention.kind() == Kind.STATE)
                .findFirst();
        List<Holder> row = rows.of(person);
        for (Holder holder : row.subList(row.indexOf(rows.holder(person)), row.size())) {
            Optional<Mention> owner = holder.owner().or(() -> of);
            if (owner.isPresent() || titles.isOfficeToLead(noun)) {
                register.add(new Office(
                        holder.person().mention(),
                        owner.isPresent() ? title : title + " of " + noun,
                        owner,
                        Tenure.CURRENT,
                        span(holder.person(), body)));
            }
        }
    }

    private static Span span(Occurrence person, int token) {
        Span noun = person.sentence().token(token).span();
        return new Span(
                Math.min(person.span().begin(), noun.begin()),
                Math.max(person.span().end(), noun.end()));
    }

    private static String agent(String verb) {
        return switch (verb) {
            case "chair" -> "chair";
            case "co-chair" -> "co-chair";
            case "co-facilitate" -> "co-facilitator";
            case "facilitate" -> "facilitator";
            case "command" -> "commander";
            case "head" -> "head";
            default -> "leader";
        };
    }
}
