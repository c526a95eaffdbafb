package org.parley.serve;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Decides which queries run. Every query may run for a second; after that it needs one of the few places for long
 * ones, or it is stopped. So heavy queries, however many, leave room for light ones.
 */
final class QueryGate implements AutoCloseable {
    private static final long LONG_MILLIS = 1000;
    private static final long WAIT_SECONDS = 10;

    private final int maxQueries;
    private final int maxLong;
    private final Semaphore places;
    private final Semaphore longPlaces;
    private final ScheduledExecutorService clock;

    QueryGate(int maxQueries) {
        this.maxQueries = maxQueries;
        this.maxLong = Math.max(1, maxQueries / 8);
        places = new Semaphore(maxQueries, true);
        longPlaces = new Semaphore(maxLong);
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "parley-query-gate");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        clock = timer;
    }

    /** How many queries run just now. */
    int running() {
        return maxQueries - places.availablePermits() + maxLong - longPlaces.availablePermits();
    }

    /** What is done with a query that may run. */
    interface Work<T> {
        T run(QueryExec execution);
    }

    /** @throws Refusal if there is no room, at first or after a second */
    <T> T run(QueryExec execution, Work<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        }
        Place place = new Place(execution);
        var turn = clock.schedule(place::turnLong, LONG_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.run(execution);
        } catch (QueryCancelledException e) {
            throw place.isStopped() ? Refusal.busy() : e;
        } finally {
            turn.cancel(false);
            place.leave();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private final class Place {
        private final QueryExec execution;
        private Semaphore held = places;
        private boolean stopped;

        Place(QueryExec execution) {
            this.execution = execution;
        }

        synchronized void turnLong() {
            if (held == null) {
                return;
            }
            if (longPlaces.tryAcquire()) {
                held.release();
                held = longPlaces;
            } else {
                stopped = true;
                execution.abort();
            }
        }

        synchronized boolean isStopped() {
            return stopped;
        }

        synchronized void leave() {
            held.release();
            held = null;
        }
    }
}
