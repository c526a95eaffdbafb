package org.parley.nlp;

import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalStructure;
import java.util.List;

/** Mends what the parser often gets wrong in reported speech and in nouns and verbs of wanting. */
final class TreeRepair {
    private TreeRepair() {}

    /** The basic tree and the enhanced++ graph, mended; the given ones if nothing was wrong. */
    static List<SemanticGraph> mend(List<Token> tokens, SemanticGraph basic, SemanticGraph enhanced) {
        TreeDraft tree = new TreeDraft(tokens, basic);
        mend(tree);
        if (!tree.isMended()) {
            return List.of(basic, enhanced);
        }
        GrammaticalStructure structure = tree.structure(basic);
        return List.of(
                SemanticGraphFactory.generateUncollapsedDependencies(structure),
                SemanticGraphFactory.generateEnhancedPlusPlusDependencies(structure));
    }

    private static void mend(TreeDraft tree) {
        new ClauseRepair(tree).mend();
        VerbRepair verbs = new VerbRepair(tree);
        ReportRepair reports = new ReportRepair(tree);
        NounRepair nouns = new NounRepair(tree);
        for (int i = 0; i < tree.size(); i++) {
            verbs.mend(i);
            reports.mend(i);
            nouns.mend(i);
        }
        // Which clauses are finite is known only when their verbs are mended.
        new ConjunctRepair(tree).mend();
    }
}
