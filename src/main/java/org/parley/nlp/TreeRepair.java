package org.parley.nlp;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mends what the parser often gets wrong in reported speech and in nouns and verbs of wanting. */
final class TreeRepair {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> WANTING_NOUNS = Set.of(
            "refusal",
            "reluctance",
            "unwillingness",
            "readiness",
            "willingness",
            "proposal",
            "offer",
            "pledge",
            "promise",
            "commitment",
            "request",
            "demand",
            "call",
            "plea",
            "agreement",
            "decision",
            "plan",
            "threat",
            "failure",
            "attempt",
            "effort",
            "bid",
            "need",
            "desire",
            "wish",
            "intention",
            "vow",
            "invitation",
            "idea",
            "initiative",
            "recommendation",
            "undertaking",
            "ultimatum",
            "appeal",
            "deal",
            "push",
            "suggestion",
            "right",
            "inability");
    private static final Set<String> SAYING = Set.of(
            "say",
            "add",
            "announce",
            "believe",
            "think",
            "warn",
            "note",
            "argue",
            "insist",
            "claim",
            "hope",
            "state",
            "indicate",
            "stress",
            "declare",
            "suggest",
            "admit",
            "deny",
            "confirm",
            "report");
    private static final Set<String> AUXILIARIES = Set.of(
            "be", "have", "do", "get", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
            "ought", "need", "dare", "'s", "'d", "’s", "’d", "'re", "’re", "'ve", "’ve", "'m", "’m", "'ll", "’ll", "wo",
            "ca", "go");

    private static final Set<String> ATTITUDES = Set.of(
            "disappointment",
            "regret",
            "concern",
            "alarm",
            "dismay",
            "anger",
            "outrage",
            "frustration",
            "satisfaction",
            "gratitude",
            "appreciation",
            "surprise",
            "support",
            "opposition",
            "objection",
            "readiness",
            "willingness",
            "reservation",
            "doubt",
            "hope",
            "confidence",
            "commitment",
            "preference",
            "sympathy",
            "solidarity");
    private static final Pattern PERSON_NOUN =
            Pattern.compile("(?:[eo]r|man|woman|person|ist|ian|ent|chief|head|aide|envoy|official|delegate)$");

    private final List<Token> tokens;
    private final int[] head;
    private final String[] relation;
    private boolean changed;

    private TreeRepair(List<Token> tokens, SemanticGraph basic) {
        this.tokens = tokens;
        head = new int[tokens.size()];
        relation = new String[tokens.size()];
        java.util.Arrays.fill(head, -1);
        java.util.Arrays.fill(relation, "root");
        basic.edgeIterable().forEach(edge -> {
            head[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
            relation[edge.getDependent().index() - 1] = edge.getRelation().toString();
        });
    }

    /** The basic tree and the enhanced++ graph, mended; the given ones if nothing was wrong. */
    static List<SemanticGraph> mend(List<Token> tokens, SemanticGraph basic, SemanticGraph enhanced) {
        TreeRepair repair = new TreeRepair(tokens, basic);
        repair.mend();
        if (!repair.changed || !repair.isTree()) {
            return List.of(basic, enhanced);
        }
        GrammaticalStructure structure = repair.structure(basic);
        return List.of(
                SemanticGraphFactory.generateUncollapsedDependencies(structure),
                SemanticGraphFactory.generateEnhancedPlusPlusDependencies(structure));
    }

    private void mend() {
        for (int i = 0; i < head.length; i++) {
            fullVerbAsAuxiliary(i);
            reportInsideItsClause(i);
            subjectWithInfinitive(i);
            infinitiveOfNoun(i);
            phraseOfNoun(i);
            participleAsMark(i);
            speakerAsApposition(i);
            reportBetweenCommas(i);
            namedSource(i);
            listAsApposition(i);
            looseDependent(i);
            clauseWithAs(i);
            participleBeforeName(i);
        }
        for (int i = 0; i < head.length; i++) {
            finiteConjunct(i);
        }
    }

    /** "proposed adding": the first verb is no auxiliary. */
    private void fullVerbAsAuxiliary(int i) {
        int verb = head[i];
        if (relation[i].equals("aux") && verb == i + 1 && pos(i).startsWith("VB") && !AUXILIARIES.contains(lemma(i))) {
            takePlace(i, verb);
            link(verb, i, "xcomp");
            for (int child : children(i + 1)) {
                if (child < i) {
                    link(child, i, relation[child]);
                }
            }
        }
    }

    /** "He said Ethiopia was ready": the saying is not the subject of what is said. */
    private void reportInsideItsClause(int i) {
        int clause = head[i];
        boolean wrong =
                Set.of("csubj", "dep", "nsubj").contains(relation[i]) && clause > i && SAYING.contains(lemma(i));
        if (!wrong
                || !FINITE.contains(pos(i))
                || !isFinite(clause)
                || child(i, "nsubj").isEmpty()) {
            return;
        }
        takePlace(i, clause);
        link(clause, i, "ccomp");
        subjectOfInfinitive(i, clause);
        boolean hasSubject = child(clause, "nsubj", "nsubj:pass").isPresent();
        for (int child : children(clause)) {
            if (child < i || relation[child].equals("punct") && child == head.length - 1) {
                link(child, i, relation[child]);
            } else if (relation[child].equals("csubj") && !isFinite(child)) {
                link(child, clause, "dep");
            }
        }
        for (int child : children(i)) {
            if (child > i && child < clause && relation[child].equals("obj") && !hasSubject) {
                link(child, clause, child(clause, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
            }
        }
    }

    /** "warned that failure to agree would harm": the noun before the infinitive is the subject of what comes after. */
    private void subjectOfInfinitive(int report, int clause) {
        for (int verb : children(report)) {
            Optional<Integer> to = infinitiveMark(verb);
            Optional<Integer> noun = child(verb, "nsubj").filter(subject -> to.isPresent() && subject + 1 == to.get());
            if (relation[verb].equals("ccomp") && verb != clause && noun.isPresent()) {
                children(verb).stream()
                        .filter(child -> child < noun.get())
                        .forEach(child -> link(child, clause, relation[child]));
                link(noun.get(), clause, child(clause, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
                link(verb, noun.get(), "acl");
            }
        }
    }

    /** "as Chile had refused …", "as a strike went on": a clause, not a phrase. */
    private void clauseWithAs(int i) {
        Optional<Integer> as = child(i, "case").filter(mark -> lemma(mark).equals("as") && mark < i);
        int above = head[i];
        if (as.isEmpty() || above < 0 || !Set.of("obl", "nmod").contains(relation[i])) {
            return;
        }
        Optional<Integer> verb = java.util.stream.Stream.concat(
                        children(i).stream().filter(child -> relation[child].equals("acl")),
                        children(above).stream().filter(child -> relation[child].equals("dep")))
                .filter(child -> child > i
                        && isFinite(child)
                        && child(child, "nsubj", "nsubj:pass", "mark").isEmpty())
                .findFirst();
        if (verb.isPresent()) {
            link(verb.get(), above, "advcl");
            link(i, verb.get(), child(verb.get(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
            link(as.get(), verb.get(), "mark");
        }
    }

    /** ", accusing Moscow of …": a participle with its object, not a modifier of it. */
    private void participleBeforeName(int i) {
        int object = head[i];
        boolean modifier = relation[i].equals("amod") && pos(i).equals("VBG") && object > i && object <= i + 4;
        if (!modifier || i == 0 || !tokens.get(i - 1).text().equals(",") || head[object] < 0 || head[object] > i) {
            return;
        }
        List<Integer> rest = children(object);
        link(i, head[object], "advcl");
        link(object, i, "obj");
        for (int child : rest) {
            if (child > object && Set.of("nmod", "acl", "obl").contains(relation[child])) {
                link(child, i, relation[child].equals("nmod") ? "obl" : "advcl");
            } else if (child < i) {
                link(child, head[i], relation[child]);
            }
        }
    }

    /** "Moscow's refusal to extend the truce angered Kyiv": the finite verb is the head, not the infinitive. */
    private void subjectWithInfinitive(int i) {
        Optional<Integer> to = infinitiveMark(i);
        Optional<Integer> noun =
                child(i, "nsubj", "nsubj:pass").filter(subject -> to.isPresent() && subject + 1 == to.get());
        if (noun.isEmpty() || !WANTING_NOUNS.contains(lemma(noun.get()))) {
            return;
        }
        if (relation[i].startsWith("csubj") && isFinite(head[i])) {
            int verb = head[i];
            link(noun.get(), verb, relation[i].replace("csubj", "nsubj"));
            link(i, noun.get(), "acl");
            return;
        }
        Optional<Integer> finite = children(i).stream()
                .filter(child -> child > i
                        && Set.of("dep", "ccomp", "parataxis", "advcl", "conj").contains(relation[child]))
                .filter(child -> isFinite(child) && child(child, "mark", "cc").isEmpty())
                .findFirst();
        if (finite.isEmpty()) {
            return;
        }
        int verb = finite.get();
        List<Integer> rest = children(i);
        takePlace(verb, i);
        link(i, noun.get(), "acl");
        child(verb, "nsubj")
                .filter(subject -> subject < verb && subject > i)
                .ifPresent(object -> link(object, i, "obj"));
        for (int child : rest) {
            if (child != verb && (child < noun.get() || child > verb)) {
                link(child, verb, relation[child]);
            }
        }
        link(noun.get(), verb, child(verb, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
    }

    /** ", saying it had failed": a verb with its clause, not a conjunction. */
    private void participleAsMark(int i) {
        int clause = head[i];
        boolean wrong = relation[i].equals("mark") && pos(i).equals("VBG") && SAYING.contains(lemma(i));
        if (wrong && clause > i && head[clause] >= 0 && relation[clause].equals("advcl")) {
            link(i, head[clause], "advcl");
            link(clause, i, "ccomp");
        }
    }

    /** "The union, Moyo added, insists …": Moyo is who adds that, not the union. */
    private void speakerAsApposition(int i) {
        int name = i - 1;
        boolean beside = name > 1
                && SAYING.contains(lemma(i))
                && relation[name].equals("appos")
                && (tokens.get(name).ner().equals("PERSON") || lacksSubject(i))
                && i + 1 < head.length
                && tokens.get(i + 1).text().equals(",");
        boolean ofSubject = beside && head[name] >= 0 && head[head[name]] == i && relation[head[name]].equals("nsubj");
        boolean goesOn = ofSubject
                && children(i).stream()
                        .anyMatch(child -> child > i + 1
                                && isFinite(child)
                                && Set.of("dep", "ccomp", "conj", "parataxis").contains(relation[child]));
        if (goesOn) {
            link(name, i, "nsubj");
        }
    }

    /** Whether what comes behind "…, somebody said," needs a subject from before it. */
    private boolean lacksSubject(int report) {
        return children(report).stream()
                .anyMatch(child -> child > report + 1
                        && relation[child].equals("dep")
                        && isFinite(child)
                        && child(child, "nsubj", "nsubj:pass").isEmpty());
    }

    /** "According to the mediator, Jane Doe, Chad insists …": Chad is who insists; Jane Doe is the mediator. */
    private void namedSource(int i) {
        Optional<Integer> subject =
                child(i, "nsubj").filter(name -> tokens.get(name).ner().equals("PERSON") && name < i);
        Optional<Integer> other = subject.flatMap(name -> child(name, "appos").filter(child -> child > name));
        Optional<Integer> source = child(i, "obl")
                .filter(noun -> pos(noun).equals("NN")
                        && child(noun, "case")
                                .filter(word -> lemma(word).equals("accord"))
                                .isPresent()
                        && PERSON_NOUN.matcher(lemma(noun)).find());
        boolean named = other.isPresent()
                && source.filter(noun -> noun < subject.get()
                                && noun + 1 < head.length
                                && tokens.get(noun + 1).text().equals(","))
                        .isPresent();
        if (named) {
            link(subject.get(), source.get(), "appos");
            link(other.get(), i, "nsubj");
        }
    }

    /** "Manila cannot, she pointed out, offer …": what stands between the commas is no more than a comment. */
    private void reportBetweenCommas(int i) {
        Optional<Integer> speaker = children(i).stream()
                .filter(child -> relation[child].equals("nsubj") && child == i - 1)
                .filter(child -> child > 0 && tokens.get(child - 1).text().equals(","))
                .findFirst();
        boolean comma = i + 2 < head.length
                && (tokens.get(i + 1).text().equals(",")
                        || tokens.get(i + 2).text().equals(","));
        Optional<Integer> subject = child(i, "nsubj").filter(child -> child < i - 1);
        Optional<Integer> verb = children(i).stream()
                .filter(child -> child > i + 1
                        && Set.of("dep", "ccomp", "conj", "parataxis", "xcomp").contains(relation[child]))
                .findFirst();
        if (speaker.isEmpty() || !comma || subject.isEmpty() || verb.isEmpty()) {
            return;
        }
        List<Integer> rest = children(i);
        takePlace(verb.get(), i);
        link(i, verb.get(), "parataxis");
        for (int child : rest) {
            boolean own = child == speaker.get() || child == verb.get() || relation[child].equals("compound:prt");
            if (!own) {
                link(child, verb.get(), relation[child]);
            }
        }
    }

    /** "Japan, the United States and Norway": a list, not another name of Japan. */
    private void listAsApposition(int i) {
        boolean list = relation[i].equals("appos")
                && isPlaceOrBody(i)
                && isPlaceOrBody(head[i])
                && children(i).stream().anyMatch(child -> relation[child].equals("conj"));
        if (list) {
            int first = head[i];
            children(i).stream()
                    .filter(child -> relation[child].equals("conj"))
                    .forEach(child -> link(child, first, "conj"));
            link(i, first, "conj");
        }
    }

    private boolean isPlaceOrBody(int i) {
        return pos(i).startsWith("NNP") && !tokens.get(i).ner().equals("PERSON");
    }

    /** "preferred referring to …", "gave up that demand": relations that the parser leaves open. */
    private void looseDependent(int i) {
        boolean gerund = relation[i].equals("dep") && pos(i).equals("VBG") && head[i] == i - 1;
        if (gerund && pos(i - 1).startsWith("VB")) {
            link(i, i - 1, "xcomp");
        }
        boolean behindParticle =
                gerund && i > 1 && head[i - 1] == i - 2 && pos(i - 2).startsWith("VB");
        if (behindParticle && Set.of("IN", "RP", "RB").contains(pos(i - 1))) {
            link(i, i - 2, "xcomp");
        }
        boolean determined = relation[i].equals("dep") && pos(i).startsWith("NN") && head[i] == i - 1;
        if (determined && relation[i - 1].equals("obj") && lemma(i - 1).equals("that")) {
            takePlace(i, i - 1);
            link(i - 1, i, "det");
        }
    }

    /** "expressed its readiness to study": the infinitive belongs to the noun before it. */
    private void infinitiveOfNoun(int i) {
        Optional<Integer> to = infinitiveMark(i);
        boolean loose = Set.of("xcomp", "advcl", "ccomp", "dep", "acl").contains(relation[i]);
        if (to.isEmpty() || to.get() < 1 || !loose) {
            return;
        }
        int noun = to.get() - 1;
        if (tokens.get(noun).text().equals("not")) {
            noun--;
        }
        if (noun >= 0
                && head[i] != noun
                && pos(noun).startsWith("NN")
                && WANTING_NOUNS.contains(lemma(noun))
                && isAbove(head[i], noun)) {
            link(i, noun, "acl");
        }
    }

    /** "expressed disappointment at the pace": the phrase belongs to the noun before it. */
    private void phraseOfNoun(int i) {
        Optional<Integer> preposition = child(i, "case").filter(word -> word > 0 && word < i);
        int noun = preposition.map(word -> word - 1).orElse(-1);
        if (noun >= 0
                && relation[i].equals("obl")
                && relation[noun].equals("obj")
                && head[noun] == head[i]
                && ATTITUDES.contains(lemma(noun))) {
            link(i, noun, "nmod");
        }
    }

    /** "agreed not to attack and are opposed …", "said it is late and proposed …": finite goes with finite, past with past. */
    private void finiteConjunct(int i) {
        int partner = head[i];
        if (!relation[i].equals("conj")
                || partner < 0
                || !isFinite(i)
                || child(i, "nsubj", "nsubj:pass", "mark").isPresent()) {
            return;
        }
        boolean past = pos(i).equals("VBD")
                || child(i, "aux:pass", "cop", "aux")
                        .filter(aux -> pos(aux).equals("VBD"))
                        .isPresent();
        boolean reports = SAYING.contains(lemma(i))
                && child(i, "ccomp")
                        .filter(clause -> child(clause, "mark").isPresent())
                        .isPresent()
                && relation[partner].equals("ccomp")
                && SAYING.contains(lemma(head[partner]));
        if (reports) {
            link(i, head[partner], "conj");
            return;
        }
        boolean unlike = !isFinite(partner) || past && isPresent(partner);
        if (!unlike) {
            return;
        }
        int above = head[partner];
        while (above >= 0 && !(isFinite(above) && pos(above).startsWith("VB") && (!past || !isPresent(above)))) {
            above = head[above];
        }
        if (above >= 0 && above < i) {
            link(i, above, "conj");
        }
    }

    private Optional<Integer> infinitiveMark(int i) {
        return children(i).stream()
                .filter(child -> relation[child].equals("mark") && pos(child).equals("TO"))
                .findFirst();
    }

    private boolean isPresent(int i) {
        Optional<Integer> auxiliary = child(i, "aux", "aux:pass", "cop");
        String tense = auxiliary.map(this::pos).orElse(pos(i));
        return Set.of("VBZ", "VBP", "MD").contains(tense)
                && !auxiliary
                        .map(this::lemma)
                        .filter(Set.of("would", "could")::contains)
                        .isPresent();
    }

    private boolean isFinite(int i) {
        return FINITE.contains(pos(i))
                || children(i).stream()
                        .anyMatch(child -> Set.of("aux", "aux:pass", "cop").contains(relation[child])
                                && FINITE.contains(pos(child)));
    }

    private boolean isAbove(int ancestor, int i) {
        int at = i;
        while (at >= 0 && at != ancestor) {
            at = head[at];
        }
        return at >= 0;
    }

    private void takePlace(int i, int other) {
        link(i, head[other], relation[other]);
    }

    private void link(int child, int parent, String label) {
        head[child] = parent;
        relation[child] = parent < 0 ? "root" : label;
        changed = true;
    }

    private List<Integer> children(int i) {
        List<Integer> found = new ArrayList<>();
        for (int child = 0; child < head.length; child++) {
            if (head[child] == i) {
                found.add(child);
            }
        }
        return found;
    }

    private Optional<Integer> child(int i, String... labels) {
        Set<String> wanted = Set.of(labels);
        return children(i).stream()
                .filter(child -> wanted.contains(relation[child]))
                .findFirst();
    }

    private String pos(int i) {
        return tokens.get(i).pos();
    }

    private String lemma(int i) {
        return tokens.get(i).lemma().toLowerCase(Locale.ROOT);
    }

    private boolean isTree() {
        for (int i = 0; i < head.length; i++) {
            int at = i;
            for (int steps = 0; at >= 0; steps++) {
                if (steps > head.length) {
                    return false;
                }
                at = head[at];
            }
        }
        return true;
    }

    private GrammaticalStructure structure(SemanticGraph basic) {
        IndexedWord root = new IndexedWord(new Word("ROOT"));
        root.setIndex(0);
        List<TypedDependency> dependencies = new ArrayList<>();
        for (int i = 0; i < head.length; i++) {
            IndexedWord word = basic.getNodeByIndexSafe(i + 1);
            if (word != null) {
                IndexedWord governor = head[i] < 0 ? root : basic.getNodeByIndexSafe(head[i] + 1);
                dependencies.add(new TypedDependency(
                        head[i] < 0
                                ? edu.stanford.nlp.trees.GrammaticalRelation.ROOT
                                : UniversalEnglishGrammaticalRelations.shortNameToGRel.getOrDefault(
                                        relation[i],
                                        edu.stanford.nlp.trees.GrammaticalRelation.valueOf(
                                                edu.stanford.nlp.international.Language.UniversalEnglish, relation[i])),
                        governor,
                        word));
            }
        }
        return new UniversalEnglishGrammaticalStructure(dependencies, new TreeGraphNode(root));
    }
}
