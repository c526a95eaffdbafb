package org.parley.nlp;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The basic tree of a sentence while it is being mended. Tokens are told by their index; the root has the head -1. */
final class TreeDraft {
    /** Verbs that report. */
    static final Set<String> SAYING = Set.of(
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
            "report",
            "protest",
            "complain",
            "allege",
            "maintain",
            "acknowledge",
            "concede",
            "assert",
            "caution",
            "emphasise",
            "emphasize",
            "reiterate",
            "underline",
            "explain",
            "recall",
            "predict");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final List<Token> tokens;
    private final int[] head;
    private final String[] relation;
    private boolean changed;

    TreeDraft(List<Token> tokens, SemanticGraph basic) {
        this.tokens = tokens;
        head = new int[tokens.size()];
        relation = new String[tokens.size()];
        Arrays.fill(head, -1);
        Arrays.fill(relation, "root");
        basic.edgeIterable().forEach(edge -> {
            head[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
            relation[edge.getDependent().index() - 1] = edge.getRelation().toString();
        });
    }

    int size() {
        return head.length;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    int head(int i) {
        return head[i];
    }

    String relation(int i) {
        return relation[i];
    }

    /** Whether there is something to mend, and the outcome is a tree. */
    boolean isMended() {
        return changed && isTree();
    }

    /** The "to" of an infinitive. */
    Optional<Integer> infinitiveMark(int i) {
        return children(i).stream()
                .filter(child -> relation[child].equals("mark") && pos(child).equals("TO"))
                .findFirst();
    }

    boolean isPresent(int i) {
        Optional<Integer> auxiliary = child(i, "aux", "aux:pass", "cop");
        String tense = auxiliary.map(this::pos).orElse(pos(i));
        return Set.of("VBZ", "VBP", "MD").contains(tense)
                && !auxiliary
                        .map(this::lemma)
                        .filter(Set.of("would", "could")::contains)
                        .isPresent();
    }

    /** Whether token {@code i} itself is a finite verb. */
    boolean isFiniteWord(int i) {
        return FINITE.contains(pos(i));
    }

    /** Whether token {@code i} heads a finite clause. */
    boolean isFinite(int i) {
        return isFiniteWord(i)
                || children(i).stream()
                        .anyMatch(child -> Set.of("aux", "aux:pass", "cop").contains(relation[child])
                                && FINITE.contains(pos(child)));
    }

    /** Token {@code i} and those above it, from below; it ends even where a half-mended tree goes round in a circle. */
    IntStream upwards(int i) {
        return IntStream.iterate(i, at -> at >= 0, at -> head[at]).limit(head.length);
    }

    boolean isAbove(int ancestor, int i) {
        return upwards(i).anyMatch(at -> at == ancestor);
    }

    /** Hangs token {@code i} where {@code other} hangs. */
    void takePlace(int i, int other) {
        link(i, head[other], relation[other]);
    }

    void link(int child, int parent, String label) {
        head[child] = parent;
        relation[child] = parent < 0 ? "root" : label;
        changed = true;
    }

    /** In the order of the sentence. */
    List<Integer> children(int i) {
        List<Integer> found = new ArrayList<>();
        for (int child = 0; child < head.length; child++) {
            if (head[child] == i) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first child by one of these relations. */
    Optional<Integer> child(int i, String... labels) {
        for (int child = 0; child < head.length; child++) {
            if (head[child] == i) {
                for (String label : labels) {
                    if (label.equals(relation[child])) {
                        return Optional.of(child);
                    }
                }
            }
        }
        return Optional.empty();
    }

    String pos(int i) {
        return tokens.get(i).pos();
    }

    String lemma(int i) {
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

    /** The mended tree, over the words of {@code basic}. */
    GrammaticalStructure structure(SemanticGraph basic) {
        IndexedWord root = new IndexedWord(new Word("ROOT"));
        root.setIndex(0);
        List<TypedDependency> dependencies = new ArrayList<>();
        for (int i = 0; i < head.length; i++) {
            IndexedWord word = basic.getNodeByIndexSafe(i + 1);
            if (word != null) {
                IndexedWord governor = head[i] < 0 ? root : basic.getNodeByIndexSafe(head[i] + 1);
                dependencies.add(new TypedDependency(
                        head[i] < 0
                                ? GrammaticalRelation.ROOT
                                : UniversalEnglishGrammaticalRelations.shortNameToGRel.getOrDefault(
                                        relation[i],
                                        GrammaticalRelation.valueOf(Language.UniversalEnglish, relation[i])),
                        governor,
                        word));
            }
        }
        return new UniversalEnglishGrammaticalStructure(dependencies, new TreeGraphNode(root));
    }
}
