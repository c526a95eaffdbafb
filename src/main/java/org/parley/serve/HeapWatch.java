package org.parley.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/** Tells when memory runs short: when what has outlived several collections fills nearly all of its part of the heap. */
final class HeapWatch {
    private static final double NEARLY_ALL = .85;
    private static final List<MemoryPoolMXBean> OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .toList();

    private HeapWatch() {}

    static boolean isShort() {
        return OLD.stream().map(MemoryPoolMXBean::getUsage).anyMatch(HeapWatch::isNearlyFull);
    }

    private static boolean isNearlyFull(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > NEARLY_ALL * usage.getMax();
    }
}
