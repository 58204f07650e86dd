package dev.attune.deploy.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Browsers of people of a filled ledger, signed in from now on. */
record Browsing(String admin, String qa, String agent) {

  private static final String SESSION =
      "insert into access_key (hash, kind, person, label, made_at, used_at, ends_at)"
          + " select encode(sha256(convert_to(?, 'UTF8')), 'hex'), 'session', id, '', now(), now(),"
          + " now() + interval '12 hours' from person where mail = ?";

  static Browsing on(DataSource database) throws SQLException {
    return new Browsing(
        session(database, FillingPeople.ADMIN),
        session(database, FillingPeople.QA),
        session(database, FillingPeople.AGENT));
  }

  private static String session(DataSource database, String mail) throws SQLException {
    String secret = UUID.randomUUID().toString();
    try (Connection connection = database.getConnection();
        PreparedStatement sql = connection.prepareStatement(SESSION)) {
      sql.setString(1, secret);
      sql.setString(2, mail);
      if (sql.executeUpdate() != 1) {
        throw new IllegalStateException("nobody of that address works on this ledger: " + mail);
      }
    }
    return secret;
  }
}
