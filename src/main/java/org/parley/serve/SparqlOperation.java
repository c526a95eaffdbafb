package org.parley.serve;

import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.parley.model.ProblemException;
import org.parley.store.Forbidden;
import org.parley.store.HiddenText;

/** Fuseki's SPARQL protocol over the union of all articles, within the server's limits. */
final class SparqlOperation extends SPARQL_QueryDataset {
    private final Answers answers;
    private final Limits limits;

    SparqlOperation(Answers answers, Limits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    @Override
    public void validate(HttpAction action) {
        if (action.getRequestParameter("update") != null || isUpdate(action.getRequestContentType())) {
            ServletOps.error(403, "This endpoint answers queries; it takes no updates.");
        }
        super.validate(action);
    }

    private static boolean isUpdate(String contentType) {
        return contentType != null && contentType.startsWith("application/sparql-update");
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        Forbidden.in(query)
                .ifPresent(what -> ServletOps.error(403, "The query uses " + what + ", which is switched off."));
        if (!answers.showText()) {
            HiddenText.in(query)
                    .ifPresent(
                            what -> ServletOps.error(403, Refusal.hidden(what).getMessage()));
        }
    }

    /** Recursion is how queries are read, so that deep ones run out of stack; that is no fault of the server. */
    @Override
    protected void execute(String text, HttpAction action) {
        try {
            super.execute(text, action);
        } catch (StackOverflowError e) {
            ServletOps.error(400, "The query is nested too deep.");
        }
    }

    @Override
    protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String log) {
        Pair<DatasetGraph, Query> usual = super.decideDataset(action, query, log);
        DatasetDescription graphs = SPARQLProtocol.getDatasetDescription(action, query);
        return graphs == null || answers.showText()
                ? usual
                : Pair.create(HiddenText.described(graphs, getDataset(action)), usual.getRight());
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        return answers.prepare(
                        QueryExec.dataset(dataset).context(action.getContext()).query(Stoppable.query(query)), dataset)
                .build();
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        try {
            return answers.run(execution, asked -> {
                if (query.isSelectType()) {
                    return new QueryExecResult(answers.rows(asked));
                }
                return query.isAskType() ? new QueryExecResult(asked.ask()) : new QueryExecResult(answers.graph(asked));
            });
        } catch (Refusal refusal) {
            if (refusal.retryAfter() > 0) {
                action.setResponseHeader("Retry-After", String.valueOf(refusal.retryAfter()));
            }
            ServletOps.error(refusal.status(), refusal.getMessage());
        } catch (QueryDeniedException e) {
            ServletOps.error(403, "Calls to other endpoints (SERVICE) are switched off.");
        } catch (ProblemException e) {
            ServletOps.error(503, "The store has closed; the server has to be started again.");
        }
        return null;
    }
}
