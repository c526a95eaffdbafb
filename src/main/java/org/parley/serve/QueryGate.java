package org.parley.serve;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/**
 * Decides which queries run, and for how long. Every query may run for a second; after that it needs one of the few
 * places for long ones, or it is stopped. So heavy queries, however many, leave room for light ones.
 *
 * <p>Time is kept here and not by Jena: there, a query that is slow to begin holds the lock that stopping it needs, and
 * the one thread that stops all queries waits with it.
 */
final class QueryGate implements AutoCloseable {
    private static final long LONG_MILLIS = 1000;
    private static final long WAIT_SECONDS = 10;
    private static final long LOOK_MILLIS = 200;

    private final Duration timeout;
    private final int maxQueries;
    private final int maxLong;
    private final Semaphore places;
    private final Semaphore longPlaces;
    private final Set<Place> longRunning = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private final ExecutorService stoppers = Executors.newCachedThreadPool(daemons("parley-stop"));

    /** @param memoryIsShort asked from time to time; when it is, the queries that have run for long are stopped */
    QueryGate(Limits limits, BooleanSupplier memoryIsShort) {
        this.timeout = limits.timeout();
        this.maxQueries = limits.maxQueries();
        this.maxLong = Math.max(1, maxQueries / 8);
        places = new Semaphore(maxQueries, true);
        longPlaces = new Semaphore(maxLong);
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons("parley-clock"));
        timer.setRemoveOnCancelPolicy(true);
        clock = timer;
        Runnable look = () -> {
            if (!longRunning.isEmpty() && memoryIsShort.getAsBoolean()) {
                longRunning.forEach(Place::makeRoom);
            }
        };
        clock.scheduleWithFixedDelay(look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** How many queries run just now. */
    int running() {
        return maxQueries - places.availablePermits() + maxLong - longPlaces.availablePermits();
    }

    /** What is done with a query that may run. */
    interface Work<T> {
        T run(QueryExec execution);
    }

    /** @throws Refusal if there is no room, at first or after a second, or if its time is over */
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
        var end = clock.schedule(place::end, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.run(execution);
        } catch (QueryCancelledException e) {
            throw place.reason();
        } finally {
            turn.cancel(false);
            end.cancel(false);
            place.leave();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        stoppers.shutdown();
    }

    private final class Place {
        private final QueryExec execution;
        private Semaphore held = places;
        private Refusal reason = Refusal.busy();

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
                longRunning.add(this);
            } else {
                stop(Refusal.busy());
            }
        }

        synchronized void end() {
            if (held != null) {
                stop(Refusal.slow(timeout));
            }
        }

        synchronized void makeRoom() {
            if (held != null) {
                stop(Refusal.memory());
            }
        }

        private void stop(Refusal why) {
            reason = why;
            // Seen by all that runs in small steps, even while the lock that abort() needs is held.
            Context.getOrSetCancelSignal(execution.getContext()).set(true);
            stoppers.execute(execution::abort);
        }

        synchronized Refusal reason() {
            return reason;
        }

        synchronized void leave() {
            longRunning.remove(this);
            held.release();
            held = null;
        }
    }
}
