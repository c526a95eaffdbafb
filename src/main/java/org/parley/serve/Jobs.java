package org.parley.serve;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does the owner's jobs one after the other, and remembers the latest of them until the server ends. */
final class Jobs implements AutoCloseable {
    private static final int REMEMBERED = 1000;
    private static final long GRACE_SECONDS = 30;

    private final int maxQueue;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "parley-jobs");
                thread.setDaemon(true);
                return thread;
            });

    Jobs(int maxQueue) {
        this.maxQueue = maxQueue;
    }

    /**
     * Has the job done, unless the same one is under way already.
     *
     * @return the job to look at for what comes of it
     * @throws Refusal if too many are waiting
     */
    synchronized Job submit(Job job) {
        Job same = jobs.get(job.id());
        if (same != null && !same.state().isOver()) {
            return same;
        }
        if (waiting() >= maxQueue) {
            throw Refusal.full(maxQueue);
        }
        jobs.remove(job.id());
        jobs.put(job.id(), job);
        forget();
        worker.execute(job);
        return job;
    }

    synchronized Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Whether a job that is not over will write this article. */
    synchronized boolean isExpected(String article) {
        return jobs.values().stream()
                .anyMatch(job -> !job.state().isOver() && job.articles().contains(article));
    }

    int waiting() {
        return worker.getQueue().size();
    }

    private void forget() {
        Iterator<Job> oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED + maxQueue && oldest.hasNext()) {
            if (oldest.next().state().isOver()) {
                oldest.remove();
            }
        }
    }

    /** Lets the job that runs come to its end, for a moment; those that wait are dropped. */
    @Override
    public void close() {
        worker.getQueue().clear();
        worker.shutdown();
        try {
            worker.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
