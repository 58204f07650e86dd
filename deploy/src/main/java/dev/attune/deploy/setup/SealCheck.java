package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.AesSeal;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Seal;
import java.time.Instant;
import java.util.List;

/**
 * Sees at start that every key is there which the ledger needs, rather than at the first export.
 */
final class SealCheck {

  private SealCheck() {}

  /**
   * Enters the key in use.
   *
   * @throws BadConfiguration when reviews are encrypted with a key that isn't given
   */
  static void require(Ledger ledger, Seal seal, Instant now) {
    List<String> given = seal instanceof AesSeal aes ? aes.all() : List.of();
    for (String known : ledger.ask(books -> books.secretKeys().known())) {
      if (!given.contains(known) && ledger.ask(books -> books.secretKeys().isNeeded(known))) {
        throw new BadConfiguration(
            "reviews in the ledger are encrypted with key "
                + known
                + ", which is not among those given; set attune.secret-key or"
                + " attune.secret-key-file to it, behind a newer one and a comma if there is one");
      }
    }
    ledger.keep(
        books -> {
          books.secretKeys().use(now);
          if (!seal.key().isEmpty()) {
            books.settings().sealAgain();
          }
        });
  }
}
