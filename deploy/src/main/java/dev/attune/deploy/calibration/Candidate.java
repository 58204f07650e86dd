package dev.attune.deploy.calibration;

/**
 * A reviewed reply that may be drawn.
 *
 * @param id of its review
 * @param message the helpdesk's id, with {@code account} the same in every copy of the ledger
 * @param channel empty where unknown
 */
public record Candidate(
    long id, String account, String message, int need, int fit, String channel) {}
