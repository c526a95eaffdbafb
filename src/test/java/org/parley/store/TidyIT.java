package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.bench.GeneratedNews;

/** A store that was written article by article is mostly waste: it is compacted, and can be read all the while. */
class TidyIT {
    private static final int MOST = 120;

    @TempDir
    private Path folder;

    @Test
    void staysReadableAlsoForWhoeverReadsMeanwhile() {
        GeneratedNews news = new GeneratedNews();
        String before;
        try (Store store = Store.open(folder)) {
            int number = 0;
            while (number < MOST && !isWaste(store)) {
                store.replace(List.of(news.graph(number++)));
            }
            before = Sample.export(store);
            long bytes = new StoreFolder(folder).bytes();

            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch asked = new CountDownLatch(1);
            CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> store.read(data -> {
                reading.countDown();
                await(asked);
                return new Ledger(data).graphs().count();
            }));
            await(reading);
            CompletableFuture<Boolean> tidied = CompletableFuture.supplyAsync(store::tidy);
            asked.countDown();
            assertEquals(number, reader.join());
            assertTrue(tidied.join(), "only " + bytes + " bytes of " + number + " articles");

            assertTrue(new StoreFolder(folder).bytes() < bytes);
            assertEquals(before, Sample.export(store));
            assertFalse(store.tidy());
        }
        try (Store store = Store.open(folder)) {
            assertEquals(before, Sample.export(store));
        }
    }

    private boolean isWaste(Store store) {
        return store.exists()
                && store.read(data ->
                        StoreFolder.isMostlyWaste(new StoreFolder(folder).bytes(), new Graphs(data).estimatedQuads()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
