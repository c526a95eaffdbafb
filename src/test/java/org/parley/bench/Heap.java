package org.parley.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much memory is taken. */
final class Heap {
    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private static final long MEGABYTE = 1 << 20;

    private Heap() {}

    static void forgetPeak() {
        System.gc();
        POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** In megabytes, garbage included; never less than what was taken at one time. */
    static long peak() {
        return POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }

    /** In megabytes, without garbage. */
    static long live() {
        System.gc();
        return POOLS.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() / MEGABYTE;
    }
}
