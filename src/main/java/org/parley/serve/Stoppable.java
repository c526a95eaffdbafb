package org.parley.serve;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;

/**
 * Queries whose regular expressions can be stopped. One like {@code (x+x+)+y} tries for years, and Java's does not look
 * up while it tries; here the text it reads tells it that the query is over.
 */
final class Stoppable {
    private static final int OFTEN = 0xfff;

    private Stoppable() {}

    /** The same query. */
    static Query query(Query query) {
        ElementTransformCopyBase elements = new ElementTransformCopyBase();
        return QueryTransformOps.transform(query, elements, new ExprTransformApplyElementTransform(elements) {
            @Override
            public Expr transform(ExprFunctionN function, ExprList arguments) {
                Expr copy = super.transform(function, arguments);
                if (copy instanceof E_Regex regex) {
                    return new Regex(regex.getArg(1), regex.getArg(2), regex.getArg(3));
                }
                return copy instanceof E_StrReplace replace
                        ? new Replace(replace.getArg(1), replace.getArg(2), replace.getArg(3), replace.getArg(4))
                        : copy;
            }
        });
    }

    /** Constants would be worked out before the query runs, when nothing can stop it. */
    private static ExprEvalException notYet() {
        return new ExprEvalException("is worked out when the query runs");
    }

    private static final class Regex extends E_Regex {
        private final Patterns patterns = new Patterns("REGEX");

        Regex(Expr text, Expr pattern, Expr flags) {
            super(text, pattern, flags);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
            NodeValue flags = arguments.size() > 2 ? arguments.get(2) : null;
            return NodeValue.booleanReturn(patterns.found(arguments, flags, environment, false));
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            throw notYet();
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        }
    }

    private static final class Replace extends E_StrReplace {
        private final Patterns patterns = new Patterns("REPLACE");

        Replace(Expr text, Expr pattern, Expr replacement, Expr flags) {
            super(text, pattern, replacement, flags);
        }

        /** Goes through the text to see that it comes to an end, and then again to replace. */
        @Override
        public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
            NodeValue flags = arguments.size() > 3 ? arguments.get(3) : null;
            return patterns.found(arguments, flags, environment, true) ? super.eval(arguments) : arguments.get(0);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            throw notYet();
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(
                    arguments.get(0),
                    arguments.get(1),
                    arguments.get(2),
                    arguments.size() > 3 ? arguments.get(3) : null);
        }
    }

    /** The pattern of one place in a query, which nearly always is the same for every row. */
    private static final class Patterns {
        private final String function;
        private String known;
        private Pattern pattern;

        Patterns(String function) {
            this.function = function;
        }

        boolean found(List<NodeValue> arguments, NodeValue flags, FunctionEnv environment, boolean all) {
            String text = string(arguments.get(0));
            Pattern compiled = pattern(string(arguments.get(1)), flags == null ? "" : string(flags));
            try {
                Matcher matcher = compiled.matcher(new Watched(text, environment.getContext()));
                boolean found = matcher.find();
                boolean more = all && found;
                while (more) {
                    more = matcher.find();
                }
                return found;
            } catch (StackOverflowError e) {
                throw new ExprEvalException(function + ": the pattern is too deep for this text");
            }
        }

        private Pattern pattern(String text, String flags) {
            String key = flags + "/" + text;
            if (!key.equals(known)) {
                pattern = RegexEngine.makePattern(function, text, flags);
                known = key;
            }
            return pattern;
        }

        private String string(NodeValue value) {
            return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
        }
    }

    /** A text that looks up from time to time while it is read. */
    private static final class Watched implements CharSequence {
        private final String text;
        private final AtomicBoolean stop;
        private int reads;

        Watched(String text, Context context) {
            this.text = text;
            this.stop = Context.getCancelSignal(context);
        }

        @Override
        public char charAt(int index) {
            if ((++reads & OFTEN) == 0 && stop != null && stop.get()) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
