package org.parley.model;

import java.util.Optional;
import java.util.function.Function;

/**
 * That an article reports a fact: the bridge between the fact and the passage that proves it.
 *
 * @param evidence the passage
 * @param claimant who is said to have said so; empty when the article itself says it
 * @param status how the article stands behind it
 * @param confidence between 0 (exclusive) and 1
 */
public record Claim<R>(Evidence evidence, Optional<R> claimant, ClaimStatus status, double confidence) {
    public Claim {
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence out of (0, 1]: " + confidence);
        }
    }

    public static <R> Claim<R> asserted(Evidence evidence, double confidence) {
        return new Claim<>(evidence, Optional.empty(), ClaimStatus.ASSERTED, confidence);
    }

    public <S> Claim<S> map(Function<? super R, ? extends S> f) {
        return new Claim<>(evidence, claimant.map(f), status, confidence);
    }
}
