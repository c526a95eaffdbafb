package org.parley.serve;

import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.tdb2.TDB2;
import org.parley.model.ProblemException;
import org.parley.store.Forbidden;

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
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        return QueryExec.dataset(dataset)
                .query(query)
                .context(action.getContext())
                .set(TDB2.symUnionDefaultGraph, true)
                .set(ARQ.httpServiceAllowed, false)
                .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
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
