package org.parley.serve;

import java.nio.file.Path;

/**
 * What lets the owner of a server change its store.
 *
 * @param token that every request of the owner must show
 * @param intake that articles are posted to
 * @param backups folder in which backups are made, each a store of its own
 * @param maxQueue how many jobs may wait
 */
public record Owner(Token token, Intake intake, Path backups, int maxQueue) {
    public static final int USUAL_QUEUE = 100;
}
