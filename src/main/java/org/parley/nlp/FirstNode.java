package org.parley.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Semgrex pattern asks of the edges at its first node, so that a node without them need not be tried; what it
 * asks otherwise is not looked at.
 */
final class FirstNode {
    private static final Pattern NODE = Pattern.compile("\\s*\\{[^{}]*\\}(?:=\\w+)?\\s*");
    private static final Pattern STEP = Pattern.compile("([!?]?)\\s*(>>|<<|>|<)\\s*(?:/([^/]*)/|([a-z][a-z:]*))?\\s*");

    private record Edge(boolean governing, Predicate<String> relation) {
        boolean isAt(DependencyGraph.Node node) {
            for (String label : governing ? node.governing() : node.governed()) {
                if (relation.test(label)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final String semgrex;
    private final List<Edge> edges = new ArrayList<>();
    private int at;

    private FirstNode(String semgrex) {
        this.semgrex = semgrex;
    }

    /** Asks nothing where the pattern is not one node with steps from it. */
    static FirstNode of(String semgrex) {
        FirstNode first = new FirstNode(semgrex);
        return first.reads() ? first : new FirstNode(semgrex);
    }

    boolean mayBe(DependencyGraph.Node node) {
        for (Edge edge : edges) {
            if (!edge.isAt(node)) {
                return false;
            }
        }
        return true;
    }

    private boolean reads() {
        if (!skips(NODE)) {
            return false;
        }
        while (at < semgrex.length()) {
            Matcher step = STEP.matcher(semgrex).region(at, semgrex.length());
            if (!step.lookingAt()) {
                return false;
            }
            at = step.end();
            boolean asked = step.group(1).isEmpty() && step.group(2).length() == 1;
            relation(step)
                    .filter(any -> asked)
                    .ifPresent(relation -> edges.add(new Edge(step.group(2).equals(">"), relation)));
            if (!skipsGroup() && !skips(NODE)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Predicate<String>> relation(Matcher step) {
        return step.group(3) != null
                ? Optional.of(Pattern.compile(step.group(3)).asMatchPredicate())
                : Optional.ofNullable(step.group(4)).map(Predicate::isEqual);
    }

    private boolean skips(Pattern pattern) {
        Matcher matcher = pattern.matcher(semgrex).region(at, semgrex.length());
        boolean found = matcher.lookingAt();
        at = found ? matcher.end() : at;
        return found;
    }

    /** A part in parentheses; those between slashes belong to regular expressions. */
    private boolean skipsGroup() {
        if (at == semgrex.length() || semgrex.charAt(at) != '(') {
            return false;
        }
        int depth = 0;
        boolean expression = false;
        do {
            char c = semgrex.charAt(at++);
            expression ^= c == '/';
            depth += expression ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (depth > 0 && at < semgrex.length());
        while (at < semgrex.length() && Character.isWhitespace(semgrex.charAt(at))) {
            at++;
        }
        return depth == 0;
    }
}
