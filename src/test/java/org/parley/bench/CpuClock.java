package org.parley.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Adds up the CPU time that one thread spends in each stage, without that of the stages inside it. */
public final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long inside;

    /** Runs {@code work} as part of {@code stage}. */
    public <T> T measure(String stage, Supplier<T> work) {
        long before = inside;
        inside = 0;
        long begin = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        long all = THREADS.getCurrentThreadCpuTime() - begin;
        nanos.merge(stage, all - inside, Long::sum);
        inside = before + all;
        return result;
    }

    /** By stage, in the order in which the stages were first left. */
    public Map<String, Long> nanos() {
        return nanos;
    }

    /** Of all stages. */
    public long all() {
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }
}
