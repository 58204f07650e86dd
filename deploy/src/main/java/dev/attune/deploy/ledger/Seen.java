package dev.attune.deploy.ledger;

/**
 * How many messages of agents and bots a ticket held when it was read, whatever was found of them.
 * Any figures are taken: a sum that went wrong must not keep its ticket from being read again,
 * which sets it right.
 *
 * @param fetched all that count
 * @param stillOpen those of replies that may still grow, of which nothing is entered yet
 */
public record Seen(int fetched, int stillOpen) {

  public static final Seen NONE = new Seen(0, 0);
}
