package dev.attune.deploy.ledger;

/** Keeps what quotes a ticket from whoever sees the database alone. Thread-safe. */
public interface Seal {

  /** Leaves everything readable. */
  Seal NONE =
      new Seal() {
        @Override
        public String seal(String text, String place) {
          return text;
        }

        @Override
        public String open(String sealed, String place) {
          if (AesSeal.isSealed(sealed)) {
            throw new SealFailure(AesSeal.keyOf(sealed));
          }
          return sealed;
        }

        @Override
        public String key() {
          return "";
        }
      };

  /**
   * Encrypts.
   *
   * @param place where the text stands, such as its account and message; it can be opened there
   *     alone
   */
  String seal(String text, String place);

  /**
   * Decrypts; what was never encrypted is given back as it is.
   *
   * @throws SealFailure when the key isn't there
   */
  String open(String sealed, String place);

  /** The fingerprint of the key that encrypts; empty for none. */
  String key();
}
